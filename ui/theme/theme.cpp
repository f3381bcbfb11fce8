#include "ui/theme/theme.h"

#include "ui/theme/calm_style.h"
#include "ui/theme/colours.h"

#include <QApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

const QString kKey = u"window/theme"_s;

QString wordFor(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::System:
        break;
    }
    return u"system"_s;
}

ThemeChoice choiceFor(const QString &word)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark})
        if (word == wordFor(choice))
            return choice;
    return ThemeChoice::System;
}

bool wantsDark(ThemeChoice choice)
{
    if (choice != ThemeChoice::System)
        return choice == ThemeChoice::Dark;
    // An empty palette lets the platform's own one show through, whatever was set before.
    QApplication::setPalette(QPalette{});
    return isDark(QApplication::palette());
}

} // namespace

Theme::Theme(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(choiceFor(settings.value(kKey).toString()))
{
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_settings.setValue(kKey, wordFor(choice));
    apply();
    Q_EMIT changed();
}

void Theme::apply() const
{
    if (qobject_cast<CalmStyle *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new CalmStyle); // owned by the application
    QApplication::setPalette(wantsDark(m_choice) ? darkPalette() : lightPalette());
}

} // namespace airlift::ui
