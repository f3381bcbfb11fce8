#pragma once

#include "core/serve/events.h"

#include <optional>
#include <utility>

#include <QByteArrayView>
#include <QHostAddress>

/// Everything this module asks of the operating system that Qt does not offer; one implementation
/// file per system.
namespace airlift::serve::platform {

/// Owns one descriptor.
class Descriptor
{
public:
    explicit Descriptor(int value = -1)
        : m_value(value)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_value = std::exchange(other.m_value, -1);
        }
        return *this;
    }
    [[nodiscard]] int get() const { return m_value; }
    [[nodiscard]] bool isOpen() const { return m_value >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_value, -1); }
    void close() noexcept;

private:
    int m_value;
};

struct Listener {
    Descriptor socket;
    quint16 port = 0;
};
/// A listening, non-blocking TCP socket. QHostAddress::Any listens on IPv6 and IPv4.
[[nodiscard]] Expected<Listener, CannotListen> listenOn(const QHostAddress &address, quint16 port);

struct Arrival {
    enum class Outcome {
        Connection,
        Nothing,  ///< nobody waits any more
        Exhausted ///< no descriptors or memory: the caller should pause, or it spins
    };
    Outcome outcome = Outcome::Nothing;
    Descriptor socket; ///< non-blocking, with a send buffer of kSendBuffer
    QString peer;      ///< "192.168.1.10:49152"
    QHostAddress address;
};
[[nodiscard]] Arrival acceptFrom(const Descriptor &listener);

/// With the system's own tuning up to 2.8 MB wait unsent for a slow device. Half a bundle is enough
/// for the network never to wait for this thread.
inline constexpr int kSendBuffer = 256 * 1024;

enum class Io { Ok, WantRead, WantWrite, Closed, Reset, Broken };
struct Moved {
    Io outcome = Io::Ok;
    qsizetype bytes = 0;
};
[[nodiscard]] Moved receive(const Descriptor &socket, char *buffer, qsizetype size);
[[nodiscard]] Moved send(const Descriptor &socket, QByteArrayView bytes);
/// Reads and forgets what waits, up to a bound: Ok if the connection is still open, else Closed or
/// Reset.
[[nodiscard]] Io discardInput(const Descriptor &socket);
/// Says to the peer that nothing more will come; receiving stays possible. Reset if there is no
/// peer any more.
[[nodiscard]] Io endSending(const Descriptor &socket);
/// Bytes given to the system that the peer has not acknowledged; 0 where the system cannot tell.
[[nodiscard]] qint64 waitingBytes(const Descriptor &socket);

struct PathFacts {
    int segment = 0; ///< largest segment TCP sends to this peer
    int retransmissions = 0;
};
/// What TCP knows of the way to the peer; zeros where the system cannot tell.
[[nodiscard]] PathFacts pathFacts(const Descriptor &socket);

/// The calling thread gets an error instead of a fatal signal when it writes to a closed
/// connection.
void shieldThreadFromBrokenPipes();
[[nodiscard]] bool isSuperuser();
/// As many open connections as the system lets this user have.
void raiseDescriptorLimit();

struct OpenFile {
    Descriptor descriptor;
    ByteCount size;
};
[[nodiscard]] Result<OpenFile> openRegularFile(const QString &path);
/// The bytes of an open file as they are now, in memory that nobody can change, this program
/// included.
struct SealedCopy {
    Descriptor descriptor; ///< on the copy, for whoever reads files
    QByteArrayView bytes;  ///< given back with forgetBytes()
};
/// None where the system has no such memory or too little, or the file ends before `size`.
[[nodiscard]] std::optional<SealedCopy> sealedCopy(const Descriptor &file, ByteCount size);
void forgetBytes(QByteArrayView bytes);
/// Fills `buffer` from `offset` on; fewer bytes at the end of the file, -1 on an error.
[[nodiscard]] qsizetype readAt(int descriptor, qint64 offset, char *buffer, qsizetype size);
[[nodiscard]] int duplicate(int descriptor);

} // namespace airlift::serve::platform
