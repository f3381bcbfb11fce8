#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

/// What the web server in the network processor reads of a request before it hands it to the
/// firmware.
namespace airlift::sim {

struct WebHead {
    QByteArray method;
    QByteArray address; ///< without the query
    QByteArray query;   ///< after '?', as it came: whether the ROM decodes it is not known
    std::optional<quint32> contentLength;
    qsizetype size = 0; ///< of the head, empty line included
};

enum class HeadState { Incomplete, Complete, Broken };
struct ParsedHead {
    HeadState state = HeadState::Incomplete;
    WebHead head;
};

inline constexpr qsizetype kLongestHead = 4096; ///< the ROM's own limit is not known
[[nodiscard]] ParsedHead parseWebHead(QByteArrayView bytes);

/// An answer as the network processor frames it. Header names and values are documented, their
/// order and the reason phrases are not.
[[nodiscard]] QByteArray webAnswer(int status, QByteArrayView type = {}, QByteArrayView body = {});

/// One name of a query; no value: there was no '='.
struct QueryItem {
    QByteArray name;
    std::optional<QByteArray> value;
};
[[nodiscard]] QList<QueryItem> queryItems(const QByteArray &query);

} // namespace airlift::sim
