#include "ui/widgets/receiver_box.h"

#include "core/bundle/receiver_profile.h"

#include <QFileDialog>
#include <QFileInfo>

namespace airlift::ui {

ReceiverBox::ReceiverBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setAccessibleName(tr("Receiver"));
    setToolTip(tr("The OTA code on the device. Its limits decide what it takes."));
    for (const QString &id : bundle::builtInReceivers()) {
        const auto profile = bundle::receiverProfile(id);
        addItem(profile ? profile->title : id, id);
    }
    addItem(tr("Profile of another build…"));
    connect(this, &QComboBox::activated, this, &ReceiverBox::take);
}

void ReceiverBox::present(const QString &receiver)
{
    m_receiver = receiver;
    int index = findData(receiver);
    if (index < 0) { // a profile file: stands before the last entry
        insertItem(count() - 1, QFileInfo{receiver}.fileName(), receiver);
        index = count() - 2;
    }
    setCurrentIndex(index);
}

void ReceiverBox::take(int index)
{
    if (const QString receiver = itemData(index).toString(); !receiver.isEmpty()) {
        Q_EMIT chosen(receiver);
        return;
    }
    setCurrentIndex(findData(m_receiver));
    auto *dialog = new QFileDialog{this, tr("Choose a receiver profile")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Receiver profiles (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiverBox::chosen);
    dialog->open();
}

} // namespace airlift::ui
