#pragma once

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace airlift::ui {

/// Names at the left, fields at the right. A grid and not a form layout: those do not ask wrapping
/// text how high it becomes, and cannot give a mnemonic to a field made of several widgets.
class FormGrid final : public QGridLayout
{
    Q_OBJECT
public:
    FormGrid()
    {
        setHorizontalSpacing(16);
        setColumnStretch(1, 1);
    }
    /// The mnemonic of `name` leads to `buddy`. Names of tall fields stand at the top. Returns the
    /// name's label, for hiding it together with its field.
    QLabel *addField(const QString &name, QLayout *field, QWidget *buddy,
                     Qt::Alignment alignment = Qt::AlignVCenter)
    {
        QLabel *label = addName(name, buddy, alignment);
        addLayout(field, rowCount() - 1, 1);
        return label;
    }
    /// For a field that is more than what its mnemonic leads to.
    QLabel *addField(const QString &name, QWidget *field, QWidget *buddy,
                     Qt::Alignment alignment = Qt::AlignVCenter)
    {
        auto *column = new QVBoxLayout;
        column->addWidget(field);
        return addField(name, column, buddy, alignment);
    }
    QLabel *addField(const QString &name, QWidget *field)
    {
        QLabel *label = addName(name, field, Qt::AlignVCenter);
        addWidget(field, rowCount() - 1, 1);
        return label;
    }

private:
    QLabel *addName(const QString &name, QWidget *buddy, Qt::Alignment alignment)
    {
        auto *label = new QLabel{name};
        label->setBuddy(buddy);
        addWidget(label, rowCount(), 0, alignment);
        return label;
    }
};

} // namespace airlift::ui
