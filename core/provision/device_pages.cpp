#include "core/provision/device_pages.h"

#include <algorithm>
#include <array>

namespace airlift::provision {

namespace {

[[nodiscard]] bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

[[nodiscard]] ListedSecurity securityOfDigit(int digit)
{
    switch (digit) {
    case 0:
        return ListedSecurity::Open;
    case 1:
        return ListedSecurity::Wep;
    case 2:
    case 3:
    case 4:
    case 6:
        return ListedSecurity::Wpa;
    case 5:
        return ListedSecurity::Wpa3;
    default:
        return ListedSecurity::Unknown;
    }
}

} // namespace

std::optional<DeviceGeneration> generationFrom(const HttpAnswer &answer)
{
    const QByteArray text = answer.body.trimmed();
    if (answer.status != 200)
        return std::nullopt;
    if (text == "R1.0")
        return DeviceGeneration::First;
    if (text == "R2.0")
        return DeviceGeneration::Second;
    return std::nullopt;
}

std::optional<ResultDigit> resultFrom(const HttpAnswer &answer)
{
    const QByteArray text = answer.body.trimmed();
    if (answer.status != 200 || text.size() != 1 || text[0] < '0' || text[0] > '6')
        return std::nullopt;
    return static_cast<ResultDigit>(text[0] - '0');
}

std::optional<QString> deviceNameFrom(const HttpAnswer &answer)
{
    constexpr qsizetype kLimit = 32;
    const QByteArray text = answer.body.trimmed();
    if (answer.status != 200 || text.isEmpty() || text.size() > kLimit || !isPrintable(text) ||
        text.contains('<'))
        return std::nullopt;
    return QString::fromLatin1(text);
}

QString macFrom(const HttpAnswer &answer)
{
    if (answer.status != 200)
        return {};
    QByteArray text = answer.body.trimmed().toUpper();
    text.replace(':', "").replace('-', "");
    const bool isMac = text.size() == 12 && std::all_of(text.begin(), text.end(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
                       });
    return isMac ? QString::fromLatin1(text) : QString{};
}

std::vector<ListedNetwork> networksFrom(const HttpAnswer &answer)
{
    constexpr std::size_t kSlots = 30;
    constexpr qsizetype kLongestName = 32;
    std::vector<ListedNetwork> networks;
    if (answer.status != 200)
        return networks;
    for (const QByteArray &slot : answer.body.split(';')) {
        const QByteArray entry = slot.startsWith("\r\n") ? slot.mid(2) : slot;
        if (entry.size() < 2 || entry.size() > kLongestName + 1 || entry[0] < '0' ||
            entry[0] > '9' || networks.size() == kSlots)
            continue;
        const QString name = QString::fromUtf8(entry.mid(1));
        const bool known = std::any_of(networks.begin(), networks.end(),
                                       [&](const auto &network) { return network.name == name; });
        if (!known)
            networks.push_back({name, entry[0] - '0', securityOfDigit(entry[0] - '0')});
    }
    return networks;
}

int securityCode(Security security, Wpa2Code wpa2)
{
    switch (security) {
    case Security::Open:
        return 0;
    case Security::Wep:
        return 1;
    case Security::Wpa2:
        return wpa2 == Wpa2Code::Three ? 3 : 2;
    case Security::ExpertWpa3:
        return 5;
    }
    Q_UNREACHABLE();
}

Security securityFor(const Secret &key)
{
    return key.isEmpty() ? Security::Open : Security::Wpa2;
}

bool escapingMatters(QByteArrayView utf8)
{
    return utf8.contains('%') || utf8.contains('+');
}

QByteArray formValue(QByteArrayView utf8, Escaping escaping)
{
    // Everything outside A-Z a-z 0-9 - _ . is escaped; Qt leaves `~` alone as well.
    const QByteArray once = utf8.toByteArray().toPercentEncoding({}, "~");
    if (escaping == Escaping::Once || !escapingMatters(utf8))
        return once;
    QByteArray twice;
    for (const char c : utf8) {
        const QByteArray plain = QByteArray{1, c}.toPercentEncoding({}, "~");
        twice += c == '%' || c == '+' ? plain.toPercentEncoding({}, "~") : plain;
    }
    return twice;
}

Secret profileBody(const ProfileForm &form)
{
    QByteArray body;
    constexpr qsizetype kLongest = 1024;
    body.reserve(kLongest); // growing leaves copies of a key behind
    body += "__SL_P_P.A=" + formValue(form.networkName.toUtf8(), form.escaping);
    body += "&__SL_P_P.B=" + QByteArray::number(form.securityCode);
    body += "&__SL_P_P.C=";
    body += formValue(form.key.reveal(), form.escaping);
    body += "&__SL_P_P.D=" + QByteArray::number(std::clamp(form.priority, 0, 15));
    return Secret{std::move(body)};
}

QByteArray nameBody(const QString &name)
{
    return "__SL_P_S.B=" + formValue(name.toUtf8(), Escaping::Once);
}

QByteArray timeBody(const QDateTime &local)
{
    const QDate date = local.date();
    const QTime time = local.time();
    QByteArray body = "__SL_P_S.J=";
    const std::array numbers{date.year(), date.month(),  date.day(),
                             time.hour(), time.minute(), time.second()};
    for (const int number : numbers)
        body += QByteArray::number(number) + ',';
    return body.chopped(1);
}

QByteArray scanBody()
{
    return "__SL_P_SC1=10&__SL_P_SC2=1";
}

Pages pagesOf(DeviceGeneration generation)
{
    if (generation == DeviceGeneration::First)
        return {"/", "/mode_config", "/profiles_add.html", "/add_profile.html", {}};
    return {"/api/1/wlan/en_ap_scan", "/api/1/netapp/set_urn", "/api/1/wlan/profile_add",
            "/api/1/wlan/confirm_req", "/api/1/wlan/set_time"};
}

bool isPostSuccess(int status)
{
    constexpr std::array kSuccess{200, 202, 204, 302, 303};
    return std::find(kSuccess.begin(), kSuccess.end(), status) != kSuccess.end();
}

} // namespace airlift::provision
