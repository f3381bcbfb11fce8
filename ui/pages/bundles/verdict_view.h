#pragma once

#include "core/bundle/preview.h"
#include "ui/view/values.h"

#include <QCoreApplication>

namespace airlift::ui {

/// The banner of a page that judges a bundle.
struct VerdictHead {
    Badge badge; ///< its text is empty, title says it
    QString title;
    QString text;
    bool coloured = false; ///< it is a verdict, not a remark on the way to one
    friend bool operator==(const VerdictHead &, const VerdictHead &) = default;
};

/// Words for what a device would answer, the same for a recipe and for a bundle somebody made.
class VerdictView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::VerdictView)
public:
    [[nodiscard]] static VerdictHead head(const bundle::Prediction &prediction,
                                          const bundle::ReceiverProfile &receiver,
                                          const std::vector<bundle::Assumption> &assumptions,
                                          const std::optional<bundle::Sensitivity> &sensitivity);
    /// One line: "refused: -20199".
    [[nodiscard]] static QString inWords(const bundle::Prediction &prediction);
    [[nodiscard]] static FindingView finding(const bundle::ReceiverFinding &finding);
    [[nodiscard]] static Badge severity(bundle::RuleSeverity severity);
    /// Those of the prediction and the one about luck with the network, gravest first.
    [[nodiscard]] static std::vector<bundle::ReceiverFinding>
    sorted(const bundle::Prediction &prediction,
           const std::optional<bundle::Sensitivity> &sensitivity);

private:
    [[nodiscard]] static VerdictHead refused(const bundle::Prediction &prediction,
                                             const bundle::ReceiverProfile &receiver);
    [[nodiscard]] static QStringList conditions(const bundle::Prediction &prediction,
                                                const std::vector<bundle::Assumption> &assumptions);
    [[nodiscard]] static QString luck(const std::optional<bundle::Sensitivity> &sensitivity);
};

} // namespace airlift::ui
