#pragma once

#include "ui/view/badge.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace airlift::ui {

class Remark;

/// A file that was chosen: its name, buttons to choose another and to take it away, and a remark on
/// it. Dropped files are left to the page.
class PathField final : public QWidget
{
    Q_OBJECT
public:
    struct Texts {
        QString name;  ///< what it is: spoken, and the title of the dialog
        QString empty; ///< shown while nothing is chosen
        QStringList filters;
        bool several = false; ///< any number of files; see chosenAll()
    };
    explicit PathField(const Texts &texts, QWidget *parent = nullptr);
    void present(const QString &path, const Badge &remark = {});
    void present(const QStringList &paths, const Badge &remark = {});
    /// Shows a button beside the remark while there is one.
    void offer(const QString &button, bool visible);
    [[nodiscard]] QWidget *buddy() const;
    [[nodiscard]] QString path() const { return m_path; }
    /// Opens the dialog. Returns at once.
    void choose();

Q_SIGNALS:
    void chosen(const QString &path);
    void chosenAll(const QStringList &paths); ///< if it is for several
    void cleared();
    void offerTaken();

private:
    Texts m_texts;
    QString m_path;
    QLineEdit *m_text;
    QToolButton *m_choose;
    QToolButton *m_clear;
    Remark *m_remark;
    QPushButton *m_offer;
};

} // namespace airlift::ui
