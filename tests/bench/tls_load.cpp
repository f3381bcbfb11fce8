#include "tests/bench/tls_load.h"

#include "core/trust/openssl_handles.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QtEndian>

#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace airlift::bench {

using std::chrono::steady_clock;

namespace {

constexpr int kAtOnce = 64; // events of one epoll_wait
constexpr auto kHoldLimit = std::chrono::seconds{9};

[[nodiscard]] double microseconds(steady_clock::duration time)
{
    return std::chrono::duration<double, std::micro>{time}.count();
}

/// One connection on its way.
struct Client {
    int socket = -1;
    trust::openssl::SslSession session;
    enum class Phase { Connecting, Requesting, Receiving } phase = Phase::Connecting;
    QByteArray head; ///< until its end has come
    qint64 body = -1;
    steady_clock::time_point began;
    steady_clock::time_point asked;

    Client() = default;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;
    ~Client()
    {
        session.reset();
        if (socket >= 0)
            ::close(socket);
    }
};

} // namespace

struct TlsLoad::Impl {
    QByteArray request;
    qint64 bodySize = 0;
    trust::openssl::SslContext context;
    int epoll = -1;
    std::vector<std::unique_ptr<Client>> held;
    std::array<char, 65536> buffer;

    [[nodiscard]] bool begin(Client &client, quint16 port) const
    {
        client.began = steady_clock::now();
        client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(port);
        address.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
        ::connect(client.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        client.session.reset(SSL_new(context.get()));
        SSL_set_fd(client.session.get(), client.socket);
        SSL_set_connect_state(client.session.get());
        epoll_event wanted{};
        wanted.events = EPOLLIN | EPOLLOUT | EPOLLET;
        wanted.data.ptr = &client;
        return ::epoll_ctl(epoll, EPOLL_CTL_ADD, client.socket, &wanted) == 0;
    }

    enum class Step { Waits, HandshakeDone, Done, Failed };

    [[nodiscard]] Step waitsOrFails(Client &client, int result) const
    {
        const int error = SSL_get_error(client.session.get(), result);
        ERR_clear_error();
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? Step::Waits
                                                                             : Step::Failed;
    }

    [[nodiscard]] Step advance(Client &client, Result &result, bool onlyHandshake)
    {
        if (client.phase == Client::Phase::Connecting) {
            if (const int done = SSL_do_handshake(client.session.get()); done != 1)
                return waitsOrFails(client, done);
            if (onlyHandshake)
                return Step::HandshakeDone;
            client.phase = Client::Phase::Requesting;
        }
        if (client.phase == Client::Phase::Requesting) {
            client.asked = steady_clock::now();
            const int written = SSL_write(client.session.get(), request.constData(),
                                          static_cast<int>(request.size()));
            if (written <= 0)
                return waitsOrFails(client, written);
            client.phase = Client::Phase::Receiving;
        }
        return receive(client, result);
    }

    [[nodiscard]] Step receive(Client &client, Result &result)
    {
        for (;;) {
            const int read =
                SSL_read(client.session.get(), buffer.data(), static_cast<int>(buffer.size()));
            if (read <= 0)
                return waitsOrFails(client, read);
            if (client.body >= 0) {
                client.body += read;
            } else {
                client.head.append(buffer.data(), read);
                const qsizetype end = client.head.indexOf("\r\n\r\n");
                if (end >= 0 && client.head.size() > end + 4) {
                    client.body = client.head.size() - end - 4;
                    const auto now = steady_clock::now();
                    result.firstByte.push_back(microseconds(now - client.began));
                    result.answer.push_back(microseconds(now - client.asked));
                }
            }
            if (client.body >= bodySize)
                return client.body == bodySize ? Step::Done : Step::Failed;
        }
    }
};

TlsLoad::TlsLoad(QByteArray path, qint64 bodySize, QByteArray suite)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->request = "GET " + path + " HTTP/1.1\r\nhost: localhost\r\n\r\n";
    m_impl->bodySize = bodySize;
    m_impl->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX *context = m_impl->context.get();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
    if (SSL_CTX_set_cipher_list(context, suite.constData()) != 1)
        qFatal("no such suite: %s", suite.constData());
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
    m_impl->epoll = ::epoll_create1(EPOLL_CLOEXEC);
}

TlsLoad::~TlsLoad()
{
    release();
    ::close(m_impl->epoll);
}

TlsLoad::Result TlsLoad::run(quint16 port, int concurrent, std::chrono::milliseconds duration)
{
    Result result;
    std::vector<std::unique_ptr<Client>> clients(static_cast<std::size_t>(concurrent));
    const auto start = [&](std::unique_ptr<Client> &slot) {
        slot = std::make_unique<Client>();
        if (!m_impl->begin(*slot, port))
            qFatal("no more sockets");
    };
    const auto began = steady_clock::now();
    for (auto &client : clients)
        start(client);
    std::array<epoll_event, kAtOnce> events;
    while (steady_clock::now() - began < duration) {
        const int count = ::epoll_wait(m_impl->epoll, events.data(), kAtOnce, 100);
        for (int i = 0; i < count; ++i) {
            auto *client = static_cast<Client *>(events[static_cast<std::size_t>(i)].data.ptr);
            const auto step = m_impl->advance(*client, result, false);
            if (step == Impl::Step::Waits)
                continue;
            if (step == Impl::Step::Done) {
                ++result.requests;
                result.bytes += m_impl->bodySize;
            } else {
                ++result.failures;
            }
            start(*std::ranges::find(clients, client, &std::unique_ptr<Client>::get));
        }
    }
    result.time = steady_clock::now() - began;
    return result;
}

int TlsLoad::hold(quint16 port, int count)
{
    Result nothing;
    int open = 0;
    int begun = 0;
    constexpr int kUnderWay = 32; // no server has to have a longer queue
    std::array<epoll_event, kAtOnce> events;
    const auto until = steady_clock::now() + kHoldLimit;
    for (int failed = 0; open + failed < count && steady_clock::now() < until;) {
        for (; begun < count && begun - open - failed < kUnderWay; ++begun) {
            m_impl->held.push_back(std::make_unique<Client>());
            if (!m_impl->begin(*m_impl->held.back(), port))
                qFatal("no more sockets");
        }
        const int ready = ::epoll_wait(m_impl->epoll, events.data(), kAtOnce, 100);
        for (int i = 0; i < ready; ++i) {
            auto *client = static_cast<Client *>(events[static_cast<std::size_t>(i)].data.ptr);
            const auto step = m_impl->advance(*client, nothing, true);
            if (step != Impl::Step::Waits)
                ::epoll_ctl(m_impl->epoll, EPOLL_CTL_DEL, client->socket, nullptr);
            open += step == Impl::Step::HandshakeDone ? 1 : 0;
            failed += step == Impl::Step::Failed ? 1 : 0;
        }
    }
    return open;
}

void TlsLoad::release()
{
    m_impl->held.clear();
}

} // namespace airlift::bench
