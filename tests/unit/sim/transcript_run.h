#pragma once

#include "core/trust/digest.h"
#include "tests/unit/sim/board_run.h"
#include "tests/unit/sim/transcript_archive.h"
#include "tests/unit/sim/transcripts.h"

#include <QTest>

/// Runs of a board against a server of one answer, and the parts their transcripts are made of.
namespace airlift::test::transcript {

inline const QByteArray kHeader =
    "HTTP/1.1 200 OK\r\nContent-Type: application/x-tar\r\nContent-Length: 13312\r\n\r\n";
inline const QByteArray kImage = "/sys/mcuflashimg.bin";

[[nodiscard]] inline sim::Application::Settings
settings(const QByteArray &rootCa = "ota-root-ca.der")
{
    sim::Application::Settings made;
    made.library.http.rootCaName = rootCa;
    made.library.url = kUrl;
    made.ssid = "PlantNet";
    return made;
}

[[nodiscard]] inline QByteArray digestOf(const TestArchive &archive, std::size_t index)
{
    return trust::digest(trust::HashKind::Sha256, archive.files[index].content).toHex();
}

/// The archive up to the end of ota.cmd.
[[nodiscard]] inline QByteArray b4(const TestArchive &archive)
{
    return folders(912) + listed("dummy-root-ca-cert", 0, digestOf(archive, 0), "", 0, 0) +
           listed(kImage, 256, digestOf(archive, 1), "dummy-root-ca-cert", 1, 1) +
           listed("/html/status.txt", 0, digestOf(archive, 2), "", 0, 1);
}

[[nodiscard]] inline QByteArray signatureHeader()
{
    return skip(1440, 113) + fileHeader("ota.sign", 72);
}

[[nodiscard]] inline QByteArray signatureAndFirstFile()
{
    return signatureHeader() + skip(743, 440) + nextHeader() +
           fileHeader("dummy-root-ca-cert", 975) + opened("dummy-root-ca-cert") +
           writes("dummy-root-ca-cert", {{928, 928}, {47, 975}}) + saved(6095, 1, 975);
}

[[nodiscard]] inline QByteArray imageHeader()
{
    return skip(1393, 49) + fileHeader(kImage, 4200) + opened(kImage);
}

[[nodiscard]] inline QByteArray imageWritten()
{
    return writes(kImage, {{832, 832}, {1440, 2272}, {1440, 3712}, {488, 4200}});
}

[[nodiscard]] inline QByteArray twoFiles()
{
    return signatureAndFirstFile() + imageHeader() + imageWritten() + saved(10856, 2, 4200);
}

[[nodiscard]] inline QByteArray lastFile()
{
    return skip(952, 408) + fileHeader("/html/status.txt", 300) + opened("/html/status.txt") +
           writes("/html/status.txt", {{300, 300}}) + saved(12076, 3, 300) + skip(1140, 212);
}

[[nodiscard]] inline QByteArray wholeDownload(const TestArchive &archive)
{
    return b4(archive) + twoFiles() + lastFile() + downloadDone();
}

/// Everything up to the first call of the library.
[[nodiscard]] inline QByteArray start()
{
    return b0() + b1() + b2();
}

struct Ran {
    QByteArray printed;
    BoardRun::End end{};
};

[[nodiscard]] inline Ran run(sim::Flash &flash, FakeServer &server,
                             const sim::Application::Settings &with = settings())
{
    BoardRun board{with, flash, server};
    const BoardRun::End end = board.run();
    return {board.printed, end};
}

[[nodiscard]] inline Ran run(FakeServer &server,
                             const sim::Application::Settings &with = settings())
{
    sim::Flash flash = boardFlash();
    return run(flash, server, with);
}

} // namespace airlift::test::transcript

/// Says where two texts part, and what stood before it.
#define COMPARE_TEXT(actual, expected)                                                             \
    do {                                                                                           \
        const QByteArray actualText = (actual);                                                    \
        const QByteArray expectedText = (expected);                                                \
        if (actualText != expectedText) {                                                          \
            qsizetype at = 0;                                                                      \
            while (at < qMin(actualText.size(), expectedText.size()) &&                            \
                   actualText[at] == expectedText[at])                                             \
                ++at;                                                                              \
            qInfo("first difference at %lld, after: %s", static_cast<long long>(at),               \
                  actualText.mid(qMax<qsizetype>(0, at - 120), qMin<qsizetype>(at, 120))           \
                      .constData());                                                               \
            QCOMPARE(actualText.mid(at, 200), expectedText.mid(at, 200));                          \
        }                                                                                          \
    } while (false)
