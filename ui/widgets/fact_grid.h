#pragma once

#include "ui/view/table.h"

#include <QWidget>

class QGridLayout;

namespace airlift::ui {

/// Names at the left, values at the right, to be read and copied.
class FactGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr);
    void present(const std::vector<NamedFact> &facts);

private:
    std::vector<NamedFact> m_facts;
    QGridLayout *m_grid;
};

} // namespace airlift::ui
