#include "app/airlift-cli/prediction.h"

namespace airlift::cli {

QString headline(const bundle::Prediction &prediction)
{
    if (prediction.accepted())
        return QStringLiteral("accepted: DONE, the application gets 104");
    if (prediction.outcome == bundle::ReceiverOutcome::Done)
        return QStringLiteral("unknown: nothing wrong was found, but not everything could be "
                              "checked");
    const QString application = prediction.application();
    return QStringLiteral("REFUSED: %1 at byte %2%3%4")
        .arg(prediction.verdict())
        .arg(prediction.offset.value)
        .arg(prediction.entry.isEmpty()
                 ? QString{}
                 : QStringLiteral(", ") + QString::fromUtf8(prediction.entry),
             application.isEmpty() ? QStringLiteral("; the application gets no answer")
                                   : QStringLiteral("; the application gets ") + application);
}

} // namespace airlift::cli
