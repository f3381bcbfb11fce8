#pragma once

#include "ui/flow/recipe_flow.h"
#include "ui/pages/bundles/recipe_view.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;

namespace airlift::ui {

class PathField;
class ReceiverBox;
class Remark;

/// The fields of a recipe: what goes in at the left, who signs and who receives at the right; below
/// each other when there is little room.
class RecipeForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RecipeForm(RecipeFlow &flow, QWidget *parent = nullptr);
    void present(const RecipeState &state, const RecipeView &view);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void unlockRequested(airlift::ui::KeyRole role);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContents();
    [[nodiscard]] QWidget *makeSigning();
    void connectContents();
    void connectSigning();
    void presentVersion(const bundle::RecipeFile &file);
    void presentSigner(const bundle::Recipe &recipe);
    void takeDigits();
    void takeSigner();

    RecipeFlow &m_flow;
    QBoxLayout *m_cards;
    QComboBox *m_chip;
    QLineEdit *m_project;
    QComboBox *m_version;
    QLineEdit *m_digits;
    PathField *m_image;
    PathField *m_servicePack;
    PathField *m_catalogue;
    QCheckBox *m_bootInfo;
    QComboBox *m_signer;
    QCheckBox *m_signerOnDevice;
    PathField *m_imageKey;
    PathField *m_vendorKey;
    PathField *m_vendorCertificate;
    ReceiverBox *m_receiver;
    QCheckBox *m_unsigned;
    Remark *m_publicKeys;
};

} // namespace airlift::ui
