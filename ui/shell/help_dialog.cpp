#include "ui/shell/help_dialog.h"

#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

// Markdown tables come with the borders of the nineties.
void calmTables(QTextFrame &frame, const QColor &line)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(line);
            format.setCellPadding(6);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
        calmTables(*child, line);
    }
}

void showTopic(QTextBrowser &browser, const QString &topic)
{
    QFile page{HelpDialog::pagePath(topic)};
    if (!page.open(QIODevice::ReadOnly))
        return;
    browser.setMarkdown(QString::fromUtf8(page.readAll()));
    calmTables(*browser.document()->rootFrame(), hairline(browser.palette()));
}

} // namespace

HelpDialog::HelpDialog(const QString &topic, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    resize(720, 560);
    auto *browser = new QTextBrowser;
    browser->setOpenLinks(false); // pages are inside the program; nothing is fetched
    browser->document()->setDocumentMargin(16);
    showTopic(*browser, topic);
    connect(browser, &QTextBrowser::anchorClicked, browser, [browser](const QUrl &url) {
        showTopic(*browser, url.fileName().section(u'.', 0, 0));
    });
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout{this};
    column->addWidget(browser);
    column->addWidget(buttons);
}

QString HelpDialog::pagePath(const QString &topic)
{
    const QString local = u":/help/%1.%2.md"_s.arg(topic, QLocale{}.name().section(u'_', 0, 0));
    return QFile::exists(local) ? local : u":/help/%1.md"_s.arg(topic);
}

} // namespace airlift::ui
