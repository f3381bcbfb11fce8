#include "core/sim/link_local.h"

#include "core/sim/codes.h"

#include <array>
#include <utility>

namespace airlift::sim {

namespace {

constexpr QByteArrayView kDeviceAddress = "/device";
constexpr QByteArrayView kOtaAddress = "/ota";
constexpr QByteArrayView kForm = "application/x-www-form-urlencoded";
constexpr qsizetype kVersionLength = 14;
/// What the network processor says when a body breaks off is not documented.
constexpr qint32 kBodyBrokeOff = code::kNotConnected;

/// "appname" tells which image fits (local-ota-and-cdn 2.2). The CC3220S takes the R/RS image.
[[nodiscard]] QByteArray applicationName(Chip chip)
{
    switch (chip) {
    case Chip::CC3220SF:
        return "local_ota_fs";
    case Chip::CC3220S:
        return "local_ota_rs";
    case Chip::CC3235SF:
        return "local_ota_3235_fs";
    case Chip::CC3235S:
        break;
    }
    return "local_ota_3235_rs";
}

[[nodiscard]] QByteArray notFoundPage()
{
    return webAnswer(404, "text/html", "<html>404 - Sorry page not found</html>");
}

} // namespace

LinkLocal::LinkLocal(Identity identity, ArchiveLimits limits, Flash &flash, Console &console)
    : m_identity(std::move(identity))
    , m_flash(flash)
    , m_console(console)
    , m_pushed(std::move(limits), flash, console)
{
}

QByteArray LinkLocal::answer(const WebHead &head)
{
    if (head.method == "PUT")
        m_console.print("[Link local task] HTTP PUT Request\n\r");
    else if (head.method == "POST")
        m_console.print("[Link local task] HTTP POST Request\n\r");
    else if (head.method == "DELETE")
        m_console.print("[Link local task] HTTP DELETE Request\n\r");
    if (head.method != "GET")
        return webAnswer(404);

    m_console.print("[Link local task] HTTP GET Request\n\r");
    const bool device = head.address.startsWith(kDeviceAddress);
    if (!device && !head.address.startsWith(kOtaAddress))
        return notFoundPage();
    const auto items = queryItems(head.query);
    if (items.isEmpty()) // the code writes before its buffer and sends what was there (INFERRED)
        return webAnswer(200, kForm, m_lastText);
    printItems(items);
    return device ? answerDevice(items) : answerVersion(items);
}

void LinkLocal::printItems(const QList<QueryItem> &items)
{
    for (const QueryItem &item : items) {
        m_console.print("[Link local task] characteristic is: %s\n\r", {item.name});
        if (item.value)
            m_console.print("[Link local task] value is: %s\n\r", {*item.value});
    }
}

QByteArray LinkLocal::found(const QByteArray &text)
{
    m_lastText = text;
    return webAnswer(200, kForm, text);
}

QByteArray LinkLocal::answerDevice(const QList<QueryItem> &items)
{
    QByteArrayList parts;
    for (const QueryItem &item : items) {
        const auto value = deviceValue(item.name);
        if (item.value || !value)
            return notFoundPage();
        parts << *value;
    }
    return found(parts.join('&'));
}

/// "name=value" under the name as the firmware has it; names are compared by prefix.
std::optional<QByteArray> LinkLocal::deviceValue(const QByteArray &name) const
{
    const std::array<std::pair<QByteArray, QByteArray>, 4> known{
        {{"ssid", m_identity.ssid},
         {"ipaddress", m_identity.address},
         {"macaddress", m_identity.mac},
         {"appname", applicationName(m_flash.chip())}}};
    for (const auto &[key, value] : known) {
        if (name.startsWith(key))
            return key + '=' + value;
    }
    return std::nullopt;
}

QByteArray LinkLocal::answerVersion(const QList<QueryItem> &items)
{
    if (items.size() != 1 || items[0].value || !items[0].name.startsWith("version"))
        return notFoundPage();
    const auto version = m_flash.read("ota.dat");
    if (!version) {
        m_console.print("[Link local task] ota bundle version file  does not exist\r\n");
        return found("version=no version file exists");
    }
    return found("version=" + version->left(kVersionLength));
}

bool LinkLocal::isUpload(const WebHead &head)
{
    if (head.method != "PUT" || !head.address.startsWith(kOtaAddress))
        return false;
    const auto items = queryItems(head.query);
    return items.size() == 1 && items[0].name.startsWith("filename") && items[0].value &&
           !items[0].value->isEmpty();
}

bool LinkLocal::beginUpload(const WebHead &head)
{
    const auto items = queryItems(head.query);
    m_console.print("[Link local task] HTTP PUT Request\n\r");
    printItems(items);
    m_fileName = *items[0].value;
    m_pushed.expect(head.contentLength.value_or(0));
    m_console.print("[Link local task] Received OTA filename %s, len = %d \n\r",
                    {m_fileName, m_pushed.length()});
    if (wasRefusedByName()) {
        m_console.print("[Link local task] OTA filename should be in *.tar format\n\r");
        return false;
    }
    // INFERRED order: as the library does it in its vendor modes (uart-ota-log 12, T1b).
    m_pushed.open();
    // An older one is installed as well.
    static_cast<void>(m_pushed.archive().checkVersion(m_fileName));
    return true;
}

std::optional<qint32> LinkLocal::step()
{
    if (isForAnotherChip())
        return code::kPlainFailure;
    const qint32 status = m_pushed.step();
    if (status < 0) {
        m_console.print("[Link local task] OtaArchive error %d \n\r", {status});
        return code::kPlainFailure;
    }
    if (status != Archive::DownloadDone)
        return std::nullopt;
    m_console.print("[Link local task] sl_extLib_OtaRun: ---- Download file completed %s\r\n",
                    {m_fileName});
    return 0;
}

bool LinkLocal::isForAnotherChip()
{
    switch (m_pushed.image()) {
    case PushedArchive::Image::Fits:
        return false;
    case PushedArchive::Image::NeedsNoInternalFlash:
        m_console.print("[Link local task] mcu image of CC32xxR or CC32xxRS cannot be programmed "
                        "onto CC32xxSF\n\r");
        break;
    case PushedArchive::Image::NeedsInternalFlash:
        m_console.print("[Link local task] mcu image of CC32xxSF cannot be programmed onto CC32xxR "
                        "or CC32xxRS\n\r");
        break;
    }
    m_pushed.archive().abort();
    return true;
}

void LinkLocal::connectionLost()
{
    m_console.print("[Link local task] sl_NetAppRecv error=%d, flags=%d \n\r", {kBodyBrokeOff, 0});
    m_pushed.archive().abort();
}

int LinkLocal::percent() const
{
    const quint32 length = m_pushed.length();
    return length == 0 ? 0 : static_cast<int>(quint64{m_pushed.processed()} * 100 / length);
}

QByteArray LinkLocal::finishUpload(qint32 status)
{
    m_console.print("[Link local task] ota put done. status=%d \r\n", {status});
    return webAnswer(status == 0 ? 204 : 404);
}

} // namespace airlift::sim
