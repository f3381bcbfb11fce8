#pragma once

#include "ui/flow/certificate_work.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace airlift::ui {

class Card;
class FactGrid;
class PathField;
class Remark;
class RowList;
class TextLabel;

/// Shows everything a file of certificates and keys holds, and writes it in other forms.
class ViewerPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ViewerPanel(QWidget *parent = nullptr);
    void open(const QString &path);
    void chooseFile();
    [[nodiscard]] const OpenedFile &opened() const { return m_opened; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void message(const QString &text);
    void useRequested(airlift::trust::Role role, const QString &path);

private:
    void openWith(const QString &path, Secret passphrase);
    void take(const OpenedFile &file);
    void present();
    void showChosen();
    void convert(int target);
    [[nodiscard]] QMenu *makeUseMenu();
    [[nodiscard]] QMenu *makeConvertMenu();

    OpenedFile m_opened;
    quint64 m_turn = 0;
    bool m_busy = false;
    QWidget *m_empty = nullptr;
    QWidget *m_result = nullptr;
    PathField *m_path;
    Remark *m_problem;
    TextLabel *m_about;
    RowList *m_list;
    FactGrid *m_facts;
    QToolButton *m_use;
    QToolButton *m_convert;
};

} // namespace airlift::ui
