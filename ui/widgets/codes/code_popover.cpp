#include "ui/widgets/codes/code_popover.h"

#include "core/explain/code_words.h"
#include "ui/theme/colours.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/labels.h"

#include <algorithm>

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::CodeWords;

namespace {

constexpr int kWidth = 420;
constexpr std::size_t kMostOthers = 8;

// Names of codes are long and have no spaces: let them wrap after an underscore.
QString breakable(const QByteArray &symbol)
{
    return QString::fromLatin1(symbol).replace(u'_', QStringLiteral("_\u200b"));
}

void addEntry(QVBoxLayout &column, const explain::CodeEntry &entry)
{
    auto *group = new TextLabel{TextLabel::Look::Caption};
    group->setText(CodeWords::group(entry.group));
    auto *meaning = new TextLabel;
    meaning->setText(entry.meaning);
    auto *symbol = new TextLabel{TextLabel::Look::Muted};
    symbol->setFont(scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), 0.92));
    symbol->setText(breakable(entry.symbol));
    symbol->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column.addWidget(group);
    column.addWidget(meaning);
    column.addWidget(symbol);
}

/// Why it usually comes and what helps, if the number alone tells.
void addAdvice(QVBoxLayout &column, const explain::CodeEntry &entry)
{
    const auto advice = CodeWords::advice(entry);
    if (!advice)
        return;
    column.addSpacing(4);
    for (const QString &words : {advice->cause, advice->nextStep}) {
        if (words.isEmpty())
            continue;
        auto *label = new TextLabel;
        label->setText(words);
        column.addWidget(label);
    }
}

} // namespace

CodePopover::CodePopover(const session::DeviceCode &code, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    const QString number = QString::number(airlift::number(code.status));
    setAccessibleName(tr("Code %1").arg(number));
    auto *heading = new TextLabel;
    heading->setFont(scaled(font(), 1.3, QFont::DemiBold));
    heading->setText(number);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(4);
    column->addWidget(heading);

    std::vector<explain::CodeEntry> all = explain::candidates(code.status);
    const auto own = std::find_if(all.begin(), all.end(), [&code](const explain::CodeEntry &entry) {
        return entry.group == code.group;
    });
    const bool known = own != all.end();
    if (known) {
        addEntry(*column, *own);
        addAdvice(*column, *own);
        setAccessibleDescription(own->meaning);
        all.erase(own);
    } else if (all.empty()) {
        auto *unknown = new TextLabel;
        unknown->setText(tr("The code book has no such number."));
        column->addWidget(unknown);
    }
    if (!all.empty()) {
        auto *others = new TextLabel{TextLabel::Look::Muted};
        others->setText(
            known ? tr("Other parts of the firmware use this number too:")
                  : tr("This number has several meanings. Which one holds, the line tells: "
                       "who printed it?"));
        column->addSpacing(6);
        column->addWidget(others);
        for (std::size_t i = 0; i < std::min(all.size(), kMostOthers); ++i) {
            column->addSpacing(4);
            addEntry(*column, all[i]);
        }
    }
    setFixedWidth(kWidth);
}

CodePopover *CodePopover::open(const session::DeviceCode &code, const QPoint &where,
                               QWidget *parent)
{
    auto *popover = new CodePopover{code, parent};
    popover->setFixedHeight(popover->layout()->heightForWidth(kWidth));
    QPoint corner = where + QPoint{0, 4};
    if (const QScreen *screen = parent->screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - kWidth)));
        if (corner.y() + popover->height() > room.bottom())
            corner.setY(qMax(room.top(), room.bottom() - popover->height()));
    }
    popover->move(corner);
    popover->show();
    popover->setFocus(Qt::PopupFocusReason);
    return popover;
}

void CodePopover::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(hairline(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace airlift::ui
