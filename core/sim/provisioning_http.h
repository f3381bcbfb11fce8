#pragma once

#include <map>
#include <optional>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

/// The little HTTP the ROM server of the simulated device speaks (provisioning 4.4, 4.7).
namespace airlift::sim {

struct ProvisioningRequest {
    QByteArray method;
    QByteArray path; ///< without query
    QByteArray body;
    std::map<QByteArray, QByteArray> fields; ///< "__SL_P_" removed; values still encoded
};

enum class RequestState { Incomplete, Complete, Broken };
/// Whether these bytes are a whole request.
[[nodiscard]] RequestState requestState(QByteArrayView bytes);
[[nodiscard]] std::optional<ProvisioningRequest> parseProvisioningRequest(QByteArrayView bytes);
[[nodiscard]] QByteArray provisioningResponse(int status, const QByteArray &body = {});
/// Form decoding; the second generation does it twice (provisioning 4.10).
[[nodiscard]] QByteArray formDecoded(QByteArray value, bool twice);

} // namespace airlift::sim
