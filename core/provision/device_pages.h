#pragma once

#include "core/base/http_answer.h"
#include "core/base/secret.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// What the device's pages mean, and how to fill them in (provisioning 3.6, 4.3 to 4.11).
namespace airlift::provision {

enum class DeviceGeneration { First, Second };

/// From the product version; nothing if the text is another product's.
[[nodiscard]] std::optional<DeviceGeneration> generationFrom(const HttpAnswer &answer);

/// The digit of the confirmation result. Strict on purpose: TI's own client looks for a digit
/// anywhere and takes the "404" of an error page for success.
enum class ResultDigit {
    NotStarted = 0,
    NetworkNotFound = 1,
    ConnectionFailed = 2,
    NoAddress = 3,
    FeedbackFailed = 4,
    Success = 5,
    GeneralError = 6 ///< first generation only
};
[[nodiscard]] std::optional<ResultDigit> resultFrom(const HttpAnswer &answer);

/// A name the device may have: printable ASCII, at most 32; nothing for error pages.
[[nodiscard]] std::optional<QString> deviceNameFrom(const HttpAnswer &answer);

/// The device's hardware address as twelve upper-case digits, however it was separated; empty for
/// anything else.
[[nodiscard]] QString macFrom(const HttpAnswer &answer);

enum class ListedSecurity { Open, Wep, Wpa, Wpa3, Unknown };
struct ListedNetwork {
    QString name;
    int digit = 0; ///< as the device wrote it
    ListedSecurity security{};
};
/// netlist.txt without empty slots and repeated names, in the device's order.
[[nodiscard]] std::vector<ListedNetwork> networksFrom(const HttpAnswer &answer);

/// Sources disagree about the code for WPA/WPA2 (provisioning 4.9), so it can be chosen.
enum class Wpa2Code {
    Three, ///< documented by TI's report and used on real devices: the default
    Two    ///< what TI's own page sends
};
enum class Security { Open, Wep, Wpa2, ExpertWpa3 };
[[nodiscard]] int securityCode(Security security, Wpa2Code wpa2);
/// What fits a key if nobody chose.
[[nodiscard]] Security securityFor(const Secret &key);

/// The device decodes percent escapes twice (seen with service pack 3.14), so `%` and `+` have to
/// be escaped twice to arrive; whether later service packs still do is not known.
enum class Escaping { Once, Twice };
/// True if the two forms differ for this text: then a refused key may be one that arrived changed.
[[nodiscard]] bool escapingMatters(QByteArrayView utf8);
[[nodiscard]] QByteArray formValue(QByteArrayView utf8, Escaping escaping);

struct ProfileForm {
    QString networkName;
    const Secret &key;
    int securityCode = 0;
    int priority = 0; ///< 0 to 15
    Escaping escaping = Escaping::Twice;
};
[[nodiscard]] Secret profileBody(const ProfileForm &form);
[[nodiscard]] QByteArray nameBody(const QString &name);
[[nodiscard]] QByteArray timeBody(const QDateTime &local);
[[nodiscard]] QByteArray scanBody();

/// Paths of one generation.
struct Pages {
    QByteArray startScan;
    QByteArray setName;
    QByteArray addProfile;
    QByteArray confirm;
    QByteArray setTime; ///< empty: this generation has none
};
[[nodiscard]] Pages pagesOf(DeviceGeneration generation);

/// 200, 202, 204, 302 and 303 (provisioning 4.7).
[[nodiscard]] bool isPostSuccess(int status);

} // namespace airlift::provision
