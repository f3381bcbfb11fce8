#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

std::vector<std::unique_ptr<QTranslator>> installTranslations(const QLocale &locale)
{
    QLocale::setDefault(locale); // numbers and dates speak the same language as the words
    std::vector<std::unique_ptr<QTranslator>> installed;
    const auto install = [&installed, &locale](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"airlift_explain"_s, u":/i18n"_s);
    install(u"airlift"_s, u":/i18n"_s);
    return installed;
}

} // namespace airlift::ui
