#pragma once

#include "ui/widgets/labels.h"

#include <QWidget>

namespace airlift::ui {

/// Whether the device knew whom it was talking to. Stands apart from the result on purpose: an
/// update that worked over an unverified connection is still an unverified connection.
class TrustBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit TrustBadge(QWidget *parent = nullptr);
    void present(const Badge &badge);
    [[nodiscard]] const Badge &badge() const { return m_badge; }

private:
    Badge m_badge;
    SymbolLabel *m_symbol;
    TextLabel *m_caption;
    TextLabel *m_words;
};

} // namespace airlift::ui
