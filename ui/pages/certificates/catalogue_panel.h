#pragma once

#include "ui/flow/certificate_work.h"
#include "ui/view/table.h"

#include <QWidget>

namespace airlift::ui {

class Banner;
class Card;
class PathField;
class RowList;
class TextLabel;

/// What a device's certificate catalogue trusts and refuses; two of them compared.
class CataloguePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CataloguePanel(QWidget *parent = nullptr);
    void open(const QString &path);
    void compareWith(const QString &path);
    void chooseFile();
    [[nodiscard]] const CatalogueAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void read();
    void present();
    [[nodiscard]] std::vector<TableRow> rows() const;
    [[nodiscard]] QString comparison(const trust::CatalogueDifference &difference) const;

    QString m_path;
    QString m_second;
    CatalogueAnswer m_answer;
    quint64 m_turn = 0;
    bool m_busy = false;
    QWidget *m_empty = nullptr;
    QWidget *m_choices = nullptr;
    PathField *m_first;
    PathField *m_other;
    Banner *m_banner;
    Card *m_card = nullptr;
    RowList *m_list;
};

} // namespace airlift::ui
