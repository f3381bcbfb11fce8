#include "ui/pages/update/report.h"

#include "ui/view/format.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

QString row(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return u"<tr><th>%1</th><td>%2</td></tr>\n"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString cell(const QString &text)
{
    return u"<td>%1</td>"_s.arg(text.toHtmlEscaped());
}

QString digestOf(const session::FileState &file)
{
    return file.expectedDigest.isEmpty() ? u"–"_s : QString::fromLatin1(file.expectedDigest);
}

const char16_t *const kStyle =
    u"body{font-family:sans-serif;font-size:10pt;color:#1b2129}"
    u"h1{font-size:18pt}h2{font-size:12pt;margin-top:14pt}"
    u"table{border-collapse:collapse;width:100%}"
    u"th{text-align:left;padding:3pt 8pt 3pt 0;color:#56606d;font-weight:normal}"
    u"td{padding:3pt 8pt 3pt 0}code{font-family:monospace;font-size:8pt}"
    u".result{font-size:13pt;font-weight:bold}.muted{color:#56606d}";

} // namespace

QString UpdateReport::html(const FlowState &state)
{
    const PageView view = UpdatePageView::derive(state);
    return u"<!DOCTYPE html>\n<html><head><meta "
           u"charset=\"utf-8\"><title>%1</title><style>%2</style></head><body>\n"
           u"<h1>%1</h1>\n<p class=\"result\">%3</p>\n<p>%4</p>\n<p>%5</p>\n%6%7%8</body></html>\n"_s
               .arg(tr("Update report").toHtmlEscaped(), QStringView{kStyle}.toString(),
                    view.head.title.toHtmlEscaped(), view.head.text.toHtmlEscaped(),
                    tr("Server identity: %1. %2")
                        .arg(view.trust.text, view.trust.detail)
                        .toHtmlEscaped(),
                    facts(state), files(view.files, state), findings(view.findings));
}

QString UpdateReport::facts(const FlowState &state)
{
    const session::Snapshot &snapshot = state.snapshot;
    QString rows;
    rows += row(tr("Started"), QLocale{}.toString(state.startedAt, QLocale::LongFormat));
    rows += row(tr("Session time"), Format::elapsed(state.lasted));
    rows += row(tr("Device"), state.deviceName);
    rows += row(tr("Device address"), snapshot.deviceAddress);
    rows += row(tr("Commit"), explain::Explain::commit(snapshot.commit));
    rows += row(tr("Application"), snapshot.versions.application);
    rows += row(tr("Service pack"), snapshot.versions.servicePack);
    rows += row(tr("Host driver"), snapshot.versions.hostDriver);
    rows += row(tr("OTA library"), snapshot.versions.library);
    rows += row(tr("Server"), snapshot.serverHost);
    if (const auto *ready = std::get_if<BundleReady>(&state.bundle);
        ready != nullptr && state.choices.way == Way::LocalHttps) {
        rows += row(tr("Bundle"), QFileInfo{ready->path}.fileName());
        rows += row(tr("Bundle size"), Format::bytes(ready->contents->size));
        rows += row(tr("Bundle version"), QString::fromUtf8(ready->contents->rootName));
    }
    rows += row(tr("Written by"), u"Airlift " AIRLIFT_VERSION ""_s);
    return u"<h2>%1</h2>\n<table>%2</table>\n"_s.arg(tr("Facts").toHtmlEscaped(), rows);
}

QString UpdateReport::files(const std::vector<FileRow> &files, const FlowState &state)
{
    if (files.empty())
        return {};
    QString rows = u"<tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr>\n"_s.arg(
        tr("File").toHtmlEscaped(), tr("Bytes").toHtmlEscaped(), tr("Flags").toHtmlEscaped(),
        tr("Progress").toHtmlEscaped(), tr("Hash").toHtmlEscaped());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const FileRow &file = files[i];
        rows += u"<tr>%1%2%3%4%5</tr>\n"_s.arg(cell(file.name), cell(file.size), cell(file.flags),
                                               cell(file.progressText), cell(file.verdict.text));
        if (i < state.snapshot.files.size())
            rows += u"<tr><td colspan=\"5\"><code>SHA-256 %1</code></td></tr>\n"_s.arg(
                digestOf(state.snapshot.files[i]).toHtmlEscaped());
    }
    return u"<h2>%1</h2>\n<table>%2</table>\n"_s.arg(tr("Files").toHtmlEscaped(), rows);
}

QString UpdateReport::findings(const std::vector<FindingView> &findings)
{
    QString all;
    for (const FindingView &finding : findings) {
        QStringList lines;
        for (const quint64 line : finding.lines)
            lines << QString::number(line);
        all += u"<p><b>%1: %2</b><br>%3<br>%4<br><span class=\"muted\">%5</span></p>\n"_s.arg(
            finding.severity.text.toHtmlEscaped(), finding.title.toHtmlEscaped(),
            finding.cause.toHtmlEscaped(),
            tr("Next step: %1").arg(finding.nextStep).toHtmlEscaped(),
            tr("Code: %1. Certainty: %2. UART lines: %3")
                .arg(finding.code.isEmpty() ? u"–"_s : finding.code, finding.certainty,
                     lines.isEmpty() ? u"–"_s : lines.join(u", "_s))
                .toHtmlEscaped());
    }
    return all.isEmpty() ? QString{}
                         : u"<h2>%1</h2>\n%2"_s.arg(tr("Findings").toHtmlEscaped(), all);
}

QString UpdateReport::suggestedName(const FlowState &state)
{
    return u"airlift-update-%1"_s.arg(state.startedAt.toString(u"yyyyMMdd-HHmmss"_s));
}

} // namespace airlift::ui
