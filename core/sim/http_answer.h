#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::sim {

/// An answer as the AT firmware's HTTP client takes it: bytes in, head and body out. Anybody may
/// send anything; what does not fit is broken.
class HttpAnswer
{
public:
    static constexpr qsizetype kLongestHead = 8 * 1024;

    HttpAnswer() = default;
    /// `hasBody`: false for what answers a HEAD request.
    explicit HttpAnswer(bool hasBody)
        : m_hasBody(hasBody)
    {
    }
    void feed(QByteArrayView bytes);
    void ended(); ///< the peer closed

    [[nodiscard]] bool hasHead() const { return m_status != 0; }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] int status() const { return m_status; }
    /// Names in any case.
    [[nodiscard]] std::optional<QByteArray> header(const QByteArray &name) const;
    [[nodiscard]] qsizetype bodyThere() const { return m_body.size(); }
    /// The whole body has arrived.
    [[nodiscard]] bool isComplete() const { return hasHead() && m_left == 0; }
    [[nodiscard]] QByteArray takeBody(qsizetype atMost);

private:
    void readHead();
    void readBody();
    [[nodiscard]] bool readChunkSize();

    static constexpr qint64 kUntilItCloses = -1;
    QByteArray m_raw; ///< not understood yet
    QByteArray m_body;
    std::vector<std::pair<QByteArray, QByteArray>> m_headers;
    int m_status = 0;
    qint64 m_left = kUntilItCloses;      ///< of the body; of all chunks: until the last one came
    std::optional<qint64> m_chunkLeft{}; ///< of the present chunk, line end included
    bool m_chunked = false;
    bool m_hasBody = true;
    bool m_broken = false;
};

} // namespace airlift::sim
