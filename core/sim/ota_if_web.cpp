#include "core/sim/ota_if_web.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

namespace {

constexpr qsizetype kVersionLength = 14;

/// Compared only over the length of what was asked for: "/o" reaches "/ota" as well.
[[nodiscard]] bool reaches(const QByteArray &asked, QByteArrayView registered)
{
    return registered.startsWith(asked);
}

[[nodiscard]] bool names(const QByteArray &query, QByteArrayView name)
{
    const auto items = queryItems(query);
    return std::any_of(items.begin(), items.end(),
                       [&](const QueryItem &item) { return item.name == name; });
}

/// Neither type nor length are given with these texts; how the network processor frames them is
/// not known. Here the connection's end is the text's.
[[nodiscard]] QByteArray bareText(const QByteArrayList &parts)
{
    return "HTTP/1.1 200 OK\r\n\r\n" + parts.join('&');
}

} // namespace

OtaIfWeb::OtaIfWeb(Identity identity, const Flash &flash, Console &console)
    : m_identity(std::move(identity))
    , m_flash(flash)
    , m_console(console)
{
}

/// Text and line end are two print calls: others may come between.
void OtaIfWeb::print(Level level, const char *module, const QByteArray &text)
{
    switch (level) {
    case Level::Error:
        m_console.print("\033[0;31m[%s::ERROR] %s", {QByteArray{module}, text});
        break;
    case Level::Warning:
        m_console.print("\033[0;35m[%s::WARN]  %s", {QByteArray{module}, text});
        break;
    case Level::Info:
        m_console.print("\033[0;32m[%s::INFO]  %s", {QByteArray{module}, text});
        break;
    }
    m_console.print("\n\r");
}

void OtaIfWeb::enable()
{
    m_status = Status::Ready;
    print(Level::Info, "OTA",
          "LOCAL OTA enabled on IP=" + m_identity.address + " (Network: " + m_identity.ssid + ")");
}

bool OtaIfWeb::acceptsUpload(const WebHead &head) const
{
    return head.method == "PUT" && reaches(head.address, "/ota") && m_status == Status::Ready;
}

QByteArray OtaIfWeb::answer(const WebHead &head)
{
    if (head.method == "PUT") {
        print(Level::Warning, "HTTPSRV",
              "HTTPostHandler: can't find handler for URI=" + head.address);
        return webAnswer(404);
    }
    if (head.method != "GET") {
        print(Level::Error, "HTTPSRV", "unsupported netapp request!");
        return {};
    }
    if (reaches(head.address, "/ota"))
        return answerVersionAndStatus(head.query);
    if (reaches(head.address, "/device"))
        return answerDevice(head.query);
    print(Level::Warning, "HTTPSRV", "HTTGetHandler: can't find handler for URI=" + head.address);
    return webAnswer(404);
}

/// The version comes first whatever was asked first, and the last two states are over once they
/// were read.
QByteArray OtaIfWeb::answerVersionAndStatus(const QByteArray &query)
{
    QByteArrayList parts;
    if (names(query, "version")) {
        const auto version = m_flash.read("ota.dat");
        parts << "version=" + (version ? version->left(kVersionLength) : QByteArray{});
    }
    if (names(query, "status")) {
        parts << "status=" + QByteArray::number(static_cast<int>(m_status));
        if (m_status == Status::Committed || m_status == Status::Failed)
            m_status = Status::Idle;
    }
    return bareText(parts);
}

QByteArray OtaIfWeb::answerDevice(const QByteArray &query) const
{
    QByteArrayList parts;
    if (names(query, "macaddress"))
        parts << "macaddress=" + m_identity.mac;
    if (names(query, "ipaddress"))
        parts << "ipaddress=" + m_identity.address;
    if (names(query, "ssid"))
        parts << "ssid=" + m_identity.ssid;
    return bareText(parts);
}

} // namespace airlift::sim
