#pragma once

#include "ui/flow/certificate_work.h"
#include "ui/widgets/card.h"

class QPushButton;
class QToolButton;

namespace airlift::ui {

class ElidedLabel;
class StatusChip;
class TextLabel;

/// What one place shows.
struct PlaceView {
    QString files; ///< names, or what belongs here
    bool isEmpty = true;
    Badge verdict;
    QString summary;      ///< number of reasons, what the device says
    bool isShown = false; ///< its reasons are shown below
};

/// One place for certificates: files are dropped onto it, or chosen with its button.
class PlaceCard final : public Card
{
    Q_OBJECT
public:
    PlaceCard(const QString &title, const QString &text, QWidget *parent = nullptr);
    void present(const PlaceView &view);
    void choose(); ///< opens the dialog; returns at once
    [[nodiscard]] QPushButton *reasons() const { return m_reasons; }
    [[nodiscard]] const Badge &verdict() const;

Q_SIGNALS:
    void filesGiven(const QStringList &paths);
    void cleared();
    void reasonsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_title;
    ElidedLabel *m_files;
    TextLabel *m_hint; ///< in place of files
    TextLabel *m_summary;
    StatusChip *m_verdict;
    QPushButton *m_choose;
    QPushButton *m_reasons;
    QToolButton *m_clear;
};

} // namespace airlift::ui
