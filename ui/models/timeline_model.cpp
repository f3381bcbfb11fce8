#include "ui/models/timeline_model.h"

#include "core/explain/explain.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace airlift::ui {

TimelineSource sourceOf(const session::Entry &entry)
{
    return std::visit(
        Overloaded{[](const device::Observation &) { return TimelineSource::Device; },
                   [](const serve::ServerEvent &) { return TimelineSource::Server; },
                   [](const session::ServerStarted &) { return TimelineSource::Server; },
                   [](const session::ServerStopped &) { return TimelineSource::Server; },
                   [](const session::UserAction &) { return TimelineSource::You; },
                   [](const session::LinkOpened &) { return TimelineSource::System; },
                   [](const session::LinkEnded &) { return TimelineSource::System; },
                   [](const session::Silence &) { return TimelineSource::System; }},
        entry.what);
}

void TimelineModel::follow(const session::Timeline &timeline)
{
    const std::vector<session::Entry> &entries = timeline.entries();
    if (entries.size() < m_seen)
        clear();
    std::vector<Row> fresh;
    for (; m_seen < entries.size(); ++m_seen) {
        const session::Entry &entry = entries[m_seen];
        QString text = explain::Explain::entry(entry);
        if (text.isEmpty())
            continue;
        Row row{entry.at, sourceOf(entry), 0, std::move(text), {}};
        if (const auto *observation = std::get_if<device::Observation>(&entry.what)) {
            row.line = observation->line;
            row.evidence = observation->text;
        }
        fresh.push_back(std::move(row));
    }
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()),
                  std::make_move_iterator(fresh.end()));
    endInsertRows();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_seen = 0;
    endResetModel();
}

int TimelineModel::rowOfLine(quint64 line) const
{
    int found = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].line == 0)
            continue;
        if (m_rows[i].line > line)
            break;
        found = static_cast<int>(i);
    }
    return found;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn:
            return Format::elapsed(row.at);
        case SourceColumn:
            return sourceName(row.source);
        default:
            return row.text;
        }
    case Qt::ToolTipRole:
        return Format::toolTip(index.column() == SourceColumn ? sourceName(row.source) : row.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == TimeColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(Format::elapsed(row.at), sourceName(row.source), row.text);
    case SourceRole:
        return static_cast<int>(row.source);
    case LineRole:
        return QVariant::fromValue(row.line);
    case DetailRole:
        return row.evidence;
    case SymbolRole:
        return static_cast<int>(sourceSymbol(row.source));
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case SourceColumn:
        return tr("Source");
    default:
        return tr("What happened");
    }
}

QString TimelineModel::sourceName(TimelineSource source)
{
    switch (source) {
    case TimelineSource::Device:
        return tr("Device");
    case TimelineSource::Server:
        return tr("Server");
    case TimelineSource::You:
        return tr("You");
    case TimelineSource::System:
        break;
    }
    return tr("Port");
}

Symbol TimelineModel::sourceSymbol(TimelineSource source)
{
    switch (source) {
    case TimelineSource::Device:
        return Symbol::Device;
    case TimelineSource::Server:
        return Symbol::Server;
    case TimelineSource::You:
        return Symbol::User;
    case TimelineSource::System:
        break;
    }
    return Symbol::Link;
}

void TimelineFilter::setSource(std::optional<TimelineSource> source)
{
    m_source = source;
    invalidateFilter();
}

void TimelineFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool TimelineFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, TimelineModel::TextColumn, parent);
    if (m_source && index.data(TimelineModel::SourceRole).toInt() != static_cast<int>(*m_source))
        return false;
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive) ||
           index.data(TimelineModel::DetailRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace airlift::ui
