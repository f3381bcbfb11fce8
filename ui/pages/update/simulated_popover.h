#pragma once

#include "ui/flow/update_flow.h"

#include <QFrame>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace airlift::ui {

/// Settings of the simulated board, in a small window that closes by clicking elsewhere or with
/// Escape. Every change holds at once.
class SimulatedPopover final : public QFrame
{
    Q_OBJECT
public:
    explicit SimulatedPopover(UpdateFlow &flow, QWidget *parent);
    void openBelow(const QWidget &button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makePace();
    void load();
    void store();
    void pickCertificate();

    UpdateFlow &m_flow;
    QButtonGroup *m_pace = nullptr;
    QComboBox *m_fault = nullptr;
    QComboBox *m_chip = nullptr;
    QSpinBox *m_maxFiles = nullptr;
    QLineEdit *m_certificate = nullptr;
    bool m_loading = false;
};

} // namespace airlift::ui
