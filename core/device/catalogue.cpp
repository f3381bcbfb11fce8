#include "core/device/catalogue.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>

namespace airlift::device {

namespace {
constexpr std::size_t byteOf(char c)
{
    return static_cast<unsigned char>(c);
}
} // namespace

const Catalogue &Catalogue::instance(Dialect speaker)
{
    static const Catalogue all{Dialect::Unknown};
    if (speaker == Dialect::Unknown)
        return all;
    // Of the chosen ones, each is made when it is first asked for.
    static std::array<std::unique_ptr<const Catalogue>, kDialects.size() + 1> chosen;
    static std::mutex mutex; // logs are read by several threads
    const std::lock_guard lock{mutex};
    auto &catalogue = chosen.at(static_cast<std::size_t>(speaker));
    if (!catalogue)
        catalogue.reset(new Catalogue{speaker});
    return *catalogue;
}

Catalogue::Catalogue(Dialect speaker)
    : m_nodes(1)
{
    std::size_t count = 0;
    for (const Dialect dialect : kDialects)
        count += knownLines(dialect).size();
    m_entries.reserve(count); // entries are pointed at
    for (const Dialect dialect : kDialects) {
        if (speaker != Dialect::Unknown && dialect != speaker && dialect != Dialect::CloudOta)
            continue;
        for (const KnownLine &line : knownLines(dialect)) {
            const Entry &entry = m_entries.emplace_back(
                Entry{LineFormat{line.pattern}, line.make, line.traits, dialect});
            if (entry.format.head().isEmpty())
                m_headless.push_back(&entry);
            else
                insert(entry);
        }
    }
    handDownBeginnings();
}

void Catalogue::insert(const Entry &entry)
{
    std::size_t node = 0;
    for (const char c : entry.format.head()) {
        std::size_t next = child(node, c);
        if (next == 0) {
            next = m_nodes.size();
            std::size_t &first = node == 0 ? m_first[byteOf(c)] : m_nodes[node].firstChild;
            const std::size_t sibling = std::exchange(first, next);
            m_nodes.push_back({c, node, 0, sibling, {}, {}});
        }
        node = next;
    }
    m_nodes[node].entries.push_back(&entry);
}

void Catalogue::handDownBeginnings()
{
    for (std::size_t index = 1; index < m_nodes.size();
         ++index) { // parents come before their children
        Node &node = m_nodes[index];
        std::copy_if(node.entries.begin(), node.entries.end(), std::back_inserter(node.inner),
                     [](const Entry *entry) { return !entry->is(kLineStart); });
        const Node &shorter = m_nodes[node.parent];
        node.entries.insert(node.entries.end(), shorter.entries.begin(), shorter.entries.end());
        node.inner.insert(node.inner.end(), shorter.inner.begin(), shorter.inner.end());
    }
}

std::size_t Catalogue::child(std::size_t node, char character) const
{
    if (node == 0)
        return m_first[byteOf(character)];
    std::size_t found = m_nodes[node].firstChild;
    while (found != 0 && m_nodes[found].character != character)
        found = m_nodes[found].nextSibling;
    return found;
}

const Catalogue::Node &Catalogue::deepest(QByteArrayView text, qsizetype &at) const
{
    std::size_t node = 0;
    for (; at < text.size(); ++at) {
        if (isBlank(text[at]))
            continue;
        const std::size_t next = child(node, text[at]);
        if (next == 0)
            break;
        node = next;
    }
    return m_nodes[node];
}

Catalogue::Candidates Catalogue::candidatesAt(QByteArrayView text, qsizetype at,
                                              bool lineStart) const
{
    const Node &node = deepest(text, at);
    return lineStart ? Candidates{node.entries} : Candidates{node.inner};
}

qsizetype Catalogue::nextBeginning(QByteArrayView text, qsizetype from) const
{
    for (qsizetype at = from; at < text.size(); ++at) {
        qsizetype end = at;
        if (m_first[byteOf(text[at])] != 0 && !deepest(text, end).inner.empty())
            return at;
    }
    return -1;
}

bool Catalogue::isBeginning(QByteArrayView text) const
{
    constexpr qsizetype kShortest = 8; // less is a coincidence
    qsizetype end = 0;
    const Node &node = deepest(text, end);
    return text.size() >= kShortest && end == text.size() && node.firstChild != 0;
}

} // namespace airlift::device
