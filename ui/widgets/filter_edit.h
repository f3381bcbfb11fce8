#pragma once

#include "ui/theme/icons.h"

#include <QAction>
#include <QLineEdit>

namespace airlift::ui {

/// Where a list is narrowed by typing.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    /// `name` is spoken; the field itself says "Filter".
    explicit FilterEdit(const QString &name, QWidget *parent = nullptr)
        : QLineEdit(parent)
    {
        addAction(symbolIcon(Symbol::Search), QLineEdit::LeadingPosition);
        setPlaceholderText(tr("Filter"));
        setAccessibleName(name);
        setAcceptDrops(false); // files dropped on it are for the page
        setMinimumWidth(120);
        setMaximumWidth(260);
    }
};

} // namespace airlift::ui
