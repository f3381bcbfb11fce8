#pragma once

#include "core/sim/console.h"
#include "core/sim/flash.h"
#include "core/sim/web_request.h"

namespace airlift::sim {

/// The web interface of OTA_IF, the module of SDK 6.10 and 7.10 (local-ota-and-cdn 4.4): what its
/// firmware answers, and what it prints in its coloured dialect (4.3). One request at a time.
class OtaIfWeb
{
public:
    /// Idle or not enabled, ready for an upload, receiving, stored, under test, committed, error.
    enum class Status { Idle, Ready, Receiving, Stored, Testing, Committed, Failed };
    struct Identity {
        QByteArray ssid;
        QByteArray address;
        QByteArray mac;
    };

    enum class Level { Error, Warning, Info };

    OtaIfWeb(Identity identity, const Flash &flash, Console &console);

    /// A line of this firmware, in its colours: text and line end are two print calls.
    void print(Level level, const char *module, const QByteArray &text);

    void enable(); ///< by a message or the button: an upload is accepted from now on
    void setStatus(Status status) { m_status = status; }
    [[nodiscard]] Status status() const { return m_status; }

    /// True: the body of this request is an upload. Everything else goes to answer().
    [[nodiscard]] bool acceptsUpload(const WebHead &head) const;
    /// Empty: the request is ignored (POST, by an error in the dispatch table).
    [[nodiscard]] QByteArray answer(const WebHead &head);

private:
    [[nodiscard]] QByteArray answerVersionAndStatus(const QByteArray &query);
    [[nodiscard]] QByteArray answerDevice(const QByteArray &query) const;

    Identity m_identity;
    const Flash &m_flash;
    Console &m_console;
    Status m_status = Status::Idle;
};

} // namespace airlift::sim
