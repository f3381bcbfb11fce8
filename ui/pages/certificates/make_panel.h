#pragma once

#include "ui/flow/certificate_work.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace airlift::ui {

class Banner;
class Card;
class PathField;
class RowList;
class TextLabel;

/// Makes roots, server certificates, vendor pairs, signer chains and catalogues.
class MakePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MakePanel(QWidget *parent = nullptr);
    void make(const QString &folder);
    void choose(MakeKind kind);
    [[nodiscard]] const MadeAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void message(const QString &text);

private:
    [[nodiscard]] QWidget *makeForm();
    void suggestName();
    [[nodiscard]] MakingRequest request() const;
    void start(const MakingRequest &request, Secret keyPassphrase);
    void take(const MakingRequest &request, const MadeAnswer &answer, bool tried);
    void chooseFolder();
    void presentFields();
    [[nodiscard]] QString obstacle() const;

    MadeAnswer m_answer;
    bool m_busy = false;
    QString m_rootPath;
    QString m_keyPath;
    QStringList m_furtherRoots;
    QStringList m_revokedPaths;
    QComboBox *m_kind = nullptr;
    TextLabel *m_about = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_names = nullptr;
    PathField *m_root = nullptr;
    PathField *m_key = nullptr;
    PathField *m_further = nullptr;
    PathField *m_revoked = nullptr;
    QCheckBox *m_p256 = nullptr;
    QLineEdit *m_phrase = nullptr;
    QLineEdit *m_again = nullptr;
    QList<QWidget *> m_nameRow;
    QList<QWidget *> m_namesRow;
    QList<QWidget *> m_issuerRows;
    QList<QWidget *> m_catalogueRows;
    QList<QWidget *> m_phraseRows;
    QPushButton *m_make = nullptr;
    TextLabel *m_why = nullptr;
    Banner *m_banner = nullptr;
    RowList *m_list;
    Card *m_made;
};

} // namespace airlift::ui
