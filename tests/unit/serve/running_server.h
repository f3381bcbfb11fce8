#pragma once

#include "core/base/file.h"
#include "core/serve/server.h"
#include "tests/support/certificates.h"
#include "tests/support/tls_client.h"

#include <vector>

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace airlift::test {

inline constexpr auto kPath = "/ota/bundle.tar";

[[nodiscard]] inline serve::ServerConfig httpsConfig(const trust::Identity &identity = server())
{
    serve::ServerConfig config;
    config.hostName = QStringLiteral("localhost");
    config.path = QString::fromLatin1(kPath);
    config.identity = identity;
    return config;
}

[[nodiscard]] inline serve::ServerConfig httpConfig()
{
    serve::ServerConfig config = httpsConfig();
    config.identity.reset();
    return config;
}

[[nodiscard]] inline ClientTraits plainClient()
{
    ClientTraits traits;
    traits.tls = false;
    return traits;
}

/// A server on a free port with a file of random bytes, and everything it says. Test functions run
/// in the thread that receives the events, so they arrive while a test waits.
class RunningServer
{
public:
    explicit RunningServer(serve::ServerConfig config = httpsConfig(), qsizetype size = 340'000,
                           ByteCount largestInMemory = serve::PinnedFile::kLargestInMemory)
        : content(size, Qt::Uninitialized)
    {
        auto random = QRandomGenerator(1); // the same bytes each time
        for (char &byte : content)
            byte = static_cast<char>(random.bounded(256));
        path = m_folder.filePath(QStringLiteral("bundle.tar"));
        if (!saveAtomically(path, content))
            qFatal("no place for the test's file");
        QObject::connect(&server, &serve::Server::happened, &server,
                         [this](const serve::ServerEvent &event) { events.push_back(event); });
        auto pinned = serve::PinnedFile::open(path, largestInMemory);
        auto started = server.start(std::move(config), pinned ? *pinned : nullptr);
        if (!started)
            qFatal("the test's server does not start");
        port = *started;
    }

    /// Every event of one kind, in order.
    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const serve::ServerEvent &event : events) {
            if (const auto *what = std::get_if<Kind>(&event.what))
                found.push_back(*what);
        }
        return found;
    }
    /// Waits until so many connections have ended.
    [[nodiscard]] bool ended(std::size_t count = 1) const
    {
        return QTest::qWaitFor([&] { return all<serve::Ended>().size() >= count; }, 20'000);
    }
    [[nodiscard]] serve::Ended lastEnd() const
    {
        const auto ends = all<serve::Ended>();
        return ends.empty() ? serve::Ended{serve::Ended::Reason::Fault, ByteCount{-1}}
                            : ends.back();
    }

    QByteArray content;
    QString path;
    quint16 port = 0;
    std::vector<serve::ServerEvent> events;

private:
    QTemporaryDir m_folder;

public:
    serve::Server server; ///< last: stops first
};

} // namespace airlift::test
