#pragma once

#include "core/session/timeline.h"
#include "ui/view/badge.h"

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace airlift::ui {

/// Who said it: the filter of the timeline.
enum class TimelineSource { Device, Server, You, System };
[[nodiscard]] TimelineSource sourceOf(const session::Entry &entry);

/// The session's timeline for people: one row per entry that has words, in the order it happened.
/// Keeps its own copy of the words, so a finished session stays readable while the next one is
/// being chosen.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, SourceColumn, TextColumn, ColumnCount };
    enum Role { SourceRole = Qt::UserRole, LineRole, DetailRole, SymbolRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Adds what is new; starts over if the timeline was thinned out.
    void follow(const session::Timeline &timeline);
    void clear();
    /// Row of the UART line, or the nearest one before it; -1 if there is none.
    [[nodiscard]] int rowOfLine(quint64 line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    [[nodiscard]] static QString sourceName(TimelineSource source);
    [[nodiscard]] static Symbol sourceSymbol(TimelineSource source);

private:
    struct Row {
        Instant at{};
        TimelineSource source{};
        quint64 line = 0; ///< of the UART, 0 for others
        QString text;
        QString evidence; ///< the line as it arrived
    };
    std::vector<Row> m_rows;
    std::size_t m_seen = 0; ///< entries of the timeline already looked at
};

/// Narrows the timeline to a source and a text.
class TimelineFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSource(std::optional<TimelineSource> source);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<TimelineSource> m_source;
    QString m_text;
};

} // namespace airlift::ui
