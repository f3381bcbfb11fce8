// The HTTP side of the simulated device: what each path answers (provisioning 4.5, 4.6, 4.8, 4.11).
#include "core/sim/provisioning_http.h"
#include "core/sim/provisioning_unit.h"

namespace airlift::sim {

namespace {

constexpr int kListSlots = 30;

[[nodiscard]] QByteArray fieldOf(const ProvisioningRequest &request, const char *name)
{
    const auto found = request.fields.find(name);
    return found == request.fields.end() ? QByteArray{} : found->second;
}

} // namespace

QByteArray ProvisioningUnit::answer(QByteArrayView bytes, Side side, bool encrypted)
{
    const bool reachable = side == Side::AccessPoint ? isAccessPoint() : network().has_value();
    if (!reachable)
        return {};
    const auto request = parseProvisioningRequest(bytes);
    if (!request)
        return provisioningResponse(400);
    if (m_settings.redirectsToHttps && !encrypted)
        return provisioningResponse(302);
    if (request->method == "POST")
        return provisioningResponse(post(*request));
    if (request->method != "GET")
        return provisioningResponse(405);
    int status = 200;
    const QByteArray body = get(*request, status);
    return provisioningResponse(status, body);
}

QByteArray ProvisioningUnit::get(const ProvisioningRequest &request, int &status)
{
    const QByteArray &path = request.path;
    if (path == "/param_product_version.txt")
        return m_settings.secondGeneration ? "R2.0" : "R1.0";
    if (path == "/param_device_name.txt")
        return m_name;
    if (path == "/param_ip_address.txt")
        return isAccessPoint() ? QByteArray{"10.123.45.1"} : m_settings.lanAddress;
    if (path == "/param_cfg_result.txt")
        return serveResult();
    if (path == "/netlist.txt")
        return networkList();
    if (path.startsWith("/__SL_G_"))
        return token(path.mid(8));
    status = 404;
    return "<html><body><h1>404 Not Found</h1></body></html>";
}

QByteArray ProvisioningUnit::token(const QByteArray &name)
{
    if (name == "MCR" && m_settings.secondGeneration)
        return serveResult();
    if (name == "DNP" || name == "DEN" || name == "S.B")
        return m_name;
    if (name == "PIP")
        return isAccessPoint() ? QByteArray{"10.123.45.1"} : m_settings.lanAddress;
    if (name == "N.D")
        return QByteArray::fromHex(m_settings.mac).toHex(':');
    return "Unknown Token";
}

QByteArray ProvisioningUnit::serveResult()
{
    const QByteArray digit = QByteArray::number(m_result);
    if (m_state == State::Feedback || (m_state == State::Config && m_result == 4)) {
        // The answer leaves first; then the device is done (provisioning 5.3).
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_state == State::Feedback || (m_state == State::Config && m_result == 4))
                    succeed();
            },
            Qt::QueuedConnection);
    }
    return digit;
}

QByteArray ProvisioningUnit::networkList() const
{
    QByteArray list;
    int slots_ = 0;
    if (m_scanAsked) {
        for (const ProvisioningNetwork &network : m_settings.world) {
            if (!network.inReach || slots_ == kListSlots)
                continue;
            const char secured = !network.knowsWpa2 ? '5' : m_settings.listsWithThree ? '3' : '2';
            list += (network.key.isEmpty() ? '0' : secured) + network.ssid + ';';
            ++slots_;
        }
    }
    for (; slots_ < kListSlots; ++slots_)
        list += "X;";
    return list;
}

int ProvisioningUnit::post(const ProvisioningRequest &request)
{
    const bool second = m_settings.secondGeneration;
    const auto value = [&](const char *name) {
        return formDecoded(fieldOf(request, name), m_settings.decodesTwice);
    };
    const QByteArray &path = request.path;
    if (path == (second ? "/api/1/wlan/en_ap_scan" : "/")) {
        m_scanAsked = true;
    } else if (path == (second ? "/api/1/netapp/set_urn" : "/mode_config")) {
        const QByteArray name = value("S.B");
        m_name = name.isEmpty() ? QByteArray{"mysimplelink"} : name.left(32);
    } else if (path == "/api/1/wlan/set_time" && second) {
        static_cast<void>(value("S.J"));
    } else if (path == (second ? "/api/1/wlan/profile_add" : "/profiles_add.html")) {
        const QByteArray ssid = value("P.A");
        if (ssid.isEmpty() || ssid.size() > 32)
            return 400;
        addProfile({ssid, value("P.C"), fieldOf(request, "P.B").toInt()});
    } else if (path == (second ? "/api/1/wlan/confirm_req" : "/add_profile.html")) {
        // The answer is served by the access point, which then goes.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_state == State::Config)
                    beginConfirmation();
            },
            Qt::QueuedConnection);
    } else {
        return 404;
    }
    return m_settings.postStatus;
}

} // namespace airlift::sim
