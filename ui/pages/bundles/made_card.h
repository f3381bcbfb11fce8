#pragma once

#include "ui/pages/bundles/recipe_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace airlift::ui {

class ElidedLabel;
class ProgressLine;
class Remark;
class SymbolLabel;
class TextLabel;

/// The making of a bundle: how far it is, and what came of it.
class MadeCard final : public Card
{
    Q_OBJECT
public:
    explicit MadeCard(QWidget *parent = nullptr);
    void present(const MadeView &view);

Q_SIGNALS:
    void cancelRequested();
    void closeRequested();
    void useRequested(const QString &bundle);
    void inspectRequested(const QString &bundle);

private:
    QString m_path;
    QString m_toCopy;
    SymbolLabel *m_symbol;
    TextLabel *m_title;
    ElidedLabel *m_file;
    TextLabel *m_facts;
    ProgressLine *m_progress;
    QLabel *m_digests;
    Remark *m_verdict;
    Remark *m_warning;
    QPushButton *m_use;
    QPushButton *m_inspect;
    QPushButton *m_copy;
    QPushButton *m_close;
    QPushButton *m_cancel;
};

} // namespace airlift::ui
