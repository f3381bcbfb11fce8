#pragma once

#include "core/provision/outcome.h"

#include <vector>

#include <QDateTime>
#include <QJsonObject>

namespace airlift::explain {

/// What became of one device.
struct ProvisionResult {
    int number = 0;
    QDateTime when;
    QString network;
    provision::Ending ending;
};

/// Results for machines and for spreadsheets: stable names, and never a key.
class ProvisionResults
{
public:
    [[nodiscard]] static QJsonObject toJson(const provision::Ending &ending);
    /// {"results": [...]}
    [[nodiscard]] static QJsonObject toJson(const std::vector<ProvisionResult> &results);
    /// Names come from devices: quoted, and nothing a spreadsheet would take for a formula.
    [[nodiscard]] static QByteArray toCsv(const std::vector<ProvisionResult> &results);
    /// What a file of that name holds: JSON if it ends so, else CSV.
    [[nodiscard]] static QByteArray forFile(const QString &path,
                                            const std::vector<ProvisionResult> &results);
};

} // namespace airlift::explain
