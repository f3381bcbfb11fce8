#pragma once

#include <QObject>

class QSettings;

namespace airlift::ui {

enum class ThemeChoice { System, Light, Dark };

/// Which palette the window wears. System is decided by the lightness of the platform's own palette
/// (Qt 6.4 has no colour scheme to ask). Only the choice is kept, in the settings file.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QSettings &settings, QObject *parent = nullptr);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    /// Sets style and palette of the whole application.
    void apply() const;

Q_SIGNALS:
    void changed();

private:
    QSettings &m_settings;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace airlift::ui
