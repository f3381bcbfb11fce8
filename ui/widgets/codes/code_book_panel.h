#pragma once

#include "core/session/snapshot.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace airlift::ui {

class CodeModel;
class TextLabel;

/// The whole code book, to be searched by number, symbol or words.
class CodeBookPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CodeBookPanel(QWidget *parent = nullptr);
    /// Asks for a number; the row of its group, if it is known, is chosen.
    void show(const session::DeviceCode &code);
    void focusSearch();

private:
    void search();
    void presentChosen();

    QLineEdit *m_text;
    CodeModel *m_model;
    QTableView *m_table;
    TextLabel *m_count;
    TextLabel *m_chosen;
    TextLabel *m_symbol;
    TextLabel *m_advice;
};

} // namespace airlift::ui
