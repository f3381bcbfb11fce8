#include "app/bench/faults.h"

#include <algorithm>

#include <QCoreApplication>

namespace airlift::bench {

const std::vector<FaultName> &faultNames()
{
    const auto label = [](const char *text) {
        return QCoreApplication::translate("airlift::bench::Fault", text);
    };
    static const std::vector<FaultName> names{
        {Fault::WrongRootCa, QStringLiteral("wrong-root-ca"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Fault", "Wrong root CA on the device"))},
        {Fault::HashMismatch, QStringLiteral("hash-mismatch"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Fault", "Image changed after signing"))},
        {Fault::MissingSignature, QStringLiteral("missing-signature"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Fault", "Bundle without signature"))},
        {Fault::ConnectionLost, QStringLiteral("connection-lost"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Fault", "Connection lost during the download"))},
        {Fault::NeverCommits, QStringLiteral("never-commits"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Fault", "New image never accepts itself"))},
    };
    return names;
}

std::optional<Fault> faultFromName(const QString &name)
{
    if (name.isEmpty())
        return Fault::None;
    const auto &names = faultNames();
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const FaultName &f) { return f.name == name; });
    return found == names.end() ? std::nullopt : std::optional{found->fault};
}

} // namespace airlift::bench
