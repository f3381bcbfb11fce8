#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/pages/bundles/compare_view.h"

#include <QWidget>

class QPushButton;

namespace airlift::ui {

class Banner;
class CalmTable;
class Card;
class PathField;
class RowsModel;

/// Two bundles: what changes on a device that has the first and gets the second.
class ComparePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePanel(InspectorFlow &flow, QWidget *parent = nullptr);
    void present(const CompareView &view);

private:
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeTable();

    InspectorFlow &m_flow;
    PathField *m_before;
    PathField *m_after;
    QPushButton *m_swap;
    Banner *m_banner;
    Card *m_card = nullptr;
    RowsModel *m_rows;
    CalmTable *m_table = nullptr;
};

} // namespace airlift::ui
