#include "ui/widgets/segments.h"

#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>

namespace airlift::ui {

namespace {

/// Flat until it holds; then a pill in the accent, and a little heavier: not by colour alone.
class Segment final : public QPushButton
{
    Q_OBJECT
public:
    explicit Segment(const QString &text)
        : QPushButton(text)
    {
        setCheckable(true);
        setFlat(true);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        // As wide as it gets when it is chosen, so that nothing moves.
        QFont heavy = font();
        heavy.setWeight(QFont::DemiBold);
        const int text = QFontMetrics{heavy}.size(Qt::TextShowMnemonic, this->text()).width();
        return {text + 28, qMax(30, fontMetrics().height() + 12)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const Tone accent = tone(Tint::Accent, palette());
        const QRectF pill = QRectF{rect()}.adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen{accent.border} : QPen{Qt::NoPen});
            painter.setBrush(isChecked() ? accent.surface : sunken(palette()));
            painter.drawRoundedRect(pill, 6, 6);
        }
        QStyleOptionButton option;
        initStyleOption(&option);
        if (option.state.testFlag(QStyle::State_HasFocus) &&
            option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen{accent.text, 2});
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5);
        }
        QFont heavy = font();
        heavy.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(heavy);
        painter.setPen(isChecked() ? accent.text : palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

Segments::Segments(const QStringList &texts, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup{this})
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int i = 0; i < texts.size(); ++i) {
        auto *segment = new Segment{texts.at(i)};
        m_group->addButton(segment, i);
        row->addWidget(segment);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

} // namespace airlift::ui

#include "segments.moc"
