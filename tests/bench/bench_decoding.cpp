// How many lines of a log are decoded in a second by one core, against `grep -c` with as many
// patterns over the same file in the same run; and how long the diagnosis of a log of 100 MB takes.
#include "core/device/catalogue.h"
#include "core/device/decoder.h"
#include "core/session/diagnosis.h"
#include "tests/support/recordings.h"

#include <chrono>
#include <cstdio>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace airlift;

namespace {

template <typename Work>
double secondsFor(Work &&work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - begin}.count();
}

/// Every recording again and again, as a night on the bench would leave them.
QByteArray logOf(qsizetype size)
{
    QByteArray night;
    for (const QString &name : test::recordingNames())
        night += test::recording(name);
    QByteArray log;
    log.reserve(size + night.size());
    while (log.size() < size)
        log += night;
    return log;
}

/// The known lines as regular expressions: what a script would do instead.
QByteArray patterns(int &count)
{
    QByteArray all;
    for (const device::Dialect dialect : device::kDialects) {
        for (const device::KnownLine &line : device::knownLines(dialect)) {
            QByteArray pattern;
            const QByteArray text{line.pattern};
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (text[i] == '%' && i + 1 < text.size() && text[i + 1] != '%') {
                    pattern += text[++i] == 'd' ? "-?[0-9]+" : ".*";
                    continue;
                }
                if (QByteArrayView{"\\.[]()*+?{}|^$"}.contains(text[i]))
                    pattern += '\\';
                pattern += text[i];
            }
            all += pattern + '\n';
            ++count;
        }
    }
    return all;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

int main()
{
    constexpr qsizetype kDecoded = 50'000'000;
    constexpr qsizetype kDiagnosed = 100'000'000;
    const QByteArray log = logOf(kDecoded);
    const auto lines = static_cast<double>(log.count('\n'));
    std::size_t events = 0;
    const double decoding = secondsFor([&] {
        device::Decoder decoder;
        constexpr qsizetype kPiece = 64 * 1024;
        for (qsizetype at = 0; at < log.size(); at += kPiece)
            events += decoder
                          .feed(QByteArrayView{log}.sliced(at, qMin(kPiece, log.size() - at)),
                                Instant{at})
                          .size();
        events += decoder.flush(Instant{0}).size();
    });
    QTemporaryDir folder;
    int count = 0;
    if (!write(folder.filePath(QStringLiteral("log")), log) ||
        !write(folder.filePath(QStringLiteral("patterns")), patterns(count)))
        return 2;
    const double grepping = secondsFor([&] {
        QProcess grep;
        grep.setProcessEnvironment(QProcessEnvironment{});
        grep.start(QStringLiteral("/bin/grep"),
                   {QStringLiteral("-c"), QStringLiteral("-E"), QStringLiteral("-f"),
                    folder.filePath(QStringLiteral("patterns")),
                    folder.filePath(QStringLiteral("log"))});
        grep.waitForFinished(-1);
    });
    const QByteArray large = logOf(kDiagnosed);
    session::Diagnosis diagnosis;
    const double diagnosing = secondsFor([&] { diagnosis = session::diagnose(large); });

    std::printf("%-28s %10s %14s %8s\n", "", "seconds", "lines/s", "ratio");
    std::printf("%-28s %10.2f %14.0f %8.2f\n", "decoding, one core", decoding, lines / decoding,
                grepping / decoding);
    std::printf("%-28s %10.2f %14.0f %8.2f\n",
                qPrintable(QStringLiteral("grep -c -E, %1 patterns").arg(count)), grepping,
                lines / grepping, 1.0);
    std::printf("%-28s %10.2f %14.0f\n", "diagnosis of 100 MB", diagnosing,
                static_cast<double>(large.count('\n')) / diagnosing);
    std::printf("%zu events; first cause %s\n", events, diagnosis.cause ? "found" : "none");
    return diagnosing < 3.0 && lines / decoding >= 1e6 ? 0 : 1;
}
