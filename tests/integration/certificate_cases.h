#pragma once

#include "core/trust/finding.h"
#include "tests/support/forge.h"

#include <optional>
#include <utility>
#include <vector>

namespace airlift::test {

inline const QString kMatrixHost = QStringLiteral("device-server.test");

/// One server, one device, and what has to come of them. `code` and `sure` are written down by
/// hand, from certificates-and-tls 4, 6, 7.
struct Case {
    trust::Identity leaf;
    std::vector<trust::Certificate> more = {};
    std::optional<QByteArray> caFile;
    qint32 code = 0;
    bool sure = true;
    std::optional<trust::Rule> viewerSays = {};
    QString host = kMatrixHost;
    bool clockSet = true;
    bool verifies = true;
    std::vector<QByteArray> trusted = {};
    std::vector<QByteArray> revoked = {};
};
using Cases = std::vector<std::pair<QByteArray, Case>>;

/// Every case of the certificate matrix, made now.
[[nodiscard]] Cases allCases();

} // namespace airlift::test
