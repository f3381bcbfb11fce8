#include "ui/dialogs/passphrase_dialog.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::AskForPassphrase)
};

} // namespace

void askForPassphrase(QWidget *parent, const QString &keyPath, bool triedBefore,
                      const std::function<void(Secret)> &use)
{
    auto *dialog = new QDialog{parent};
    dialog->setObjectName(u"passphrase"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Pass phrase"));
    auto *question = new TextLabel{TextLabel::Look::Strong};
    question->setText(Words::tr("%1 is encrypted").arg(QFileInfo{keyPath}.fileName()));
    auto *text = new TextLabel{TextLabel::Look::Muted};
    text->setText(
        triedBefore ? Words::tr("That pass phrase does not fit. It is used once and kept nowhere.")
                    : Words::tr("Its pass phrase is used once and kept nowhere."));
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(Words::tr("Pass phrase"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *unlock = buttons->addButton(Words::tr("&Unlock"), QDialogButtonBox::AcceptRole);
    buttons->addButton(Words::tr("&Later"), QDialogButtonBox::RejectRole);
    unlock->setDefault(true);
    unlock->setEnabled(false);

    auto *column = new QVBoxLayout{dialog};
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addWidget(question);
    column->addWidget(text);
    column->addWidget(field);
    column->addSpacing(8);
    column->addWidget(buttons);
    dialog->setMinimumWidth(400);

    QObject::connect(field, &QLineEdit::textChanged, unlock,
                     [unlock](const QString &typed) { unlock->setEnabled(!typed.isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [field, use] {
        Secret passphrase{field->text().toUtf8()};
        field->clear();
        use(std::move(passphrase));
    });
    dialog->open();
}

} // namespace airlift::ui
