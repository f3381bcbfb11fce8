#pragma once

#include "ui/flow/update_flow.h"
#include "ui/pages/update/page_view.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace airlift::ui {

class ElidedLabel;
class Remark;
class SimulatedPopover;
class TextLabel;

/// The three choices: which bundle, which way, which device. Side by side, or below each other when
/// there is little room.
class ChoicesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChoicesPanel(UpdateFlow &flow, QWidget *parent = nullptr);
    void present(const PageView &view, const FlowState &state);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBundleCard();
    [[nodiscard]] QWidget *makeWayCard();
    [[nodiscard]] QWidget *makeDeviceCard();
    void listDevices();
    void showDevice(const QString &name);
    void takeTypedDevice();
    void openSettings();

    UpdateFlow &m_flow;
    QBoxLayout *m_cards;
    ElidedLabel *m_bundleTitle = nullptr;
    TextLabel *m_bundleText = nullptr;
    Remark *m_bundleRemark = nullptr;
    QPushButton *m_pick = nullptr;
    QPushButton *m_demo = nullptr;
    QRadioButton *m_https = nullptr;
    QRadioButton *m_watch = nullptr;
    TextLabel *m_wayText = nullptr;
    QComboBox *m_device = nullptr;
    QToolButton *m_rescan = nullptr;
    QPushButton *m_settings = nullptr;
    TextLabel *m_deviceText = nullptr;
    SimulatedPopover *m_popover = nullptr;
};

} // namespace airlift::ui
