#pragma once

#include "core/session/snapshot.h"

#include <algorithm>

namespace airlift::test {

/// Tells a deriver what a device said, event by event, without any text to decode. The example
/// bundle is the one of uart-ota-log 12.
class Story
{
public:
    template <typename Event>
    Story &say(Event event, bool damaged = false, const QString &text = {})
    {
        device::Observation line;
        line.event = std::move(event);
        line.line = ++m_line;
        line.at = std::chrono::milliseconds{m_line};
        line.damaged = damaged;
        line.text = text;
        m_deriver.take({line.at, std::move(line)});
        return *this;
    }
    template <typename Source>
    Story &happen(Source source)
    {
        m_deriver.take({std::chrono::milliseconds{m_line}, std::move(source)});
        return *this;
    }

    Story &boot(const QString &version = QStringLiteral("0.10.00.03"))
    {
        using namespace device;
        say(BannerRule{}).say(AppStarted{QStringLiteral("OTA APP"), version}).say(BannerRule{});
        say(NetworkProcessorStarted{}).say(HostDriverVersion{QStringLiteral("3.0.1.61")});
        say(BuildVersion{QStringLiteral("3.15.0.1.31.2.0.0.0.2.2.0.7"),
                         QStringLiteral("3.15.0.1")});
        say(JoinedAccessPoint{QStringLiteral("PlantNet"), QStringLiteral("14:a7:2b:74:db:d1")});
        return say(AddressAcquired{QStringLiteral("192.168.1.10")})
            .say(GatewayKnown{QStringLiteral("192.168.1.1")});
    }
    Story &ping(int count, int percent = 100)
    {
        using namespace device;
        say(PingStarted{}).say(PingDone{percent});
        return percent < 10 ? *this : say(PingCounted{count});
    }
    Story &trigger()
    {
        using namespace device;
        say(OtaTriggered{}).say(OtaStatistics{});
        say(LibraryStarted{QStringLiteral("sizeof CdnClient=576, sizeof OtaArchive=4956")});
        say(LibraryStarted{QStringLiteral("sizeof OtaLib_t=7736, sizeof OTA_memBlock=7800")});
        return say(LibraryStarted{QStringLiteral("OTA lib version = OTA_LIB_2.0.0.7")});
    }
    Story &connecting(const QString &url = kUrl) { return say(device::FileServerConnecting{url}); }
    Story &address() { return say(device::ServerAddress{QStringLiteral("203.0.113.36")}); }
    Story &requested(const QString &url = kUrl) { return say(device::FileRequested{url}); }
    Story &connected(const QString &url = kUrl) { return connecting(url).address().requested(url); }
    Story &list()
    {
        using namespace device;
        say(ArchiveStarted{});
        for (const char *folder : {"", "0/", "1/", "2/"})
            say(DirectoryEntry{QStringLiteral("20240313123751_CC3220SF_OTA/") +
                               QLatin1String(folder)});
        say(FileEntry{QStringLiteral("ota.cmd"), {912}});
        say(ListedFile{
            QStringLiteral("dummy-root-ca-cert"), 0, QByteArray(64, 'a'), {}, false, false});
        say(ListedFile{kImage, 256, QByteArray(64, 'b'), QStringLiteral("dummy-root-ca-cert"), true,
                       true});
        return say(ListedFile{QStringLiteral("/html/status.txt"), 0, {}, {}, false, true});
    }
    Story &signature() { return say(device::FileEntry{QStringLiteral("ota.sign"), {72}}); }
    Story &open(const QString &name, qint64 size)
    {
        return say(device::FileEntry{name, {size}}).say(device::FileOpened{name});
    }
    Story &write(const QString &name, qint64 size, qint64 piece = 1440)
    {
        for (qint64 done = 0; done < size;) {
            const qint64 now = std::min(piece, size - done);
            done += now;
            say(device::FileWritten{{now}, name, ByteCount{done}});
        }
        return *this;
    }
    Story &close(qint64 size, qint64 offset, bool hashed = true)
    {
        if (hashed)
            say(device::HashVerdict{true});
        return say(device::ArchiveBytes{{offset}})
            .say(device::FilesSaved{})
            .say(device::FileCompleted{{size}});
    }
    Story &firstFile()
    {
        const QString name = QStringLiteral("dummy-root-ca-cert");
        return open(name, 975).write(name, 975).close(975, 6095);
    }
    Story &files()
    {
        const QString text = QStringLiteral("/html/status.txt");
        firstFile().open(kImage, 4200).write(kImage, 4200).close(4200, 10856);
        return open(text, 300).write(text, 300).close(300, 12076, false);
    }
    Story &done()
    {
        using namespace device;
        say(ArchiveEnded{})
            .say(VersionFileSaved{})
            .say(DownloadFileCompleted{})
            .say(DownloadDone{SlStatus{104}});
        return say(RestartingIntoNewImage{});
    }
    Story &download() { return list().signature().files().done(); }
    Story &failed(int attempt, int warning)
    {
        say(device::AttemptFailed{attempt, 5});
        return say(device::OtaWarning{SlStatus{warning}});
    }
    Story &gaveUp(int fatal)
    {
        if (fatal == -21003)
            say(device::AttemptFailed{5, 5});
        return say(device::OtaFatal{SlStatus{fatal}}).halt();
    }
    Story &halt(int state = 6) { return say(device::TestFailed{state, 17}).say(device::Halted{}); }

    session::Deriver &deriver() { return m_deriver; }
    [[nodiscard]] const session::Snapshot &now() const { return m_deriver.snapshot(); }
    const session::Snapshot &end()
    {
        m_deriver.conclude();
        return now();
    }
    [[nodiscard]] quint64 line() const { return m_line; }

    inline static const QString kUrl =
        QStringLiteral("https://files.example.com/ota/20240313123751_CC3220SF_OTA.tar");
    inline static const QString kImage = QStringLiteral("/sys/mcuflashimg.bin");

private:
    session::Deriver m_deriver;
    quint64 m_line = 0;
};

/// The first finding with this rule, or null.
inline const session::Finding *findingOf(const session::Snapshot &snapshot, session::Rule rule)
{
    const auto found = std::find_if(snapshot.findings.begin(), snapshot.findings.end(),
                                    [rule](const session::Finding &f) { return f.rule == rule; });
    return found == snapshot.findings.end() ? nullptr : &*found;
}

} // namespace airlift::test

// Comparable in QCOMPARE without words: a failing test shows the number.
namespace airlift::session {
template <typename Enum>
requires std::is_enum_v<Enum>
inline char *toString(const Enum &value)
{
    return qstrdup(QByteArray::number(static_cast<int>(value)).constData());
}
} // namespace airlift::session
