#pragma once

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
    /// The mnemonic of `name` leads to `buddy`. Names of tall fields stand at the top.
    void addField(const QString &name, QLayout *field, QWidget *buddy,
                  Qt::Alignment alignment = Qt::AlignVCenter)
    {
        const int row = addName(name, buddy, alignment);
        addLayout(field, row, 1);
    }
    void addField(const QString &name, QWidget *field)
    {
        const int row = addName(name, field, Qt::AlignVCenter);
        addWidget(field, row, 1);
    }

private:
    int addName(const QString &name, QWidget *buddy, Qt::Alignment alignment)
    {
        auto *label = new QLabel{name};
        label->setBuddy(buddy);
        const int row = rowCount();
        addWidget(label, row, 0, alignment);
        return row;
    }
};

} // namespace airlift::ui
