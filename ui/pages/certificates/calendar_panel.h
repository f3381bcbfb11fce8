#pragma once

#include "ui/flow/certificate_work.h"

#include <QWidget>

class QLineEdit;

namespace airlift::ui {

class CalmTable;
class Card;
class RowsModel;
class TextLabel;

/// What ends when, over files, folders, bundles, recipes and known hosts.
class CalendarPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarPanel(QWidget *parent = nullptr);
    void add(const QStringList &sources);
    void save(const QString &path); ///< .ics, else CSV
    void chooseFiles();
    [[nodiscard]] const session::DeadlineSearch &search() const { return m_search; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void chooseFolder();
    void chooseExport(const QString &suffix);
    void read();
    void present();

    QStringList m_sources;
    session::DeadlineSearch m_search;
    quint64 m_turn = 0;
    bool m_busy = false;
    QWidget *m_empty = nullptr;
    Card *m_card = nullptr;
    TextLabel *m_about;
    QLineEdit *m_host;
    RowsModel *m_rows;
    CalmTable *m_table;
};

} // namespace airlift::ui
