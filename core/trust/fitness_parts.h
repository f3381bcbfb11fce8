#pragma once

#include "core/trust/facts.h"
#include "core/trust/fitness.h"

/// What the roles and the prediction of a handshake have in common. Internal to trust.
namespace airlift::trust::fitness {

[[nodiscard]] QString called(const CertificateFacts &facts);
[[nodiscard]] Finding remark(const CertificateFacts &facts, Rule rule, Weight weight,
                             qint32 code = 0, const QString &detail = {});
void append(std::vector<Finding> &into, std::vector<Finding> more);

/// Expired, not yet valid, or about to end. `weight` is that of the first two.
void addDates(const CertificateFacts &facts, const QDateTime &now, Weight weight, qint32 code,
              std::vector<Finding> &into);
void addDummy(const CertificateFacts &facts, std::vector<Finding> &into);
/// Key and certificate, proven by a signature where the key is there.
void addPair(const Certificate &certificate, const std::optional<PrivateKey> &key, qint32 code,
             std::vector<Finding> &into);

} // namespace airlift::trust::fitness
