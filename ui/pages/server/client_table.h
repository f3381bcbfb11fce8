#pragma once

#include "ui/widgets/calm_table.h"

namespace airlift::ui {

/// The clients of the server. When there is little room the suite, the TLS version, the alert and
/// the rate give way; they are in the words about the selected client.
class ClientTable final : public CalmTable
{
    Q_OBJECT
public:
    explicit ClientTable(QWidget *parent = nullptr);
};

} // namespace airlift::ui
