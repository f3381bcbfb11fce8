#include "ui/pages/device/replay_bar.h"

#include "ui/theme/icons.h"
#include "ui/view/format.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

using std::chrono::milliseconds;
constexpr std::array kSpeeds{0.5, 1.0, 2.0, 10.0, 100.0};

int inMilliseconds(Instant place)
{
    return static_cast<int>(std::min<qint64>(
        std::chrono::duration_cast<milliseconds>(place).count(), std::numeric_limits<int>::max()));
}

} // namespace

ReplayBar::ReplayBar(DeviceConsole &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_play(new QToolButton)
    , m_place(new QSlider{Qt::Horizontal})
    , m_time(new QLabel)
    , m_speed(new QComboBox)
{
    m_play->setObjectName(u"replayPlay"_s);
    m_play->setIcon(symbolIcon(Symbol::Play));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_play->setMinimumHeight(28);
    m_place->setObjectName(u"replayPlace"_s);
    m_place->setAccessibleName(tr("Place in the recording"));
    m_place->setToolTip(tr("Move to another place of the recording"));
    m_place->setTracking(false); // one jump, when it is let go
    m_speed->setObjectName(u"replaySpeed"_s);
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_speed->setToolTip(tr("How much faster than the device it is played"));
    for (const double speed : kSpeeds)
        m_speed->addItem(u"\u00d7"_s + QLocale{}.toString(speed), speed);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_play);
    row->addWidget(m_place, 1);
    row->addWidget(m_time);
    row->addWidget(m_speed);
    connect(m_play, &QToolButton::clicked, this, [this] { m_console.setReplayPaused(m_plays); });
    connect(m_place, &QSlider::valueChanged, this, &ReplayBar::seekTo);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { m_console.setReplaySpeed(m_speed->itemData(index).toDouble()); });
    hide();
}

void ReplayBar::seekTo(int place)
{
    m_console.seek(milliseconds{place});
}

void ReplayBar::present(const ConsoleState &state)
{
    setVisible(state.replay.has_value());
    if (!state.replay)
        return;
    const bool plays = m_console.isHeld() && !state.replay->paused;
    if (m_shown == state.replay && m_plays == plays)
        return;
    m_shown = state.replay;
    m_plays = plays;
    m_play->setText(u'\u2009' + (plays ? tr("Pause") : tr("Play")));
    m_play->setIcon(symbolIcon(plays ? Symbol::Stop : Symbol::Play));
    const QSignalBlocker still{m_place};
    m_place->setRange(0, inMilliseconds(state.replay->length));
    m_place->setPageStep(std::max(1, m_place->maximum() / 10));
    if (!m_place->isSliderDown())
        m_place->setValue(inMilliseconds(state.replay->position));
    m_time->setText(u"%1 / %2"_s.arg(Format::elapsed(state.replay->position),
                                     Format::elapsed(state.replay->length)));
    const int speed = m_speed->findData(state.replay->speed);
    m_speed->setCurrentIndex(std::max(0, speed));
}

} // namespace airlift::ui
