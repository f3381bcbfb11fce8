#pragma once

#include "core/sim/console.h"
#include "core/sim/effect.h"
#include "core/sim/receive_buffer.h"

#include <optional>
#include <variant>

#include <QByteArray>

namespace airlift::sim {

/// The OTA library's HTTP client (local-ota-and-cdn 3, uart-ota-log 11.4): four operations, each
/// begun once and resumed until it is finished.
class HttpClient
{
public:
    struct Settings {
        bool secured = true;
        QByteArray rootCaName; ///< empty: built without OTA_SERVER_ROOT_CA_CERT
    };
    struct Url {
        QByteArray host;
        QByteArray path; ///< with query
    };

    HttpClient(Settings settings, ReceiveBuffer &buffer, Console &console);

    /// Cuts a URL as the library does, or tells its code.
    [[nodiscard]] static Expected<Url, qint32> parseUrl(const QByteArray &url);

    [[nodiscard]] Effect connect(const QByteArray &host);
    [[nodiscard]] Effect sendRequest(const Url &url);
    [[nodiscard]] Effect send(const QByteArray &bytes);
    /// Receives until the header is over and leaves what follows it in the buffer. Finishes with
    /// its size, which is 0 if the header ended exactly where a piece ended.
    [[nodiscard]] Effect skipHeader();
    /// Receives once, behind what is in the buffer. Finishes with the size of the buffer's content.
    [[nodiscard]] Effect append();
    [[nodiscard]] Effect resume(const Reply &reply);
    /// Of the latest header; a line that is spelt otherwise than "Content-Length" is none.
    [[nodiscard]] std::optional<qint32> contentLength() const { return m_contentLength; }

private:
    struct Resolving {
        QByteArray host;
    };
    struct Connecting {
    };
    struct ClosingAfterRefusal {
        qint32 status = 0;
    };
    struct Sending {
    };
    struct Receiving {
        enum class What { FirstPiece, MoreHeader, Body } what{};
        int triesLeft = 0;
    };
    using Operation = std::variant<Resolving, Connecting, ClosingAfterRefusal, Sending, Receiving>;

    [[nodiscard]] Effect on(Resolving &resolving, const Reply &reply);
    [[nodiscard]] Effect on(Connecting &, const Reply &reply);
    [[nodiscard]] Effect on(ClosingAfterRefusal &closing, const Reply &reply);
    [[nodiscard]] Effect on(Sending &, const Reply &reply);
    [[nodiscard]] Effect on(Receiving &receiving, const Reply &reply);

    [[nodiscard]] Effect receive(Receiving::What what);
    [[nodiscard]] Effect received(Receiving::What what, qint32 status);
    [[nodiscard]] Effect firstPiece(qint32 status);
    [[nodiscard]] Effect moreHeader(qint32 status);
    void lookForLength();
    [[nodiscard]] Effect searchHeaderEnd(qsizetype from);
    [[nodiscard]] bool tolerates(qint32 status) const;

    Settings m_settings;
    ReceiveBuffer &m_buffer;
    Console &m_console;
    Operation m_operation;
    int m_headerReads = 0;
    std::optional<qint32> m_contentLength;
};

} // namespace airlift::sim
