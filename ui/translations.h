#pragma once

#include <memory>
#include <vector>

#include <QLocale>
#include <QTranslator>

namespace airlift::ui {

/// Installs the translations for a language: the window's, the explanations', and Qt's own. They
/// are uninstalled when the result goes.
[[nodiscard]] std::vector<std::unique_ptr<QTranslator>> installTranslations(const QLocale &locale);

} // namespace airlift::ui
