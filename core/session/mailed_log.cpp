#include "core/session/mailed_log.h"

#include "core/session/mail_markup.h"

#include <algorithm>

#include <QStringConverter>

namespace airlift::session {

namespace {

constexpr qsizetype kPiece = 64 * 1024; // what is handed out at once
constexpr qsizetype kNarrowest = 40;    // of the widths that terminals and mails break lines at

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "Status=-20" and "304": whoever breaks lines at a width breaks numbers too, and both halves look
/// well. No firmware prints a line of a few digits.
bool isRestOfNumber(QByteArrayView text)
{
    constexpr qsizetype kMost = 5;
    return !text.isEmpty() && text.size() <= kMost &&
           std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

MailedLog::MailedLog(Sink sink)
    : m_sink(std::move(sink))
{
}

/// The first bytes tell how the rest is written.
void MailedLog::sniff(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        m_encoding = Encoding::Utf16Le; // what PowerShell writes behind ">"
    else if (bytes.startsWith("\xFE\xFF"))
        m_encoding = Encoding::Utf16Be;
    else
        m_encoding = Encoding::Bytes;
    const QByteArray head = bytes.first(std::min(bytes.size(), kPiece)).toByteArray().toLower();
    m_quotedPrintable = head.contains("content-transfer-encoding: quoted-printable");
}

void MailedLog::feed(QByteArrayView bytes)
{
    if (m_encoding == Encoding::Unknown) {
        sniff(bytes);
        if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes = bytes.sliced(3);
    }
    const auto take = [this](const device::Line &line) { takeLine(line); };
    if (m_encoding == Encoding::Bytes) {
        m_assembler.feed(bytes, Instant{0}, take);
        return;
    }
    m_odd.append(bytes);
    const qsizetype whole = m_odd.size() / 2 * 2;
    QStringDecoder decoder{m_encoding == Encoding::Utf16Le ? QStringDecoder::Utf16LE
                                                           : QStringDecoder::Utf16BE,
                           QStringDecoder::Flag::Stateless};
    const QString text = decoder(QByteArrayView{m_odd}.first(whole));
    m_odd.remove(0, whole);
    const QByteArray utf8 = text.toUtf8();
    m_assembler.feed(utf8, Instant{0}, take);
}

void MailedLog::finish()
{
    m_assembler.flush(Instant{0}, [this](const device::Line &line) { takeLine(line); });
    if (!m_joined.isEmpty())
        takeText(std::exchange(m_joined, {}), m_joinedFrom, false);
    flushOut();
}

void MailedLog::takeLine(const device::Line &line)
{
    if (!m_quotedPrintable) {
        takeText(line.bytes, line.number, line.ended);
        return;
    }
    if (m_joined.isEmpty())
        m_joinedFrom = line.number;
    if (line.bytes.endsWith('=') &&
        m_joined.size() + line.bytes.size() < device::LineAssembler::kMaxLine) {
        m_joined.append(line.bytes.chopped(1));
        return;
    }
    const QByteArray whole = withoutQuotedPrintable(m_joined + line.bytes.toByteArray());
    m_joined.clear();
    takeText(whole, m_joinedFrom, line.ended);
}

void MailedLog::takeText(QByteArrayView text, quint64 number, bool ended)
{
    QByteArray storage;
    QByteArrayView clean = unquoted(text, storage);
    for (qsizetype end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n')) {
        handOut(clean.first(end), number, true);
        clean = clean.sliced(end + 1);
    }
    handOut(clean, number, ended);
}

void MailedLog::handOut(QByteArrayView text, quint64 number, bool ended)
{
    if (m_mayGoOn && isRestOfNumber(text)) {
        m_out.chop(1); // the line feed
        m_out.append(text);
        if (ended)
            m_out.append('\n');
        else
            m_openLine = m_handedOut;
        m_mayGoOn = false;
        return;
    }
    ++m_handedOut;
    const auto shift = static_cast<qint64>(number) - static_cast<qint64>(m_handedOut);
    if (shift != (m_shifts.empty() ? 0 : m_shifts.back().second))
        m_shifts.emplace_back(m_handedOut, shift);
    m_out.append(text);
    if (ended)
        m_out.append('\n');
    else
        m_openLine = m_handedOut;
    m_mayGoOn = ended && text.size() >= kNarrowest && isDigit(text.back());
    if (m_out.size() >= kPiece && !m_mayGoOn)
        flushOut();
}

void MailedLog::flushOut()
{
    if (!m_out.isEmpty())
        m_sink(m_out);
    m_out.truncate(0);
}

quint64 MailedLog::originOf(quint64 line) const
{
    const auto behind =
        std::upper_bound(m_shifts.begin(), m_shifts.end(), line,
                         [](quint64 wanted, const auto &shift) { return wanted < shift.first; });
    if (behind == m_shifts.begin())
        return line;
    return static_cast<quint64>(static_cast<qint64>(line) + std::prev(behind)->second);
}

} // namespace airlift::session
