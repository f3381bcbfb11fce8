#include "core/trust/calendar.h"

#include "core/trust/digest.h"

#include <algorithm>

namespace airlift::trust {

namespace {

[[nodiscard]] QByteArray icsText(const QString &text)
{
    QByteArray escaped;
    for (const char c : text.toUtf8()) {
        if (c == '\n')
            escaped += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            (escaped += '\\') += c;
        else if (static_cast<unsigned char>(c) >= 0x20)
            escaped += c;
    }
    return escaped;
}

/// A content line, folded between bytes that begin a character.
[[nodiscard]] QByteArray icsLine(const QByteArray &content)
{
    constexpr qsizetype kWidth = 73;
    QByteArray folded;
    qsizetype at = 0;
    while (content.size() - at > kWidth) {
        qsizetype size = kWidth;
        while ((static_cast<unsigned char>(content[at + size]) & 0xc0) == 0x80)
            --size;
        folded += content.mid(at, size) + "\r\n ";
        at += size;
    }
    return folded + content.mid(at) + "\r\n";
}

[[nodiscard]] QByteArray csvField(const QString &text)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    QString safe = text;
    if (!safe.isEmpty() && kFormula.contains(safe.front()))
        safe.prepend(u'\'');
    return '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

void addDeadlines(const std::vector<Certificate> &certificates, const QString &where,
                  std::vector<Deadline> &into)
{
    for (const Certificate &certificate : certificates) {
        const QByteArray digest = certificate.sha256();
        if (certificate.isSelfSigned()) {
            for (const ComingBreak &coming : breaksOf(certificate))
                into.push_back({coming, where, digest});
            continue;
        }
        const auto kind =
            certificate.isCa() ? ComingBreak::What::Intermediate : ComingBreak::What::Leaf;
        const QString name = certificate.commonName();
        into.push_back({{.what = kind,
                         .subject = name.isEmpty() ? certificate.subject() : name,
                         .when = certificate.notAfter(),
                         .successor = {},
                         .roughly = {},
                         .service = {}},
                        where,
                        digest});
    }
}

void sortDeadlines(std::vector<Deadline> &deadlines)
{
    const auto key = [](const Deadline &one) {
        return std::tie(one.what.when, one.where, one.digest, one.what.what, one.what.successor);
    };
    std::sort(deadlines.begin(), deadlines.end(),
              [&](const Deadline &a, const Deadline &b) { return key(a) < key(b); });
    deadlines.erase(
        std::unique(deadlines.begin(), deadlines.end(),
                    [&](const Deadline &a, const Deadline &b) { return key(a) == key(b); }),
        deadlines.end());
}

CalendarEntry entryFor(const Deadline &deadline, const QString &title)
{
    const QByteArray identity = deadline.digest + deadline.where.toUtf8() +
                                QByteArray::number(static_cast<int>(deadline.what.what)) +
                                deadline.what.successor;
    return {.day = deadline.what.when.toUTC().date(),
            .uid = QString::fromLatin1(digest(HashKind::Sha256, identity).left(16).toHex()) +
                   QStringLiteral("@airlift"),
            .title = title,
            .text = deadline.where + QStringLiteral("\nSHA-256 ") +
                    QString::fromLatin1(deadline.digest.toHex())};
}

QByteArray toIcs(const std::vector<CalendarEntry> &entries, const QDateTime &now)
{
    const QByteArray stamp =
        now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    QByteArray ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Airlift//Certificates//EN\r\n";
    for (const CalendarEntry &entry : entries) {
        const QByteArray day = entry.day.toString(QStringLiteral("yyyyMMdd")).toLatin1();
        const QByteArray next =
            entry.day.addDays(1).toString(QStringLiteral("yyyyMMdd")).toLatin1();
        ics += "BEGIN:VEVENT\r\n";
        ics += icsLine("UID:" + icsText(entry.uid));
        ics += "DTSTAMP:" + stamp + "\r\n";
        ics += "DTSTART;VALUE=DATE:" + day + "\r\nDTEND;VALUE=DATE:" + next + "\r\n";
        ics += icsLine("SUMMARY:" + icsText(entry.title));
        ics += icsLine("DESCRIPTION:" + icsText(entry.text));
        ics += "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P30D\r\n";
        ics += icsLine("DESCRIPTION:" + icsText(entry.title)) + "END:VALARM\r\nEND:VEVENT\r\n";
    }
    return ics + "END:VCALENDAR\r\n";
}

QByteArray toCsv(const std::vector<CalendarEntry> &entries)
{
    QByteArray csv = "\"day\",\"what\",\"where\"\r\n";
    for (const CalendarEntry &entry : entries)
        csv += csvField(entry.day.toString(Qt::ISODate)) + ',' + csvField(entry.title) + ',' +
               csvField(entry.text.section(u'\n', 0, 0)) + "\r\n";
    return csv;
}

} // namespace airlift::trust
