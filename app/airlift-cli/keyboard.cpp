#include "app/airlift-cli/keyboard.h"

#include <array>
#include <utility>

#include <QSocketNotifier>

#include <termios.h>
#include <unistd.h>

namespace airlift::cli {

namespace {
constexpr char kExitKey = 0x1d;           // Ctrl-], as telnet and many consoles have it
constexpr qsizetype kLongestLine = 65536; // a pipe without line ends is not kept for ever
} // namespace

/// Gives every key at once, without showing it; Ctrl-C still ends the program.
struct Keyboard::Terminal {
    Terminal()
    {
        if (::isatty(STDIN_FILENO) != 1 || ::tcgetattr(STDIN_FILENO, &before) != 0)
            return;
        termios now = before;
        now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        now.c_iflag &= ~static_cast<tcflag_t>(ICRNL | IXON);
        now.c_cc[VMIN] = 1;
        now.c_cc[VTIME] = 0;
        changed = ::tcsetattr(STDIN_FILENO, TCSADRAIN, &now) == 0;
    }
    ~Terminal()
    {
        if (changed)
            ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    termios before = {};
    bool changed = false;
};

Keyboard::Keyboard(Mode mode, QByteArray lineEnd, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_lineEnd(std::move(lineEnd))
    , m_terminal(mode == Mode::Keys ? std::make_unique<Terminal>() : nullptr)
    , m_readable(new QSocketNotifier{STDIN_FILENO, QSocketNotifier::Read, this})
{
    connect(m_readable, &QSocketNotifier::activated, this, &Keyboard::read);
}

Keyboard::~Keyboard() = default;

void Keyboard::read()
{
    std::array<char, 4096> buffer{};
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (size <= 0) {
        if (!m_line.isEmpty())
            Q_EMIT typed(std::exchange(m_line, {}) + m_lineEnd);
        end(::isatty(STDIN_FILENO) == 1);
        return;
    }
    const QByteArrayView bytes{buffer.data(), size};
    m_mode == Mode::Lines ? takeLines(bytes) : takeKeys(bytes);
}

void Keyboard::takeLines(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (c != '\n' && m_line.size() < kLongestLine) {
            m_line.append(c);
            continue;
        }
        if (m_line.endsWith('\r'))
            m_line.chop(1);
        Q_EMIT typed(std::exchange(m_line, {}) + m_lineEnd);
    }
}

void Keyboard::takeKeys(QByteArrayView bytes)
{
    QByteArray keys;
    for (const char c : bytes) {
        if (c == kExitKey) {
            if (!keys.isEmpty())
                Q_EMIT typed(keys);
            return end(true);
        }
        if (c == '\r' || c == '\n')
            keys.append(m_lineEnd);
        else
            keys.append(c);
    }
    Q_EMIT typed(keys);
}

void Keyboard::end(bool byPerson)
{
    m_readable->setEnabled(false);
    Q_EMIT closed(byPerson);
}

} // namespace airlift::cli
