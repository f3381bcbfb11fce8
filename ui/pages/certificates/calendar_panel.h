#pragma once

#include "ui/flow/certificate_work.h"

#include <atomic>

#include <QFutureWatcher>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace airlift::ui {

class Card;
class RowList;
class TextLabel;

/// What ends when, over files, folders, bundles, recipes and known hosts.
class CalendarPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarPanel(QWidget *parent = nullptr);
    ~CalendarPanel() override; ///< ends the search
    void add(const QStringList &sources);
    void save(const QString &path); ///< .ics, else CSV
    void chooseFiles();
    void stop(); ///< what was found so far is shown
    [[nodiscard]] const session::DeadlineSearch &search() const { return m_search; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void chooseFolder();
    void chooseExport(const QString &suffix);
    void read();
    void take(const session::DeadlineSearch &search);
    [[nodiscard]] QString summary() const;
    void presentSummary();
    void present();

    QStringList m_sources;
    session::DeadlineSearch m_search;
    quint64 m_turn = 0;
    bool m_busy = false;
    int m_files = 0; ///< read so far
    std::shared_ptr<std::atomic_bool> m_stopped;
    QWidget *m_empty = nullptr;
    Card *m_card = nullptr;
    TextLabel *m_about;
    QLineEdit *m_host;
    QPushButton *m_stop;
    RowList *m_list;
};

} // namespace airlift::ui
