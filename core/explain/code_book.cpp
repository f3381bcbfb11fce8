#include "core/explain/code_book.h"

#include <algorithm>

#include <QFile>

// Outside of any namespace, as the macro demands; a static library's resources are not linked in by
// themselves.
static void loadCodeTable()
{
    Q_INIT_RESOURCE(codes);
}

namespace airlift::explain {

namespace {

bool before(const CodeEntry &a, const CodeEntry &b)
{
    return a.group != b.group ? a.group < b.group : number(a.code) < number(b.code);
}

std::vector<CodeEntry> readTable()
{
    loadCodeTable();
    std::vector<CodeEntry> rows;
    QFile file{QStringLiteral(":/airlift/codes.tsv")};
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    rows.reserve(1000);
    file.readLine(); // the names of the columns
    while (!file.atEnd()) {
        const QList<QByteArray> columns = file.readLine().trimmed().split('\t');
        if (columns.size() == 4)
            rows.push_back({SlStatus{columns[0].toInt()}, columns[2], columns[1],
                            QString::fromUtf8(columns[3])});
    }
    std::stable_sort(rows.begin(), rows.end(), before);
    return rows;
}

const std::vector<CodeEntry> &table()
{
    static const std::vector<CodeEntry> rows = readTable();
    return rows;
}

} // namespace

std::optional<CodeEntry> lookUp(const QByteArray &group, SlStatus code)
{
    const CodeEntry key{code, group, {}, {}};
    const auto found = std::lower_bound(table().begin(), table().end(), key, before);
    if (found == table().end() || before(key, *found))
        return std::nullopt;
    return *found;
}

const std::vector<CodeEntry> &codeBook()
{
    return table();
}

std::vector<CodeEntry> candidates(SlStatus code)
{
    std::vector<CodeEntry> found;
    std::copy_if(table().begin(), table().end(), std::back_inserter(found),
                 [code](const CodeEntry &row) { return row.code == code; });
    return found;
}

} // namespace airlift::explain
