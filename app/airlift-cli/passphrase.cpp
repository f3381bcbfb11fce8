#include "app/airlift-cli/passphrase.h"

#include "core/base/file.h"

#include <cstdio>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace airlift::cli {

namespace {

/// Reads one line from the terminal with echo off; the terminal is put back whatever happens.
Secret promptOnTerminal(const QString &origin)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return {};
    const QByteArray question = "Pass phrase for " + origin.toUtf8() + ": ";
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

/// Without the line end, and without blanks around it; the last line may have no end.
Secret firstLine(const Secret &content)
{
    const QByteArrayView bytes = content.reveal();
    const qsizetype end = bytes.indexOf('\n');
    return Secret{bytes.first(end < 0 ? bytes.size() : end).trimmed().toByteArray()};
}

} // namespace

trust::AskPassphrase passphraseSource(const QString &file)
{
    return [file](const QString &origin) -> Secret {
        if (!file.isEmpty()) {
            auto read = readBounded(file, ByteCount{4096});
            return read ? firstLine(Secret{std::move(*read)}) : Secret{};
        }
        if (qEnvironmentVariableIsSet("AIRLIFT_PASSPHRASE"))
            return Secret{qgetenv("AIRLIFT_PASSPHRASE")};
        return promptOnTerminal(origin);
    };
}

} // namespace airlift::cli
