#include "app/airlift-cli/passphrase.h"

#include "core/base/file.h"

#include <cstdio>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace airlift::cli {

Secret promptOnTerminal(const QString &text)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return {};
    const QByteArray question = text.toUtf8();
    static_cast<void>(
        !::write(terminal, question.constData(), static_cast<std::size_t>(question.size())));
    termios before{};
    ::tcgetattr(terminal, &before);
    termios quiet = before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(terminal, TCSAFLUSH, &quiet);
    QByteArray line;
    line.reserve(256); // no growing: growing leaves copies in freed memory
    char c = 0;
    while (line.size() < 255 && ::read(terminal, &c, 1) == 1 && c != '\n')
        line.append(c);
    ::tcsetattr(terminal, TCSAFLUSH, &before);
    static_cast<void>(!::write(terminal, "\n", 1));
    ::close(terminal);
    return Secret{std::move(line)};
}

Secret firstLine(const Secret &content)
{
    const QByteArrayView bytes = content.reveal();
    const qsizetype end = bytes.indexOf('\n');
    QByteArrayView line = bytes.first(end < 0 ? bytes.size() : end);
    if (line.endsWith('\r'))
        line.chop(1);
    return Secret{line.toByteArray()};
}

trust::AskPassphrase passphraseSource(const QString &file)
{
    return [file](const QString &origin) -> Secret {
        if (!file.isEmpty()) {
            auto read = readBounded(file, ByteCount{4096});
            if (!read)
                return {};
            const Secret line = firstLine(Secret{std::move(*read)});
            return Secret{line.reveal().trimmed().toByteArray()};
        }
        if (qEnvironmentVariableIsSet("AIRLIFT_PASSPHRASE"))
            return Secret{qgetenv("AIRLIFT_PASSPHRASE")};
        return promptOnTerminal(QStringLiteral("Pass phrase for %1: ").arg(origin));
    };
}

} // namespace airlift::cli
