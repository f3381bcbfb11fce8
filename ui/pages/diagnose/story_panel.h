#pragma once

#include "ui/pages/diagnose/case_view.h"

#include <QScrollArea>

class QVBoxLayout;

namespace airlift::ui {

/// What a log tells, from the sentence for everybody down to the exact values.
class StoryPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit StoryPanel(QWidget *parent = nullptr);
    void present(const CaseView &view);

Q_SIGNALS:
    void lineRequested(quint64 line); ///< from 1, as printed

private:
    [[nodiscard]] QWidget *makeHead(const CaseView &view);
    [[nodiscard]] QWidget *makeMissing(const CaseView &view);
    [[nodiscard]] QWidget *makeFacts(const CaseView &view);
    void clear();

    QVBoxLayout *m_column;
};

} // namespace airlift::ui
