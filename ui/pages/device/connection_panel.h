#pragma once

#include "ui/pages/device/device_view.h"
#include "ui/widgets/card.h"

#include <QMap>

class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace airlift::ui {

class SymbolLabel;
class TextLabel;

/// Which device, at which speed, and whether it is open.
class ConnectionPanel final : public Card
{
    Q_OBJECT
public:
    explicit ConnectionPanel(DeviceConsole &console, QWidget *parent = nullptr);
    void present(const DeviceView &view);
    void listDevices();
    void press(); ///< the button: opens or closes

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] TargetChoice chosen() const;
    void makeFields();
    void makeSettingsMenu();
    void makeLines();
    void updateShape();
    void pickRecording();
    void askForPortUse();
    [[nodiscard]] QString useOfChosen() const;

    DeviceConsole &m_console;
    link::SerialSettings m_settings;
    bool m_held = false;
    bool m_closed = true;          ///< the text below may say who holds the chosen port
    QString m_words;               ///< what it says otherwise
    QMap<QString, QString> m_uses; ///< who holds a port, by its name; free ones are not in it
    quint64 m_turn = 0;
    SymbolLabel *m_symbol;
    TextLabel *m_title;
    TextLabel *m_text;
    QComboBox *m_device;
    QToolButton *m_rescan;
    QToolButton *m_browse;
    QComboBox *m_baud;
    QToolButton *m_shape;
    QPushButton *m_open;
    QToolButton *m_reset;
    QToolButton *m_break;
    QToolButton *m_dtr;
    QToolButton *m_rts;
    QToolButton *m_power;
};

} // namespace airlift::ui
