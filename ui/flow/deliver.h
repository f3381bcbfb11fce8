#pragma once

#include <utility>

#include <QFuture>
#include <QFutureWatcher>

namespace airlift::ui {

/// Hands the result of work in another thread to `show` in the context's thread; nothing is
/// delivered once the context is gone. (QFuture::then(context, ...) aborts debug builds of Qt 6.4
/// when the context dies first.)
template <typename T, typename Show>
void deliver(const QFuture<T> &future, QObject *context, Show show)
{
    auto *watcher = new QFutureWatcher<T>{context};
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, show = std::move(show)] {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             show(watcher->future().result());
                     });
    watcher->setFuture(future); // last: a finished future reports at once
}

} // namespace airlift::ui
