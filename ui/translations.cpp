#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

std::vector<std::unique_ptr<QTranslator>> installTranslations(const QLocale &locale)
{
    const QString kOwn = u":/i18n"_s;
    QLocale::setDefault(locale); // numbers and dates speak the same language as the words
    std::vector<std::unique_ptr<QTranslator>> installed;
    const auto install = [&installed](const QLocale &language, const QString &name,
                                      const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(language, name, u"_"_s, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    };
    // English first: its plural forms serve every language that has no translation.
    install(QLocale{QLocale::English, QLocale::UnitedStates}, u"airlift_explain"_s, kOwn);
    install(QLocale{QLocale::English, QLocale::UnitedStates}, u"airlift"_s, kOwn);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"airlift_explain"_s, kOwn);
    install(locale, u"airlift"_s, kOwn);
    return installed;
}

} // namespace airlift::ui
