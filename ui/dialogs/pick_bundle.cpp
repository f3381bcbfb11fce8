#include "ui/dialogs/pick_bundle.h"

#include "ui/flow/update_flow.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace airlift::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::PickBundle)
};
} // namespace

void pickBundle(QWidget *parent, UpdateFlow &flow)
{
    auto *dialog = new QFileDialog{parent, Words::tr("Choose a bundle or a recipe")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {Words::tr("Bundles and recipes (*.tar *.json)"), Words::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, &flow, [&flow](const QString &path) {
        flow.chooseBundle({BundleChoice::Kind::File, path});
    });
    dialog->open();
}

} // namespace airlift::ui
