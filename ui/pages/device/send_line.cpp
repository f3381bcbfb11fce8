#include "ui/pages/device/send_line.h"

#include "ui/pages/device/at_commands.h"
#include "ui/widgets/menu_button.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
constexpr qsizetype kHistory = 200;
}

SendLine::SendLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_end(new QComboBox)
    , m_send(new QPushButton{tr("&Send")})
    , m_palette(new QToolButton)
{
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Type a line for the device"));
    m_text->setAccessibleName(tr("Line to send to the device"));
    m_text->setToolTip(tr("Enter sends it; the arrow keys bring back earlier lines"));
    m_text->installEventFilter(this);
    m_end->setAccessibleName(tr("Line end"));
    m_end->setToolTip(
        tr("What is sent behind the line. The AT firmware takes CR or LF; both make an "
           "empty line more."));
    m_end->addItem(u"CR"_s, QByteArray{"\r"});
    m_end->addItem(u"LF"_s, QByteArray{"\n"});
    m_end->addItem(u"CR LF"_s, QByteArray{"\r\n"});
    m_end->addItem(tr("no end"), QByteArray{});
    m_palette->setText(u"\u2002AT"_s); // the style leaves no room before it
    m_palette->setToolTip(tr("Commands of the AT firmware"));
    m_palette->setAccessibleName(tr("Commands of the AT firmware"));
    m_palette->setFocusPolicy(Qt::StrongFocus);
    fillPalette();
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_palette);
    row->addWidget(m_text, 1);
    row->addWidget(m_end);
    row->addWidget(m_send);
    connect(m_text, &QLineEdit::returnPressed, this, &SendLine::send);
    connect(m_send, &QPushButton::clicked, this, &SendLine::send);
}

void SendLine::fillPalette()
{
    auto *menu = new QMenu{this};
    menu->setToolTipsVisible(true);
    for (const AtCommands::Group &group : AtCommands::groups()) {
        QMenu *part = menu->addMenu(group.title);
        for (const AtCommands::Command &command : group.commands)
            part->addAction(u"%1\t%2"_s.arg(command.what, command.line), this,
                            [this, line = command.line] { take(line); });
    }
    giveMenu(*m_palette, *menu);
    m_palette->setMinimumHeight(32);
}

void SendLine::take(const QString &line)
{
    m_text->setText(line);
    m_text->setFocus();
    // The first thing to fill in is marked: typing replaces it.
    static const QRegularExpression placeholder{u"<[a-z]+>"_s};
    const QRegularExpressionMatch match = placeholder.match(line);
    if (match.hasMatch())
        m_text->setSelection(static_cast<int>(match.capturedStart()),
                             static_cast<int>(match.capturedLength()));
}

void SendLine::setReady(bool ready)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_end),
                            static_cast<QWidget *>(m_send), static_cast<QWidget *>(m_palette)})
        widget->setEnabled(ready);
}

void SendLine::send()
{
    const QString line = m_text->text();
    if (!line.isEmpty() && (m_history.isEmpty() || m_history.constLast() != line))
        m_history.append(line);
    if (m_history.size() > kHistory)
        m_history.removeFirst();
    m_recalled = m_history.size();
    m_text->clear();
    Q_EMIT sent(line.toUtf8() + m_end->currentData().toByteArray());
}

void SendLine::recall(int step)
{
    const qsizetype to = qBound<qsizetype>(0, m_recalled + step, m_history.size());
    if (to == m_recalled)
        return;
    if (m_recalled == m_history.size())
        m_unsent = m_text->text();
    m_recalled = to;
    m_text->setText(to == m_history.size() ? m_unsent : m_history.at(to));
}

bool SendLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            recall(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace airlift::ui
