#pragma once

#include "tests/ui/fake_bench.h"
#include "tests/ui/scenes.h"
#include "ui/flow/update_flow.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <memory>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace airlift::test {

/// The whole window over the fake bench, shown, with its settings in a folder of its own.
struct WindowOnFakes {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Theme theme{settings};
    FakeBench bench;
    ui::UpdateFlow flow{bench, bench.engine()};
    ui::MainWindow window{flow, theme, settings};

    explicit WindowOnFakes(QSize size = {1280, 800})
    {
        theme.choose(ui::ThemeChoice::Light);
        window.resize(size);
        window.show();
        window.activateWindow();
        settle();
    }
    ~WindowOnFakes()
    {
        if (bench.run != nullptr && flow.state().phase == ui::Phase::Running)
            bench.run->end(session::UpdateRun::CancelledByUser{});
    }
    /// Waits for the flow's refresh, then for the layouts: until nothing changes its size any more.
    void settle()
    {
        [[maybe_unused]] const bool ready = QTest::qWaitFor(
            [this] { return !std::holds_alternative<ui::BundlePending>(flow.state().bundle); });
        QList<QSize> before;
        for (int turn = 0; turn < 20; ++turn) {
            QTest::qWait(40);
            QList<QSize> after;
            for (const QWidget *widget : window.findChildren<QWidget *>())
                after << widget->size();
            if (after == before)
                return;
            before = after;
        }
    }
    [[nodiscard]] bool start()
    {
        flow.start();
        return QTest::qWaitFor([this] { return flow.state().phase == ui::Phase::Running; });
    }
    void show(const Scene &scene)
    {
        bench.run->feed(scene.snapshot, scene.entries);
        settle();
    }
    /// The first visible child of this type with this object name or, without one, any.
    template <typename T>
    [[nodiscard]] T *visible(const QString &name = {}) const
    {
        for (T *child : window.findChildren<T *>(name))
            if (child->isVisibleTo(&window))
                return child;
        return nullptr;
    }
};

} // namespace airlift::test
