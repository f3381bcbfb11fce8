#pragma once

#include "ui/widgets/calm_table.h"

namespace airlift::ui {

/// The files of an update. When there is little room, digests and flags give way; they are in the
/// tool tips too.
class FilesTable final : public CalmTable
{
    Q_OBJECT
public:
    explicit FilesTable(QWidget *parent = nullptr);
};

} // namespace airlift::ui
