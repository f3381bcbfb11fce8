#pragma once

#include "core/trust/which_root.h"

#include <vector>

#include <QByteArray>
#include <QString>

namespace airlift::trust {

/// One day on which something ends.
struct Deadline {
    ComingBreak what;
    QString where;     ///< file, or file and entry
    QByteArray digest; ///< of the certificate
};
/// Deadlines of certificates found at one place: their ends and, for public roots, what providers
/// announced.
void addDeadlines(const std::vector<Certificate> &certificates, const QString &where,
                  std::vector<Deadline> &into);
/// Earliest first; the same certificate at the same place once.
void sortDeadlines(std::vector<Deadline> &deadlines);

/// A deadline in the words of whoever exports it.
struct CalendarEntry {
    QDate day;
    QString uid; ///< the same for the same deadline in every export
    QString title;
    QString text;
};
[[nodiscard]] CalendarEntry entryFor(const Deadline &deadline, const QString &title);
/// RFC 5545: CR LF, folded at 75 bytes, an alarm a month before each day.
[[nodiscard]] QByteArray toIcs(const std::vector<CalendarEntry> &entries, const QDateTime &now);
/// RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray toCsv(const std::vector<CalendarEntry> &entries);

} // namespace airlift::trust
