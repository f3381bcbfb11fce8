#include "tests/support/suite.h"
#include "tests/ui/growing_translator.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/shell/navigation.h"
#include "ui/translations.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using test::WindowOnFakes;

namespace {

QString wordsOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    return {};
}

/// Buttons as wide as they want to be, wrapping labels as high as they need.
QStringList cutOff(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || wordsOf(*widget).isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (button->width() < button->sizeHint().width() ||
                button->height() < button->sizeHint().height())
                found << u"button \"%1\": %2 < %3"_s.arg(button->text())
                             .arg(button->width())
                             .arg(button->sizeHint().width());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                found << u"label \"%1\": %2 < %3"_s.arg(label->text())
                             .arg(label->height())
                             .arg(label->heightForWidth(label->width()));
            else if (!label->wordWrap() && label->width() < label->minimumSizeHint().width())
                found << u"label \"%1\" too narrow"_s.arg(label->text());
        }
    }
    for (const QScrollArea *area : window.findChildren<QScrollArea *>())
        if (area->isVisibleTo(&window) && area->widget()->width() > area->viewport()->width())
            found << u"page wider than its place: %1 > %2"_s.arg(area->widget()->width())
                         .arg(area->viewport()->width());
    return found;
}

QStringList sharedMnemonics(const QWidget &window)
{
    QHash<QChar, QString> owners;
    QStringList clashes;
    const auto claim = [&](const QString &text) {
        const qsizetype mark = text.indexOf(u'&');
        if (mark < 0 || mark + 1 >= text.size())
            return;
        const QChar letter = text.at(mark + 1).toLower();
        if (owners.contains(letter))
            clashes << u"%1: \"%2\" and \"%3\""_s.arg(letter).arg(owners[letter], text);
        owners.insert(letter, text);
    };
    for (const QAction *menu : window.findChild<QMenuBar *>()->actions())
        claim(menu->text());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool speaks = qobject_cast<const QAbstractButton *>(widget) != nullptr ||
                            (label != nullptr && label->buddy() != nullptr);
        if (speaks && widget->isVisibleTo(&window))
            claim(wordsOf(*widget));
    }
    return clashes;
}

/// Walks the window through its states and collects what `check` complains about.
template <typename Check>
QStringList inEveryState(QSize size, Check check)
{
    QStringList all;
    WindowOnFakes on{size};
    const auto look = [&](const QString &state) {
        on.settle();
        for (const QString &complaint : check(on.window))
            all << state + u": "_s + complaint;
    };
    auto *navigation = on.window.findChild<ui::Navigation *>();
    for (int page = navigation->count() - 1; page >= 0; --page) {
        navigation->setCurrentRow(page);
        look(navigation->item(page)->text());
    }
    on.flow.chooseDevice(on.bench.targets().at(1));
    look(u"serial"_s);
    on.flow.chooseDevice(on.bench.targets().at(0));
    on.flow.chooseBundle(
        {ui::BundleChoice::Kind::File, u"/tmp/a-rather-long-name-of-a-bundle-file.tar"_s});
    look(u"own bundle"_s);
    for (const test::Scene &scene :
         {test::sceneWriting(), test::sceneCommitted(), test::sceneWrongRoot()}) {
        if (!on.start())
            return {u"did not start"_s};
        on.show(scene);
        look(u"running"_s);
        on.bench.run->end(session::UpdateRun::Concluded{});
        look(u"finished"_s);
    }
    return all;
}

void expectNothing(const QStringList &complaints)
{
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

const QList<QSize> kSizes{{1280, 800}, {1000, 640}, {880, 560}};

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCutOffInEnglish()
    {
        for (const QSize size : kSizes)
            expectNothing(inEveryState(size, cutOff));
    }

    void nothingIsCutOffInGerman()
    {
        const auto german = ui::installTranslations(QLocale{QLocale::German});
        for (const QSize size : kSizes)
            expectNothing(inEveryState(size, cutOff));
        QLocale::setDefault(QLocale::c());
    }

    void nothingIsCutOffWhenTextsGrowByFortyPercent()
    {
        test::GrowingTranslator growing;
        QCoreApplication::installTranslator(&growing);
        for (const QSize size : kSizes)
            expectNothing(inEveryState(size, cutOff));
        QCoreApplication::removeTranslator(&growing);
    }

    void everyMnemonicBelongsToOneControl()
    {
        expectNothing(inEveryState({1280, 800}, sharedMnemonics));
        const auto german = ui::installTranslations(QLocale{QLocale::German});
        expectNothing(inEveryState({1280, 800}, sharedMnemonics));
        QLocale::setDefault(QLocale::c());
    }

    void germanIsInstalled()
    {
        const auto german = ui::installTranslations(QLocale{QLocale::German});
        WindowOnFakes on;
        const auto *primary = on.visible<QAbstractButton>(u"primary"_s);
        QVERIFY(primary != nullptr);
        QVERIFY2(primary->text().remove(u'&').contains(u"starten"_s), qPrintable(primary->text()));
        QLocale::setDefault(QLocale::c());
    }

    void pluralsAreWords()
    {
        // No translation for French yet, and none for the C locale ever: both speak English.
        for (const auto language :
             {QLocale::English, QLocale::German, QLocale::French, QLocale::C}) {
            const auto words = ui::installTranslations(QLocale{language});
            WindowOnFakes on;
            for (const QLabel *label : on.window.findChildren<QLabel *>())
                QVERIFY2(!label->text().contains(u"(s)"_s), qPrintable(label->text()));
        }
        QLocale::setDefault(QLocale::c());
    }
};

AIRLIFT_TEST(WordsTest)
#include "tst_words.moc"
