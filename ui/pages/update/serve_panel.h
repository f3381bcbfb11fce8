#pragma once

#include "ui/flow/update_flow.h"
#include "ui/pages/update/page_view.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace airlift::ui {

class Remark;
class TextLabel;

/// What a real board has to know to fetch from this computer: address, port, name, and the root to
/// trust.
class ServePanel final : public Card
{
    Q_OBJECT
public:
    explicit ServePanel(UpdateFlow &flow, QWidget *parent = nullptr);
    void present(const PageView &view, const FlowState &state);

Q_SIGNALS:
    void message(const QString &text);

private:
    void listAddresses();
    void store();
    void saveRoot();
    void writeRoot(const QString &path);

    UpdateFlow &m_flow;
    QLineEdit *m_url;
    QToolButton *m_copy;
    QComboBox *m_address;
    QSpinBox *m_port;
    Remark *m_portRemark;
    QLineEdit *m_host;
    TextLabel *m_rootDetail;
    QLabel *m_rootDigest;
    QPushButton *m_saveRoot;
    QList<QWidget *> m_settings; ///< what can only be changed before the start
    bool m_loading = false;
};

} // namespace airlift::ui
