#pragma once

#include "ui/models/rows_model.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QLineEdit;

namespace airlift::ui {

class TextLabel;

/// A titled table with buttons of its own, and what stands there while it is empty.
class ListCard final : public Card
{
    Q_OBJECT
public:
    struct Texts {
        QString title;
        QString empty;
        QString filter; ///< spoken name of the field that narrows it; empty: there is none
    };
    ListCard(const Texts &texts, std::vector<RowsModel::Heading> headings,
             const CalmTable::Columns &columns, int symbolColumn, QWidget *parent = nullptr);
    void addButton(QWidget *button);
    void present(const std::vector<TableRow> &rows);
    void present(const std::vector<TableRow> &rows, const QString &empty);
    /// A line below the rows; hidden if it is empty.
    void setNote(const QString &text);
    [[nodiscard]] CalmTable &table() { return *m_table; }

private:
    RowsModel *m_rows;
    CalmTable *m_table;
    TextLabel *m_empty;
    TextLabel *m_note;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_head;
};

} // namespace airlift::ui
