#include "app/airlift-cli/interrupt.h"

#include <atomic>
#include <csignal>

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

namespace airlift::cli {

namespace {

std::atomic<bool> g_requested{false};
int g_pipe[2] = {-1, -1}; // a handler may write to a pipe and do little else

extern "C" void onSignal(int)
{
    g_requested = true;
    const char byte = 1;
    static_cast<void>(!::write(g_pipe[1], &byte, 1));
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT requestedNow();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags =
        static_cast<int>(SA_RESETHAND); // a second Ctrl-C ends the program the hard way
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
}

bool Interrupt::requested()
{
    return g_requested;
}

} // namespace airlift::cli
