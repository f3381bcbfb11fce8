#pragma once

#include "ui/view/badge.h"

#include <QLabel>

namespace airlift::ui {

/// One line of plain text that gives way: cut in the middle when there is no room, complete in the
/// tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// Wrapping plain text, never taken for markup: most of it comes from devices and bundles.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    enum class Look { Normal, Muted, Strong, Caption };
    explicit TextLabel(Look look = Look::Normal, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Look m_look;
    bool m_dressing = false;
};

/// A picture in the colour of a state. Decoration: the words stand beside it.
class SymbolLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit SymbolLabel(int size, QWidget *parent = nullptr);
    void present(Symbol symbol, Tint tint);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    Symbol m_symbol = Symbol::None;
    Tint m_tint = Tint::Neutral;
};

/// A state said in a wrapping line: picture and words.
class Remark final : public QWidget
{
    Q_OBJECT
public:
    explicit Remark(QWidget *parent = nullptr);
    /// Hidden if the badge has no picture.
    void present(const Badge &badge);

private:
    SymbolLabel *m_symbol;
    TextLabel *m_words;
};

} // namespace airlift::ui
