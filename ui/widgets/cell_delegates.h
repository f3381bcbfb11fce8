#pragma once

#include <QStyledItemDelegate>

namespace airlift::ui {

/// A cell without the dotted focus box; the row shows the selection.
class CalmDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// Background and selection, nothing else.
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option);
};

/// The same with a ring around the current cell while the keyboard is in the table: for tables in
/// which single cells can be changed.
class CellFocusDelegate final : public CalmDelegate
{
    Q_OBJECT
public:
    using CalmDelegate::CalmDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// A bar and its words; FileModel::FractionRole and TintRole.
class ProgressDelegate final : public CalmDelegate
{
    Q_OBJECT
public:
    using CalmDelegate::CalmDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

/// A picture and its words in the colour of a state; the roles are given, since several models use
/// it.
class SymbolDelegate final : public CalmDelegate
{
    Q_OBJECT
public:
    SymbolDelegate(int symbolRole, int tintRole, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_symbolRole;
    int m_tintRole; ///< -1: neutral
};

} // namespace airlift::ui
