#pragma once

#include "app/airlift/bench_workbench.h"
#include "ui/flow/update_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/theme/theme.h"

#include <memory>

#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace airlift::bench {

/// The whole window as it is delivered, shown, with everything it keeps in a folder of its own.
struct WindowOnBench {
    QTemporaryDir scratch;
    QSettings settings{scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Theme theme{settings};
    std::unique_ptr<ui::Workbench> workbench = makeWorkbench();
    ui::UpdateFlow flow{*workbench, ui::liveEngine(scratch.filePath(QStringLiteral("root")),
                                                   scratch.filePath(QStringLiteral("sessions")))};
    std::unique_ptr<ui::MainWindow> window;

    WindowOnBench()
    {
        qputenv("XDG_DATA_HOME", scratch.path().toLocal8Bit()); // before a page asks for it
        theme.choose(ui::ThemeChoice::Light);
        window = std::make_unique<ui::MainWindow>(flow, theme, settings);
        window->resize(1280, 800);
        window->show();
    }
    /// That page, brought to the front.
    template <typename Page>
    [[nodiscard]] Page *page()
    {
        auto *found = window->findChild<Page *>();
        window->findChild<ui::Navigation *>()->setCurrentRow(
            window->findChild<QStackedWidget *>()->indexOf(found));
        return found;
    }
};

} // namespace airlift::bench
