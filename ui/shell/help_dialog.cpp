#include "ui/shell/help_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace airlift::ui {

HelpDialog::HelpDialog(const QString &topic, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    resize(720, 560);
    auto *browser = new QTextBrowser;
    browser->setOpenLinks(false); // pages are inside the program; nothing is fetched
    browser->document()->setDocumentMargin(16);
    QFile page{pagePath(topic)};
    if (page.open(QIODevice::ReadOnly))
        browser->setMarkdown(QString::fromUtf8(page.readAll()));
    connect(browser, &QTextBrowser::anchorClicked, browser, [browser](const QUrl &url) {
        QFile next{pagePath(url.fileName().section(u'.', 0, 0))};
        if (next.open(QIODevice::ReadOnly))
            browser->setMarkdown(QString::fromUtf8(next.readAll()));
    });
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Close};
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
