// The HTTP side of the simulated device: what each path answers (provisioning 4.5, 4.6, 4.8, 4.11).
#include "core/sim/provisioning_http.h"
#include "core/sim/provisioning_unit.h"

#include <algorithm>
#include <array>

namespace airlift::sim {

namespace {

constexpr int kListSlots = 30;

[[nodiscard]] QByteArray fieldOf(const ProvisioningRequest &request, const char *name)
{
    const auto found = request.fields.find(name);
    return found == request.fields.end() ? QByteArray{} : found->second;
}

/// Calls that change nothing while a unit is provisioned (4.6): most of them take effect after a
/// reset on a real one as well.
constexpr std::array<QByteArrayView, 18> kSettingCalls{"wlan/profile_eap",
                                                       "wlan/profile_p2p",
                                                       "wlan/policy_set",
                                                       "wlan/set_mode",
                                                       "wlan/ap_cfg",
                                                       "wlan/p2p_cfg",
                                                       "wlan/station_action",
                                                       "wlan/ap_aclist",
                                                       "netapp/netcfg_sta",
                                                       "netapp/netcfg_sta_ipv6",
                                                       "netapp/netcfg_ap",
                                                       "netapp/ping",
                                                       "netapp/ping_stop",
                                                       "netapp/ping_res",
                                                       "iotlink/uuid",
                                                       "wlan/set_time",
                                                       "wlan/en_ap_scan/set_time",
                                                       "wlan/profile_del"};

[[nodiscard]] bool isSettingCall(const QByteArray &path)
{
    const QByteArrayView call = QByteArrayView{path}.sliced(qMin<qsizetype>(7, path.size()));
    return path.startsWith("/api/1/") &&
           std::find(kSettingCalls.begin(), kSettingCalls.end(), call) != kSettingCalls.end();
}

/// What tokens say of a unit nobody has changed (4.6); what the specification leaves open is
/// INFERRED.
constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 32> kUsualTokens{{
    {"S.A", "000 days 00:00:00"},
    {"S.C", "mysimplelink.net"},
    {"S.D", "AP"},
    {"S.E", "not_selected"},
    {"S.F", "selected"},
    {"S.G", "not_selected"},
    {"S.J", "2000,1,1,0,0,0"},
    {"V.A", "3.15.0.1"},
    {"V.B", "3.15.0.1"},
    {"V.C", "2.2.0.7"},
    {"V.D", "0x31000019"},
    {"N.E", "Enabled"},
    {"N.A", "0.0.0.0"},
    {"N.B", "0.0.0.0"},
    {"N.C", "0.0.0.0"},
    {"N.H", "0.0.0.0"},
    {"N.P", "10.123.45.1"},
    {"N.Q", "255.255.255.0"},
    {"N.T", "10.123.45.1"},
    {"N.U", "10.123.45.1"},
    {"N.I", "10.123.45.2"},
    {"N.J", "10.123.45.254"},
    {"N.K", "86400"},
    {"W.A", "6"},
    {"W.C", "0"},
    {"MCH", "Unknown"},
    {"PST", "1"},
    {"T.D", "0"},
    {"T.E", "0"},
    {"T.F", "0"},
    {"REV", "R2.0"},
    {"NW0", ""},
}};

/// A letter pair and a number, as rows of a list are named.
[[nodiscard]] bool isRow(const QByteArray &token, QByteArrayView lists)
{
    const QByteArray list = token.left(2);
    return token.size() == 3 && token[2] >= '1' && token[2] <= '7' &&
           lists.contains(' ' + list + ' ');
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
    if (name == "S.H")
        return m_name.left(16);
    if (name == "W.B")
        return accessPointName();
    if (name == "PN1" && m_profile)
        return m_profile->ssid;
    if (name == "PS1" && m_profile)
        return QByteArray::number(m_profile->security);
    const auto *const usual = std::find_if(kUsualTokens.begin(), kUsualTokens.end(),
                                           [&](const auto &each) { return each.first == name; });
    if (usual != kUsualTokens.end())
        return usual->second.toByteArray();
    if (name == "NW1" || isRow(name, " PS PP PN CM CI CN "))
        return {}; // nothing in that row
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
        m_clockText = value("S.J");
    } else if (second && (path == "/api/1/wlan/profile_del_all" ||
                          (path == "/api/1/wlan/profile_del" && value("PRR") == "1"))) {
        m_profile.reset();
    } else if (isSettingCall(path) && second) {
        return m_settings.postStatus;
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
