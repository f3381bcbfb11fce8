#include "ui/theme/colours.h"

#include <algorithm>
#include <cmath>

namespace airlift::ui {

namespace {

struct Inks {
    QRgb window, base, alternate, button, text, muted, disabled, hairline, sunken, accent, onAccent,
        link;
};

constexpr Inks kLight{.window = 0xfff4f6f8,
                      .base = 0xffffffff,
                      .alternate = 0xfff7f9fb,
                      .button = 0xffffffff,
                      .text = 0xff1b2129,
                      .muted = 0xff56606d,
                      .disabled = 0xff98a1ad,
                      .hairline = 0xffd3d9e0,
                      .sunken = 0xffe9edf1,
                      .accent = 0xff0f62b8,
                      .onAccent = 0xffffffff,
                      .link = 0xff0f62b8};

constexpr Inks kDark{.window = 0xff191c21,
                     .base = 0xff22262d,
                     .alternate = 0xff262b32,
                     .button = 0xff2c323a,
                     .text = 0xffe7ebf0,
                     .muted = 0xffa9b3bf,
                     .disabled = 0xff6b7582,
                     .hairline = 0xff3b434e,
                     .sunken = 0xff2d333b,
                     .accent = 0xff2f74cc,
                     .onAccent = 0xffffffff,
                     .link = 0xff7ab8ff};

QPalette fromInks(const Inks &inks)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, QRgb colour) {
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            palette.setColor(group, role, QColor{colour});
    };
    all(QPalette::Window, inks.window);
    all(QPalette::WindowText, inks.text);
    all(QPalette::Base, inks.base);
    all(QPalette::AlternateBase, inks.alternate);
    all(QPalette::Text, inks.text);
    all(QPalette::PlaceholderText, inks.muted);
    all(QPalette::Button, inks.button);
    all(QPalette::ButtonText, inks.text);
    all(QPalette::BrightText, inks.onAccent);
    all(QPalette::ToolTipBase, inks.base);
    all(QPalette::ToolTipText, inks.text);
    all(QPalette::Highlight, inks.accent);
    all(QPalette::HighlightedText, inks.onAccent);
    all(QPalette::Link, inks.link);
    all(QPalette::LinkVisited, inks.link);
    all(QPalette::Light, inks.base);
    all(QPalette::Midlight, inks.sunken);
    all(QPalette::Mid, inks.hairline);
    all(QPalette::Dark, inks.muted);
    all(QPalette::Shadow, QColor{inks.text}.darker(300).rgb());
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor{inks.disabled});
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor{inks.sunken});
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor{inks.disabled});
    return palette;
}

const Inks &inksOf(const QPalette &palette)
{
    return isDark(palette) ? kDark : kLight;
}

double luminance(const QColor &colour)
{
    const auto channel = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

} // namespace

QPalette lightPalette()
{
    return fromInks(kLight);
}

QPalette darkPalette()
{
    return fromInks(kDark);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

Tone tone(Tint tint, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tint) {
    case Tint::Accent:
        return dark ? Tone{QColor{0xff7ab8ff}, QColor{0xff1f3047}, QColor{0xff35547c}}
                    : Tone{QColor{0xff0f5aa8}, QColor{0xffe8f1fb}, QColor{0xffb7d3f0}};
    case Tint::Ok:
        return dark ? Tone{QColor{0xff6fd79a}, QColor{0xff1d3328}, QColor{0xff2f5a44}}
                    : Tone{QColor{0xff136c35}, QColor{0xffe7f5ec}, QColor{0xffb2dcc0}};
    case Tint::Warning:
        return dark ? Tone{QColor{0xfff0c25a}, QColor{0xff382f1a}, QColor{0xff5e4e25}}
                    : Tone{QColor{0xff7d4e00}, QColor{0xfffff5dc}, QColor{0xffecd394}};
    case Tint::Error:
        return dark ? Tone{QColor{0xffff938a}, QColor{0xff3c2424}, QColor{0xff6b3a38}}
                    : Tone{QColor{0xffb3261e}, QColor{0xfffdeeec}, QColor{0xfff1bfba}};
    case Tint::Neutral:
        break;
    }
    const Inks &inks = inksOf(palette);
    return {QColor{inks.muted}, dark ? QColor{0xff2a3038} : QColor{0xffeef1f4},
            QColor{inks.hairline}};
}

QColor mutedText(const QPalette &palette)
{
    return QColor{inksOf(palette).muted};
}

QColor hairline(const QPalette &palette)
{
    return QColor{inksOf(palette).hairline};
}

QColor sunken(const QPalette &palette)
{
    return QColor{inksOf(palette).sunken};
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace airlift::ui
