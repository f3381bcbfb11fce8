#pragma once

#include "ui/flow/provision_desk.h"
#include "ui/pages/provision/provision_view.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;
class QBoxLayout;
class QVBoxLayout;

namespace airlift::ui {

class FormGrid;
class Remark;
class Segments;

/// Which network, which device, which way. Shown while nothing runs.
class ProvisionSettingsCard final : public Card
{
    Q_OBJECT
public:
    explicit ProvisionSettingsCard(ProvisionDesk &desk, QWidget *parent = nullptr);
    void present(const ProvisionView &view);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillChoices();
    void build();
    void buildFields();
    void add(FormGrid &grid, const QString &name, QWidget *field);
    void buildNetwork(FormGrid &grid);
    void buildWays(FormGrid &grid);
    void follow();
    void store();
    void load();
    void showFieldsOfWay();
    void showRemembered();
    void presentRemarks(const std::vector<Badge> &remarks);

    ProvisionDesk &m_desk;
    Segments *m_way;
    QComboBox *m_place;
    QLineEdit *m_network;
    Remark *m_networkRemark;
    QComboBox *m_security;
    QComboBox *m_code;
    QLineEdit *m_key;
    Remark *m_keyRemark;
    QToolButton *m_recall;
    QMenu *m_recallMenu;
    Remark *m_memoryRemark;
    QCheckBox *m_remember;
    QLineEdit *m_name;
    Remark *m_nameRemark;
    QComboBox *m_fault;
    QComboBox *m_uart;
    QComboBox *m_baud;
    QLineEdit *m_accessPoint;
    QLineEdit *m_accessPointKey;
    QCheckBox *m_moves;
    QComboBox *m_chip;
    QComboBox *m_transport;
    QCheckBox *m_time;
    QCheckBox *m_joined;
    QCheckBox *m_stays;
    QCheckBox *m_hidden;
    QComboBox *m_interface;
    QComboBox *m_destination;
    QComboBox *m_generation;
    QLineEdit *m_cipher;
    Remark *m_cipherRemark;
    QComboBox *m_firmware;
    QComboBox *m_port;
    QCheckBox *m_stores;
    QSpinBox *m_units;
    QBoxLayout *m_columns; ///< beside each other, or below each other where there is little room
    QVBoxLayout *m_remarks;
    std::vector<Badge> m_shownRemarks;
    /// The name beside a field, for showing and hiding both.
    std::map<QWidget *, QWidget *> m_labels;
    bool m_loading = false;
};

} // namespace airlift::ui
