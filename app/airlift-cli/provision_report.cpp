#include "app/airlift-cli/provision_report.h"

#include "core/explain/provision_results.h"
#include "core/explain/provision_words.h"

namespace airlift::cli {

using explain::ProvisionWords;

int exitCodeFor(const provision::Ending &ending)
{
    static constexpr Exit kExits[] = {Exit::Done, Exit::No, Exit::Unknown, Exit::Usage,
                                      Exit::Interrupted};
    return code(kExits[ending.index()]);
}

QJsonObject toJson(const provision::Ending &ending)
{
    return explain::ProvisionResults::toJson(ending);
}

QJsonObject toJson(const provision::Sighting &sighting)
{
    return {{QStringLiteral("name"), sighting.device.name},
            {QStringLiteral("mac"), sighting.device.mac},
            {QStringLiteral("address"), sighting.device.address.toString()},
            {QStringLiteral("how"), ProvisionWords::id(sighting.how)}};
}

void printTraps(const std::vector<provision::Trap> &traps)
{
    for (const provision::Trap trap : traps) {
        const explain::Explanation words = ProvisionWords::of(trap);
        const QString weight = provision::weightOf(trap) == provision::TrapWeight::Warning
                                   ? QStringLiteral("warning: ")
                                   : QStringLiteral("hint: ");
        err(weight + explain::Explain::oneLine(words));
    }
}

void printStep(const provision::effect::Tell &step)
{
    QString text =
        ProvisionWords::step(step.step) + QStringLiteral(": ") + ProvisionWords::state(step.state);
    if (!step.fact.isEmpty())
        text += QStringLiteral(" (%1)").arg(step.fact);
    err(text);
}

void print(const provision::Ending &ending)
{
    const explain::Explanation words = ProvisionWords::of(ending);
    out(words.title + QLatin1Char('.'));
    if (!words.cause.isEmpty())
        out(QStringLiteral("  why:  ") + words.cause);
    if (!words.nextStep.isEmpty())
        out(QStringLiteral("  next: ") + words.nextStep);
}

QString line(const provision::Sighting &sighting)
{
    const provision::FoundDevice &device = sighting.device;
    QString mac = device.mac;
    for (qsizetype at = mac.size() - 2; at > 0; at -= 2)
        mac.insert(at, QLatin1Char(':'));
    return QStringLiteral("%1  %2  %3  %4")
        .arg(device.name.isEmpty() ? QStringLiteral("(no name)") : device.name, -32)
        .arg(mac, -17)
        .arg(device.address.toString(), -15)
        .arg(ProvisionWords::how(sighting.how));
}

} // namespace airlift::cli
