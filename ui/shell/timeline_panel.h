#pragma once

#include "ui/flow/update_flow.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;

namespace airlift::ui {

class TextLabel;
class TimelineFilter;
class TimelineModel;

/// One clock, all sources: what happened, narrowed by source and text, with the evidence of the
/// chosen row below.
class TimelinePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelinePanel(UpdateFlow &flow, QWidget *parent = nullptr);
    /// Selects the row of a UART line, lifting the filter if it hides it.
    void showLine(quint64 line);
    void focusFilter();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void showDetail();
    void presentEmpty();

    UpdateFlow &m_flow;
    int m_sourceWidth = 0;
    TimelineModel *m_model;
    TimelineFilter *m_filter;
    QComboBox *m_source;
    QLineEdit *m_text;
    QBoxLayout *m_filters = nullptr;
    QTableView *m_table;
    TextLabel *m_empty;
    TextLabel *m_detailCaption;
    QPlainTextEdit *m_detail;
};

} // namespace airlift::ui
