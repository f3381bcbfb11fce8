#pragma once

#include "ui/log/line_look.h"
#include "ui/log/log_finder.h"
#include "ui/log/log_store.h"
#include "ui/view/badge.h"

#include <memory>
#include <optional>

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QMap>
#include <QTextLayout>

namespace airlift::ui {

/// Something said about a line, beside it.
struct LogMarker {
    Tint tint = Tint::Error;
    Symbol symbol = Symbol::Alert;
    QString text;
    friend bool operator==(const LogMarker &, const LogMarker &) = default;
};

/// A log of any length. Reads and lays out the visible lines only; everything else stays in the
/// store. Follows the end until somebody scrolls up.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void setStore(std::shared_ptr<const LogStore> store);
    [[nodiscard]] const std::shared_ptr<const LogStore> &store() const { return m_store; }
    /// The store grew. Cheap to call often: the picture changes at most every 33 ms.
    void refresh();

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    void setMarkers(const QMap<qint64, LogMarker> &markers); ///< by line, from 0
    void goToLine(qint64 line);

    // Finding and filtering share one search.
    [[nodiscard]] LogFinder &finder() { return *m_finder; }
    void find(const LogQuery &query);
    void findNext(bool forward);
    void setFiltering(bool filtering); ///< only the lines that are found
    /// Which of the hits the current line is, from 1; 0 if it is none.
    [[nodiscard]] qint64 currentHit() const;

    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] qint64 currentLine() const { return lineOf(m_cursor.row); }
    [[nodiscard]] QString selectedText() const; ///< bounded by kMaxCopy
    [[nodiscard]] bool hasSelection() const;
    void selectAll();
    void copy();

    /// What is on the screen, for assistive technology.
    [[nodiscard]] QStringList visibleTexts() const;
    [[nodiscard]] QString lineText(qint64 line) const;
    [[nodiscard]] qint64 firstVisibleRow() const;
    [[nodiscard]] qint64 currentRow() const { return m_cursor.row; }
    void goToRow(qint64 row);
    [[nodiscard]] QRect rowRect(qint64 row) const; ///< on the screen
    [[nodiscard]] qint64 rowAtPoint(const QPoint &onScreen) const;

    static constexpr qsizetype kMaxCopy = 16 * 1024 * 1024;

Q_SIGNALS:
    void followingChanged(bool following);
    void currentChanged(qint64 line);
    /// A code in a line was chosen; `where` is its place on the screen.
    void codeActivated(const airlift::session::DeviceCode &code, const QPoint &where);
    void message(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Place {
        qint64 row = 0;
        int column = 0;
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    struct Metrics {
        int rowHeight = 16;
        int ascent = 12;
        int gutter = 0; ///< picture and time or number
        int character = 8;
    };
    struct Hit {
        Place place;
        std::optional<CodeSpan> code;
        QRect rect;
    };

    [[nodiscard]] qint64 lineOf(qint64 row) const;
    [[nodiscard]] qint64 rowOf(qint64 line) const; ///< the nearest one shown
    [[nodiscard]] std::shared_ptr<const LineLook> look(qint64 line) const;
    void measure();
    void updateScrollBars();
    void refreshNow();
    void takeFound();
    void ensureVisible(qint64 row);

    void paintRow(QPainter &painter, qint64 row, int top);
    void paintGutter(QPainter &painter, qint64 line, const LineLook &look, const LogMarker *marker,
                     int top);
    void layOut(QTextLayout &layout, const LineLook &look) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> rangesFor(qint64 row, const LineLook &look) const;
    void paintChips(QPainter &painter, const QTextLayout &layout, qint64 row, const LineLook &look,
                    QPointF origin) const;

    [[nodiscard]] Place placeAt(QPoint position) const;
    [[nodiscard]] Hit hitAt(QPoint position) const;
    void moveCursor(Place to, bool extend);
    [[nodiscard]] std::pair<Place, Place> selection() const;
    void chooseChip(int step);
    void activateChip();
    [[nodiscard]] QRect chipRect(qint64 row, const CodeSpan &code) const;

    std::shared_ptr<const LogStore> m_store;
    mutable std::unique_ptr<LogReader> m_reader;
    mutable QCache<qint64, std::shared_ptr<const LineLook>> m_looks{400};
    LogFinder *m_finder;
    QMap<qint64, LogMarker> m_markers;
    Metrics m_metrics;
    QBasicTimer m_refreshTimer;
    QBasicTimer m_dragTimer;
    QPoint m_dragAt;
    Place m_anchor;
    Place m_cursor;
    int m_chip = -1; ///< of the current line, when chosen with the keyboard
    int m_widest = 0;
    bool m_following = false;
    bool m_filtering = false;
    bool m_dragging = false;
    bool m_chosen = false;    ///< somebody or something led to the current line
    bool m_adjusting = false; ///< scroll bars move because of us, not because of a person
};

} // namespace airlift::ui
