#pragma once

#include "app/airlift-cli/command.h"
#include "core/explain/trust_words.h"

#include <vector>

#include <QJsonArray>

/// What the trust commands share: reading what the arguments name, printing certificates and
/// findings.
namespace airlift::cli {

[[nodiscard]] QString hex(const QByteArray &bytes);
[[nodiscard]] QString day(const QDateTime &moment);                     ///< "2038-01-15"
[[nodiscard]] QString shortName(const trust::Certificate &certificate); ///< CN, else the subject

[[nodiscard]] QJsonObject toJson(const trust::CertificateFacts &facts);
[[nodiscard]] QJsonArray toJson(const std::vector<trust::Finding> &findings);
/// "code", "sure", "possible" and "connects".
void addPrediction(const trust::HandshakePrediction &prediction, QJsonObject &into);
void printFindings(std::vector<trust::Finding> findings);

/// --at, or now.
[[nodiscard]] Expected<QDateTime, int> momentOption(const Arguments &args);
/// --catalog: a file, "none", "playground", or TI's production catalogue if it is not given.
[[nodiscard]] Expected<std::optional<trust::Catalogue>, int> catalogueOption(const Arguments &args);
[[nodiscard]] Expected<trust::Material, int> readOne(const QString &path,
                                                     const QString &passphraseFile = {});
/// Every certificate of all files, in order.
[[nodiscard]] Expected<std::vector<trust::Certificate>, int>
readCertificates(const QStringList &paths);

/// 0 fit, 1 a blocker, 3 a doubt.
[[nodiscard]] Exit exitFor(const std::vector<trust::Finding> &findings);

} // namespace airlift::cli
