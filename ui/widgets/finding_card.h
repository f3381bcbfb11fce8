#pragma once

#include "ui/view/values.h"
#include "ui/widgets/card.h"

namespace airlift::ui {

/// One conclusion: how bad, what, why, what to do, how sure, and where in the log it stands.
class FindingCard final : public Card
{
    Q_OBJECT
public:
    explicit FindingCard(const FindingView &view, QWidget *parent = nullptr);
    [[nodiscard]] const FindingView &view() const { return m_view; }

Q_SIGNALS:
    void evidenceRequested(quint64 line);
    void actionRequested();

private:
    [[nodiscard]] QStringList evidence() const;
    [[nodiscard]] QWidget *makeEvidence(const QStringList &parts);
    [[nodiscard]] QWidget *makeAction();
    FindingView m_view;
};

} // namespace airlift::ui
