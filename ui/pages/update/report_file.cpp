#include "ui/pages/update/report_file.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

// Into memory first: a printer writes to a file name and would leave half a file behind.
QByteArray toPdf(const QString &html)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins(QMarginsF{18, 18, 18, 18}, QPageLayout::Millimeter);
    writer.setCreator(u"Airlift"_s);
    writer.setTitle(u"Airlift"_s);
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    buffer.close();
    return bytes;
}

} // namespace

Expected<void, FileError> saveReport(const QString &path, const QString &html)
{
    const bool pdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    return saveAtomically(path, pdf ? toPdf(html) : html.toUtf8());
}

} // namespace airlift::ui
