#include "tests/support/suite.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSettings>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift::ui;

namespace {

constexpr double kReadable = 4.5; // WCAG 2 AA for text
constexpr double kVisible = 3.0;  // WCAG 2 AA for pictures and controls

QImage pictureOf(Symbol symbol, const QColor &colour)
{
    QImage image{32, 32, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    paintSymbol(painter, symbol, image.rect(), colour);
    return image;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsReadableOnItsSurface()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const auto colour = [&palette](QPalette::ColorRole role) {
                return palette.color(QPalette::Active, role);
            };
            for (const auto &[text, ground] : {std::pair{QPalette::WindowText, QPalette::Window},
                                               {QPalette::Text, QPalette::Base},
                                               {QPalette::Text, QPalette::AlternateBase},
                                               {QPalette::ButtonText, QPalette::Button},
                                               {QPalette::HighlightedText, QPalette::Highlight},
                                               {QPalette::Link, QPalette::Base},
                                               {QPalette::ToolTipText, QPalette::ToolTipBase},
                                               {QPalette::PlaceholderText, QPalette::Base}})
                QVERIFY2(contrast(colour(text), colour(ground)) >= kReadable,
                         qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(
                             contrast(colour(text), colour(ground)))));
            for (const auto ground : {QPalette::Window, QPalette::Base})
                QVERIFY(contrast(mutedText(palette), colour(ground)) >= kReadable);
            for (const auto tint :
                 {Tint::Neutral, Tint::Accent, Tint::Ok, Tint::Warning, Tint::Error}) {
                const Tone tones = tone(tint, palette);
                for (const QColor &ground :
                     {tones.surface, colour(QPalette::Window), colour(QPalette::Base)})
                    QVERIFY2(contrast(tones.text, ground) >= kReadable,
                             qPrintable(u"tint %1: %2"_s.arg(int(tint)).arg(
                                 contrast(tones.text, ground))));
                // Result banners put ordinary and muted text on tinted ground.
                QVERIFY(contrast(colour(QPalette::WindowText), tones.surface) >= kReadable);
                QVERIFY2(contrast(mutedText(palette), tones.surface) >= kReadable,
                         qPrintable(u"muted on tint %1: %2"_s.arg(int(tint)).arg(
                             contrast(mutedText(palette), tones.surface))));
            }
            QVERIFY(contrast(tone(Tint::Accent, palette).text, colour(QPalette::Window)) >=
                    kVisible);
        }
    }

    void disabledTextDiffersInEveryPalette()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()})
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
                QVERIFY(palette.color(QPalette::Disabled, role) !=
                        palette.color(QPalette::Active, role));
    }

    void everyRoleOfEveryGroupIsSet()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()})
            for (int role = 0; role < QPalette::NColorRoles; ++role)
                for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                    if (role != QPalette::NoRole)
                        QVERIFY(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)));
    }

    void everySymbolHasItsPictureInThePlaceholderInk()
    {
        for (int i = 1; i < kSymbolCount; ++i) {
            const QString path = symbolPath(static_cast<Symbol>(i));
            QFile file{path};
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const QByteArray svg = file.readAll();
            QVERIFY2(QSvgRenderer{svg}.isValid(), qPrintable(path));
            QVERIFY2(svg.contains("#000000"), qPrintable(path));
        }
    }

    void symbolsTakeTheColourTheyAreGiven()
    {
        for (const QColor &wanted : {QColor{0xffb3261e}, QColor{0xffffffff}}) {
            const QImage image = pictureOf(Symbol::Play, wanted);
            QCOMPARE(image.pixelColor(14, 16), wanted);
        }
    }

    void iconsFollowThePalette()
    {
        QTemporaryDir folder;
        QSettings settings{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
        Theme theme{settings};
        const QIcon icon = symbolIcon(Symbol::Stop);
        theme.choose(ThemeChoice::Dark);
        const QColor onDark = icon.pixmap(32).toImage().pixelColor(16, 16);
        theme.choose(ThemeChoice::Light);
        const QColor onLight = icon.pixmap(32).toImage().pixelColor(16, 16);
        QCOMPARE(onDark, darkPalette().color(QPalette::ButtonText));
        QCOMPARE(onLight, lightPalette().color(QPalette::ButtonText));
        QVERIFY(icon.pixmap(QSize{32, 32}, QIcon::Disabled).toImage().pixelColor(16, 16) !=
                onLight);
    }

    void theChoiceIsKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"s.ini"_s);
        for (const auto choice : {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::System}) {
            {
                QSettings settings{path, QSettings::IniFormat};
                Theme{settings}.choose(choice);
            }
            QSettings settings{path, QSettings::IniFormat};
            QCOMPARE(Theme{settings}.choice(), choice);
        }
    }

    void nonsenseInTheSettingsMeansSystem()
    {
        QTemporaryDir folder;
        QSettings settings{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
        settings.setValue(u"window/theme"_s, u"polka dots"_s);
        QCOMPARE(Theme{settings}.choice(), ThemeChoice::System);
    }
};

AIRLIFT_TEST(ThemeTest)
#include "tst_theme.moc"
