#pragma once

#include "ui/flow/bench_desk.h"
#include "ui/view/bench_view.h"

#include <optional>

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace airlift::ui {

class CalmTable;
class ElidedLabel;
class Remark;
class RowsModel;
class StatusChip;

/// A drawer for the simulated board: at the left what is done to it, at the right what is in its
/// flash.
class BenchDrawer final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchDrawer(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] BenchDesk &desk() { return m_desk; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeControls();
    [[nodiscard]] QLayout *makeFaults();
    [[nodiscard]] QWidget *makeFlash();
    void fillFaultMenu();
    void present();

    BenchDesk m_desk;
    std::optional<BenchView> m_view;
    QBoxLayout *m_sides = nullptr;
    QComboBox *m_personality;
    QLineEdit *m_plan;
    QToolButton *m_named;
    QSpinBox *m_seed;
    QPushButton *m_draw;
    QCheckBox *m_slow;
    QCheckBox *m_babbling;
    QPushButton *m_power;
    QPushButton *m_reset;
    QPushButton *m_cut;
    QPushButton *m_button;
    StatusChip *m_activity;
    StatusChip *m_bundle;
    StatusChip *m_alerts;
    Remark *m_mistake;
    ElidedLabel *m_where;
    RowsModel *m_files;
    CalmTable *m_table;
};

} // namespace airlift::ui
