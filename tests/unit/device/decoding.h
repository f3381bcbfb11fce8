#pragma once

#include "core/device/decoder.h"
#include "tests/support/describe_event.h"

#include <QRandomGenerator>

namespace airlift::test {

[[nodiscard]] inline QStringList texts(std::initializer_list<const char *> lines)
{
    QStringList all;
    for (const char *line : lines)
        all << QString::fromUtf8(line);
    return all;
}

using Observations = std::vector<device::Observation>;

inline void append(Observations &all, Observations more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

/// Everything in one piece, to the end.
[[nodiscard]] inline Observations decode(QByteArrayView bytes)
{
    device::Decoder decoder;
    Observations all = decoder.feed(bytes, Instant{1});
    append(all, decoder.flush(Instant{1}));
    return all;
}

/// In pieces of `size()` bytes.
template <typename Size>
[[nodiscard]] Observations decodeInPieces(QByteArrayView bytes, Size size)
{
    device::Decoder decoder;
    Observations all;
    while (!bytes.isEmpty()) {
        const qsizetype piece = qMin<qsizetype>(size(), bytes.size());
        append(all, decoder.feed(bytes.first(piece), Instant{1}));
        bytes = bytes.sliced(piece);
    }
    append(all, decoder.flush(Instant{1}));
    return all;
}

[[nodiscard]] inline QStringList events(QByteArrayView bytes)
{
    return describe(decode(bytes));
}

template <typename E>
[[nodiscard]] qsizetype count(const Observations &observations)
{
    return std::count_if(observations.begin(), observations.end(),
                         [](const auto &o) { return std::holds_alternative<E>(o.event); });
}

/// All of an observation, for "the same in every respect".
[[nodiscard]] inline QStringList inFull(const Observations &observations)
{
    QStringList lines;
    for (const device::Observation &o : observations)
        lines
            << QStringLiteral("%1|%2|%3|%4").arg(o.line).arg(o.at.count()).arg(o.text, describe(o));
    return lines;
}

} // namespace airlift::test
