#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/pages/bundles/inspector_view.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QVBoxLayout;

namespace airlift::ui {

class Banner;
class CalmTable;
class Card;
class FactGrid;
class FindingList;
class PathField;
class ReceiverBox;
class Remark;
class RowsModel;
class Segments;

/// Looks into any bundle: what stands in it, what the device makes of it, and what it would answer.
class InspectorPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(InspectorFlow &flow, QWidget *parent = nullptr);
    void present(const InspectorView &view);
    void chooseBundle();

private:
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeInside();
    [[nodiscard]] QWidget *makeExtraction();
    /// Names on the device of the chosen entries; none chosen: all of them.
    [[nodiscard]] std::vector<QByteArray> chosenNames() const;
    void chooseFolderAndExtract();
    void nameExtraction();
    void presentRemarks(const std::vector<Badge> &remarks);

    InspectorFlow &m_flow;
    PathField *m_bundle;
    PathField *m_vendor;
    ReceiverBox *m_receiver;
    QWidget *m_choices = nullptr;
    QWidget *m_empty;
    Banner *m_banner;
    QWidget *m_result;
    Card *m_factsCard;
    FactGrid *m_facts;
    Card *m_remarks;
    QVBoxLayout *m_remarkColumn;
    std::vector<Badge> m_shownRemarks;
    Segments *m_segments = nullptr;
    RowsModel *m_entries;
    RowsModel *m_received;
    CalmTable *m_entryTable = nullptr;
    CalmTable *m_receivedTable = nullptr;
    QPlainTextEdit *m_list = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QPushButton *m_extract = nullptr;
    QWidget *m_extractionRow = nullptr;
    Remark *m_extraction = nullptr;
    QPushButton *m_replace = nullptr;
    QString m_folder;
    FindingList *m_findings;
};

} // namespace airlift::ui
