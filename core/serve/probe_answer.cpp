#include "core/serve/probe_answer.h"

#include <algorithm>

namespace airlift::serve {

namespace {

using trust::Weight;

constexpr qsizetype kStatusLine = 12; // "HTTP/1.1 200"
constexpr int kMoreReads = 3;
constexpr QByteArrayView kEnd{"\r\n\r\n"};
constexpr qsizetype kTarBlock = 512;

// error-codes 4.2 to 4.4
constexpr qint32 kFileHeader = 20008;
constexpr qint32 kNotATar = -20102;
constexpr qint32 kSecurityAlert = -20199;
constexpr qint32 kTooShort = -20308;
constexpr qint32 kNoHeaderEnd = -20309;
constexpr qint32 kNotOk = -20310;
constexpr qint32 kSilent = -20312;
constexpr qint32 kClosed = -20313;

/// The checksum of a tar header, with its own field taken as blanks. A device does not look at it;
/// it tells an archive from a page.
[[nodiscard]] bool isTarHeader(QByteArrayView block)
{
    constexpr qsizetype kField = 148;
    constexpr qsizetype kFieldSize = 8;
    qint64 sum = 0;
    for (qsizetype i = 0; i < block.size(); ++i)
        sum += i >= kField && i < kField + kFieldSize ? qint64{' '}
                                                      : static_cast<unsigned char>(block[i]);
    QByteArray digits = block.sliced(kField, kFieldSize).toByteArray();
    digits = digits.left(digits.indexOf('\0') < 0 ? digits.size() : digits.indexOf('\0')).trimmed();
    bool isOctal = false;
    return digits.toLongLong(&isOctal, 8) == sum && isOctal;
}

/// For somebody's terminal: what the server sent may be anything.
[[nodiscard]] QString printable(QByteArray bytes)
{
    for (char &c : bytes)
        c = c >= ' ' && c <= '~' ? c : '?';
    return QString::fromLatin1(bytes);
}

[[nodiscard]] QByteArray nameIn(QByteArrayView header)
{
    constexpr qsizetype kName = 100;
    const QByteArrayView field = header.first(kName);
    const qsizetype end = field.indexOf('\0');
    return (end < 0 ? field : field.first(end)).toByteArray();
}

/// What a device makes of the name of the first entry (ota-bundle 2.3, 6): of a folder nothing, of
/// a file it drops everything up to the second slash.
[[nodiscard]] qint32 judgeName(QByteArrayView header, const QByteArray &name)
{
    constexpr qsizetype kType = 156;
    const char type = header[kType];
    if (name.startsWith("./"))
        return kSecurityAlert;
    const bool isFile = type == '0' || type == '\0';
    return isFile && name.count('/') < 2 ? kNotATar : 0;
}

} // namespace

ProbeAnswer::ProbeAnswer(int receiveBuffer)
    : m_receiveBuffer(std::max(receiveBuffer, 64))
{
}

void ProbeAnswer::add(ProbeStep step, ProbeRule rule, Weight weight, qint32 status,
                      const QString &detail)
{
    m_findings.push_back({.step = step,
                          .rule = rule,
                          .weight = weight,
                          .status = status,
                          .result = status,
                          .detail = detail,
                          .when = {}});
}

void ProbeAnswer::refuse(ProbeStep step, ProbeRule rule, qint32 status, const QString &detail)
{
    add(step, rule, Weight::Blocker, status, detail);
    m_finished = true;
}

void ProbeAnswer::feed(QByteArrayView record)
{
    while (!m_finished && !record.isEmpty()) {
        const qsizetype room =
            m_state == State::Body ? m_receiveBuffer : m_receiveBuffer - m_buffer.size();
        const QByteArrayView taken = record.first(std::min(room, record.size()));
        piece(taken);
        record = record.sliced(taken.size());
    }
}

void ProbeAnswer::piece(QByteArrayView bytes)
{
    if (m_state == State::Body) {
        m_body += bytes;
        judgeBody();
        return;
    }
    m_header += bytes;
    m_buffer += bytes;
    if (m_state == State::MoreHeader) {
        if (++m_moreReads > kMoreReads) { // read, but not looked at any more
            refuse(ProbeStep::Header, ProbeRule::HeaderTooLong, kNoHeaderEnd);
            return;
        }
        searchEnd();
        return;
    }
    if (m_buffer.size() < kStatusLine) {
        refuse(ProbeStep::Answer, ProbeRule::FirstPieceTooShort, kTooShort);
        m_findings.back().found = m_buffer.size();
        m_findings.back().limit = kStatusLine;
        return;
    }
    const QByteArray line = m_buffer.first(kStatusLine);
    if (!line.endsWith("200")) {
        const bool redirects = line.size() == kStatusLine && line[kStatusLine - 3] == '3';
        refuse(ProbeStep::Answer, redirects ? ProbeRule::Redirected : ProbeRule::NotOk, kNotOk,
               printable(line));
        return;
    }
    add(ProbeStep::Answer, ProbeRule::Passed, Weight::Note, 0, printable(line));
    searchEnd();
}

void ProbeAnswer::searchEnd()
{
    const qsizetype end = m_buffer.indexOf(kEnd);
    if (end >= 0) {
        headerEnded(end + kEnd.size());
        return;
    }
    m_state = State::MoreHeader;
    m_buffer = m_buffer.last(std::min(m_buffer.size(), kEnd.size() - 1)); // it may be cut in two
}

void ProbeAnswer::headerEnded(qsizetype end)
{
    const QByteArray rest = m_buffer.sliced(end);
    m_header.chop(rest.size());
    m_state = State::Body;
    m_body = rest;
    judgeHeader();
    if (rest.isEmpty()) {
        // The library takes a length of 0 for a failed header and starts over.
        add(ProbeStep::Header, ProbeRule::HeaderAlone, Weight::Blocker, kFileHeader);
        m_finished = true;
        return;
    }
    if (m_findings.back().step != ProbeStep::Header)
        add(ProbeStep::Header, ProbeRule::Passed, Weight::Note, 0);
    judgeBody();
}

QByteArray ProbeAnswer::field(const QByteArray &name) const
{
    for (const QByteArray &line : m_header.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

/// Fields the device does not read, and which tell how it will fail.
void ProbeAnswer::judgeHeader()
{
    if (field("transfer-encoding").toLower().contains("chunked"))
        add(ProbeStep::Header, ProbeRule::Chunked, Weight::Blocker, kNotATar);
    const QByteArray encoding = field("content-encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        add(ProbeStep::Header, ProbeRule::Encoded, Weight::Blocker, kNotATar, printable(encoding));
}

void ProbeAnswer::judgeBody()
{
    if (m_body.size() < kTarBlock)
        return;
    m_finished = true;
    const QByteArrayView block = QByteArrayView{m_body}.first(kTarBlock);
    if (std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; })) {
        add(ProbeStep::Body, ProbeRule::EmptyArchive, Weight::Blocker, kSecurityAlert);
        return;
    }
    if (!isTarHeader(block)) {
        add(ProbeStep::Body, ProbeRule::NotAnArchive, Weight::Blocker, kNotATar);
        return;
    }
    const QByteArray name = nameIn(block);
    if (const qint32 status = judgeName(block, name); status != 0)
        add(ProbeStep::Body, ProbeRule::NotABundle, Weight::Blocker, status, printable(name));
    else
        add(ProbeStep::Body, ProbeRule::Passed, Weight::Note, 0);
}

void ProbeAnswer::closed()
{
    if (m_finished)
        return;
    if (m_state == State::Body)
        refuse(ProbeStep::Body, ProbeRule::BodyTooShort, kClosed);
    else
        refuse(ProbeStep::Answer, ProbeRule::ClosedBeforeHeader, kClosed);
}

void ProbeAnswer::silent()
{
    if (m_finished)
        return;
    refuse(m_state == State::Body ? ProbeStep::Body : ProbeStep::Answer, ProbeRule::NothingReceived,
           kSilent);
}

} // namespace airlift::serve
