#pragma once

#include "ui/shell/page.h"

#include <QListWidget>

namespace airlift::ui {

/// The list of pages at the left.
class Navigation final : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(const QList<PageEntry> &entries, QWidget *parent = nullptr);
    /// Pictures only; the names move to the tool tips.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    bool m_compact = false;
};

} // namespace airlift::ui
