#pragma once

#include "core/link/byte_link.h"

#include <QObject>

namespace airlift::test {

/// Everything a link said, in order, for comparison with what it should have said.
class LinkLog : public QObject
{
public:
    explicit LinkLog(link::ByteLink &link)
    {
        connect(&link, &link::ByteLink::opened, this, [this] { ++opened; });
        connect(&link, &link::ByteLink::arrived, this, [this](const QByteArray &piece, Instant at) {
            bytes += piece;
            pieces.append(piece);
            stamps.append(at);
            if (!ends.isEmpty())
                ++afterEnd;
        });
        connect(&link, &link::ByteLink::ended, this,
                [this](const link::LinkEnd &end) { ends.append(end); });
    }

    int opened = 0;
    int afterEnd = 0;
    QByteArray bytes;
    QList<QByteArray> pieces;
    QList<Instant> stamps;
    QList<link::LinkEnd> ends;
};

} // namespace airlift::test
