#include "core/sim/http_answer.h"

#include <algorithm>

#include <QByteArrayList>

namespace airlift::sim {

namespace {

constexpr QByteArrayView kHeadEnd = "\r\n\r\n";
constexpr qsizetype kLongestSizeLine = 64;
constexpr qint64 kLargestBody = 1LL << 40;
constexpr qint64 kLineEnd = 2;

} // namespace

void HttpAnswer::feed(QByteArrayView bytes)
{
    if (m_broken)
        return;
    m_raw.append(bytes.data(), bytes.size());
    if (!hasHead())
        readHead();
    if (hasHead() && !m_broken)
        readBody();
}

void HttpAnswer::ended()
{
    if (!hasHead() || m_left > 0 || m_chunked)
        m_broken = m_broken || !isComplete();
    m_left = 0;
}

void HttpAnswer::readHead()
{
    const qsizetype end = m_raw.indexOf(kHeadEnd);
    // Where the network cuts must not matter: too long is too long, with or without its end.
    m_broken = end > kLongestHead || (end < 0 && m_raw.size() >= kLongestHead + kHeadEnd.size());
    if (end < 0 || m_broken)
        return;
    const QByteArrayList lines = m_raw.left(end).split('\n');
    m_raw.remove(0, end + kHeadEnd.size());
    const QByteArrayList first = lines.constFirst().trimmed().split(' ');
    const int status = first.value(1).toInt();
    m_broken = !first.constFirst().startsWith("HTTP/1.") || status < 100 || status > 999;
    if (m_broken)
        return;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_headers.emplace_back(line.left(colon).trimmed().toLower(),
                                   line.mid(colon + 1).trimmed());
    }
    m_status = status;
    m_chunked = header("transfer-encoding").value_or(QByteArray{}).toLower().contains("chunked");
    if (!m_hasBody || status < 200 || status == 204 || status == 304) {
        m_left = 0;
    } else if (const auto length = header("content-length"); length && !m_chunked) {
        bool ok = false;
        m_left = length->toLongLong(&ok);
        m_broken = !ok || m_left < 0 || m_left > kLargestBody;
    }
}

void HttpAnswer::readBody()
{
    while (!m_chunked && m_left != 0 && !m_raw.isEmpty()) {
        const qsizetype size = m_left < 0 ? m_raw.size() : std::min<qint64>(m_left, m_raw.size());
        m_body += m_raw.left(size);
        m_raw.remove(0, size);
        if (m_left > 0)
            m_left -= size;
    }
    while (m_chunked && m_left != 0 && !m_broken && !m_raw.isEmpty()) {
        if (!m_chunkLeft && !readChunkSize())
            return;
        const qint64 content = *m_chunkLeft - kLineEnd;
        const qint64 taken = std::min<qint64>(std::max<qint64>(content, 0), m_raw.size());
        m_body += m_raw.left(taken);
        m_raw.remove(0, taken);
        *m_chunkLeft -= taken;
        if (*m_chunkLeft > kLineEnd || m_raw.size() < kLineEnd)
            return;
        m_raw.remove(0, kLineEnd);
        m_chunkLeft.reset();
    }
}

/// False: there is none yet, it is none, or it was the last.
bool HttpAnswer::readChunkSize()
{
    const qsizetype end = m_raw.indexOf("\r\n");
    m_broken = end > kLongestSizeLine || (end < 0 && m_raw.size() >= kLongestSizeLine + kLineEnd);
    if (end < 0 || m_broken)
        return false;
    bool ok = false;
    const qint64 size = m_raw.left(end).split(';').constFirst().trimmed().toLongLong(&ok, 16);
    m_raw.remove(0, end + kLineEnd);
    m_broken = !ok || size < 0 || size > kLargestBody;
    if (size == 0)
        m_left = 0;
    m_chunkLeft = size + kLineEnd;
    return !m_broken && size > 0;
}

std::optional<QByteArray> HttpAnswer::header(const QByteArray &name) const
{
    const auto found = std::find_if(m_headers.begin(), m_headers.end(),
                                    [&](const auto &each) { return each.first == name.toLower(); });
    return found == m_headers.end() ? std::nullopt : std::optional{found->second};
}

QByteArray HttpAnswer::takeBody(qsizetype atMost)
{
    const QByteArray taken = m_body.left(atMost);
    m_body.remove(0, taken.size());
    return taken;
}

} // namespace airlift::sim
