#pragma once

#include "tests/ui/window_on_fakes.h"
#include "ui/pages/certificates/certificates_page.h"
#include "ui/pages/certificates/places_panel.h"

#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace airlift::test {

/// The window on its certificates page, and a folder for files.
struct OnThePage {
    WindowOnFakes on;
    ui::CertificatesPage *page = on.window.findChild<ui::CertificatesPage *>();
    QTemporaryDir folder;

    OnThePage() { on.window.findChild<QStackedWidget *>()->setCurrentWidget(page); }
    [[nodiscard]] QString write(const QString &name, QByteArrayView content) const
    {
        const QString path = folder.filePath(name);
        if (!saveAtomically(path, content))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] bool judged() const
    {
        return QTest::qWaitFor([this] { return !page->places().isBusy(); }, 20'000);
    }
};

template <typename Panel>
bool ready(const Panel &panel)
{
    return QTest::qWaitFor([&panel] { return !panel.isBusy(); }, 30'000);
}

inline bool says(const ui::PlaceAnswer &answer, trust::Rule rule)
{
    return std::any_of(answer.findings.begin(), answer.findings.end(),
                       [rule](const trust::Finding &one) { return one.rule == rule; });
}

} // namespace airlift::test
