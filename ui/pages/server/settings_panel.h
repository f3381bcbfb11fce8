#pragma once

#include "ui/flow/server_desk.h"
#include "ui/pages/server/server_view.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace airlift::ui {

class Remark;
class TextLabel;

/// What is served, where, and how. Shown while the server is off.
class ServerSettingsPanel final : public Card
{
    Q_OBJECT
public:
    explicit ServerSettingsPanel(ServerDesk &desk, QWidget *parent = nullptr);
    void present(const ServerView &view);

public Q_SLOTS:
    void pickFiles();

private:
    void build();
    void addFiles(const QStringList &paths);
    void removeFile();
    void store();
    void load();
    void fillAddresses();

    ServerDesk &m_desk;
    QListWidget *m_files;
    TextLabel *m_filesNote;
    QPushButton *m_add;
    QPushButton *m_remove;
    QComboBox *m_address;
    QLineEdit *m_host;
    QPushButton *m_checkName;
    Remark *m_nameRemark;
    QSpinBox *m_port;
    QComboBox *m_security;
    QCheckBox *m_legacy;
    QCheckBox *m_secret;
    QLineEdit *m_device;
    Remark *m_deviceRemark;
    QComboBox *m_fault;
    bool m_loading = false;
};

} // namespace airlift::ui
