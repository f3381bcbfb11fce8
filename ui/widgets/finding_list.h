#pragma once

#include "ui/view/values.h"

#include <QWidget>

class QVBoxLayout;

namespace airlift::ui {

/// Finding cards below each other; made anew only when what they say changes.
class FindingList final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    void present(const std::vector<FindingView> &findings);

Q_SIGNALS:
    void actionRequested(std::size_t finding);
    void evidenceRequested(quint64 line);

private:
    std::vector<FindingView> m_findings;
    QVBoxLayout *m_column;
};

} // namespace airlift::ui
