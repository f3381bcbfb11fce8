#pragma once

#include "core/serve/server.h"

namespace airlift::serve {

/// The files of one server by path. There is no other way to a file: nothing of a request is ever
/// joined to a path of this machine, and nothing is listed. Immutable, shared by connections.
class Shelf
{
public:
    struct Item {
        QByteArray path; ///< as a request must spell it
        std::shared_ptr<const PinnedFile> content;
        int headerPadding = 0;
        std::optional<ByteCount> needed;
    };
    explicit Shelf(std::vector<Item> items)
        : m_items(std::move(items))
    {
    }
    [[nodiscard]] const Item *find(QByteArrayView path) const
    {
        for (const Item &item : m_items) { // a handful
            if (item.path == path)
                return &item;
        }
        return nullptr;
    }

private:
    std::vector<Item> m_items;
};

} // namespace airlift::serve
