#pragma once

#include <QWidget>

namespace airlift::ui {

/// Lies over a page while files are dragged above it and says what will become of them.
class DropOverlay final : public QWidget
{
    Q_OBJECT
public:
    DropOverlay(const QString &title, const QString &text, QWidget *page);
    void present();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_text;
};

} // namespace airlift::ui
