#pragma once

#include "core/session/snapshot.h"

#include <QFrame>

namespace airlift::ui {

/// What a number in a log means, beside it. Closes by clicking elsewhere or with Escape.
class CodePopover final : public QFrame
{
    Q_OBJECT
public:
    CodePopover(const session::DeviceCode &code, QWidget *parent);
    /// Shows one below `where`, a place on the screen; it deletes itself.
    static CodePopover *open(const session::DeviceCode &code, const QPoint &where, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace airlift::ui
