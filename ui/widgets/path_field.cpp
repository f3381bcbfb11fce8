#include "ui/widgets/path_field.h"

#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace airlift::ui {

namespace {

QToolButton *quietButton(Symbol symbol, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(symbolIcon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PathField::PathField(const Texts &texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_text(new QLineEdit)
    , m_choose(quietButton(Symbol::Folder, tr("Choose: %1").arg(texts.name)))
    , m_clear(quietButton(Symbol::Close, tr("Take away: %1").arg(texts.name)))
    , m_remark(new Remark)
    , m_offer(new QPushButton)
{
    m_text->setReadOnly(true);
    m_text->setAcceptDrops(false);
    m_text->setPlaceholderText(texts.empty);
    m_text->setAccessibleName(texts.name);
    m_text->setMinimumWidth(96);
    m_remark->hide();
    m_offer->hide();
    auto *field = new QHBoxLayout;
    field->setSpacing(2);
    field->addWidget(m_text, 1);
    field->addWidget(m_clear);
    field->addWidget(m_choose);
    auto *remark = new QHBoxLayout;
    remark->addWidget(m_remark, 1);
    remark->addWidget(m_offer);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(field);
    column->addLayout(remark);
    connect(m_choose, &QToolButton::clicked, this, &PathField::choose);
    connect(m_clear, &QToolButton::clicked, this, &PathField::cleared);
    connect(m_offer, &QPushButton::clicked, this, &PathField::offerTaken);
    present(QString{});
}

QWidget *PathField::buddy() const
{
    return m_choose;
}

void PathField::present(const QString &path, const Badge &remark)
{
    present(path.isEmpty() ? QStringList{} : QStringList{path}, remark);
}

void PathField::present(const QStringList &paths, const Badge &remark)
{
    m_path = paths.value(0);
    QStringList names;
    for (const QString &path : paths)
        names << QFileInfo{path}.fileName();
    const QString text = names.join(QStringLiteral(", "));
    if (m_text->text() != text) {
        m_text->setText(text);
        m_text->setCursorPosition(0);
    }
    const QString all = paths.join(u'\n');
    m_text->setToolTip(Format::toolTip(all));
    m_text->setAccessibleDescription(all);
    m_clear->setVisible(!paths.isEmpty());
    m_remark->present(remark);
}

void PathField::offer(const QString &button, bool visible)
{
    m_offer->setText(button);
    m_offer->setVisible(visible);
}

void PathField::choose()
{
    auto *dialog = new QFileDialog{this, m_texts.name};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_texts.several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    QStringList filters = m_texts.filters;
    filters << tr("All files (*)");
    dialog->setNameFilters(filters);
    if (!m_path.isEmpty())
        dialog->setDirectory(QFileInfo{m_path}.path());
    if (m_texts.several)
        connect(dialog, &QFileDialog::filesSelected, this, &PathField::chosenAll);
    else
        connect(dialog, &QFileDialog::fileSelected, this, &PathField::chosen);
    dialog->open();
}

} // namespace airlift::ui
