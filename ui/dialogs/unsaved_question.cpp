#include "ui/dialogs/unsaved_question.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::UnsavedQuestion)
};

} // namespace

void askAboutUnsaved(QWidget *parent, const QString &name, const UnsavedAnswers &answers)
{
    auto *question = new QMessageBox{parent};
    question->setObjectName(u"unsaved"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(Words::tr("Unsaved recipe"));
    question->setIconPixmap(symbolIcon(Symbol::Alert, QPalette::WindowText)
                                .pixmap(QSize{40, 40}, parent->devicePixelRatioF()));
    question->setText(Words::tr("Save the changes to \"%1\"?").arg(name));
    question->setInformativeText(
        Words::tr("Without saving, everything changed since the last save is lost."));
    QPushButton *save = question->addButton(Words::tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard =
        question->addButton(Words::tr("&Lose the changes"), QMessageBox::DestructiveRole);
    QPushButton *stay = question->addButton(Words::tr("S&tay"), QMessageBox::RejectRole);
    question->setDefaultButton(save);
    question->setEscapeButton(stay);
    QObject::connect(save, &QPushButton::clicked, parent, answers.save);
    QObject::connect(discard, &QPushButton::clicked, parent, answers.discard);
    question->open();
}

} // namespace airlift::ui
