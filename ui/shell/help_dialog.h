#pragma once

#include <QDialog>

namespace airlift::ui {

/// A help page of the program, written in Markdown under resources/help. In the language of the
/// window if there is one, else in English.
class HelpDialog final : public QDialog
{
    Q_OBJECT
public:
    HelpDialog(const QString &topic, QWidget *parent);
    [[nodiscard]] static QString pagePath(const QString &topic);
};

} // namespace airlift::ui
