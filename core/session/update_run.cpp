#include "core/session/update_run.h"

#include "core/device/decoder.h"

#include <algorithm>

#include <QPointer>

namespace airlift::session {

using namespace std::chrono_literals;

namespace {

/// A line without an end ("Event handler failed" is often the last thing a board prints) is
/// complete when nothing follows for this long.
constexpr Instant kPartialLine = 300ms;
/// Before the first byte a person may still have to reach the board and its switch.
constexpr Instant kFirstSign = 300s;
/// When everything is decided, what the device still says is listened to until it is quiet ...
constexpr Instant kAftermath = 2s;
/// ... but a stuck parser is never quiet.
constexpr Instant kLongestAftermath = 10s;

} // namespace

struct UpdateRun::Impl {
    Impl(UpdateRun &owner, Target &aim, std::optional<Delivery> what)
        : run(owner)
        , target(aim)
        , delivery(std::move(what))
    {
    }

    bool serve();
    void listen();
    void linkOpened();
    void arrived(const QByteArray &bytes, Instant at);
    void linkEnded(const link::LinkEnd &end);
    void take(std::vector<device::Observation> observations);
    void note(Source what);
    void look();
    void watchClock();
    void tick();
    void conclude(Instant now);
    [[nodiscard]] std::optional<Instant> nextDeadline() const;
    void becameSilent(Instant lasted);
    void finish(Ending ending);
    void release();
    void announce();

    UpdateRun &run;
    Target &target;
    std::optional<Delivery> delivery;
    serve::Server server;
    device::Decoder decoder;
    Deriver deriver;
    Timeline timeline;
    quint16 port = 0;
    bool started = false;
    bool listening = false;
    bool open = false;
    bool over = false;
    bool announced = false;
    bool heard = false;   ///< at least one byte
    bool partial = false; ///< something may stand in the decoder's buffer
    bool silent = false;  ///< the present silence has been told
    Instant lastArrival{0};
    std::optional<Instant> decidedAt;
    bool lastWords = false; ///< decided and quiet; only the server may still have something to say
    Clock::Ticket ticket = 0;
    Instant ticketDue{0};
};

UpdateRun::UpdateRun(Target &target, std::optional<Delivery> delivery, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, target, std::move(delivery)))
{
}

void UpdateRun::expect(device::Dialect speaker)
{
    m_impl->decoder = device::Decoder{speaker};
}

UpdateRun::~UpdateRun()
{
    m_impl->over = true;
    m_impl->release();
}

const Snapshot &UpdateRun::snapshot() const
{
    return m_impl->deriver.snapshot();
}
const Timeline &UpdateRun::timeline() const
{
    return m_impl->timeline;
}
QUrl UpdateRun::url() const
{
    return m_impl->server.url();
}

void UpdateRun::start()
{
    if (std::exchange(m_impl->started, true) || m_impl->over)
        return;
    m_impl->note(UserAction{UserAction::Kind::Started, m_impl->target.name()});
    if (m_impl->serve())
        m_impl->listen();
}

void UpdateRun::cancel()
{
    if (m_impl->over)
        return;
    m_impl->note(UserAction{UserAction::Kind::Cancelled, {}});
    m_impl->finish(CancelledByUser{});
}

// --- server and link

bool UpdateRun::Impl::serve()
{
    if (!delivery)
        return true;
    QObject::connect(&server, &serve::Server::happened, &run,
                     [this](const serve::ServerEvent &event) {
                         if (!over) {
                             note(event);
                             look();
                         }
                     });
    const auto bound = server.start(delivery->server, delivery->bundle);
    if (!bound) {
        finish(CouldNotServe{bound.error()});
        return false;
    }
    port = *bound;
    deriver.setArchiveSize(delivery->bundle->size());
    note(ServerStarted{server.url().toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)});
    return true;
}

void UpdateRun::Impl::listen()
{
    link::ByteLink &link = target.link();
    QObject::connect(&link, &link::ByteLink::opened, &run, [this] { linkOpened(); });
    QObject::connect(&link, &link::ByteLink::arrived, &run,
                     [this](const QByteArray &bytes, Instant at) { arrived(bytes, at); });
    QObject::connect(&link, &link::ByteLink::ended, &run,
                     [this](const link::LinkEnd &end) { linkEnded(end); });
    listening = true;
    link.open();
}

void UpdateRun::Impl::linkOpened()
{
    if (over)
        return;
    open = true;
    lastArrival = target.clock().now();
    note(LinkOpened{target.link().name()});
    if (delivery)
        target.prepare(delivery->offer(port));
    target.begin();
    watchClock();
}

void UpdateRun::Impl::arrived(const QByteArray &bytes, Instant at)
{
    const QPointer<UpdateRun> alive = &run;
    server.catchUp(); // what the board prints may be the effect of what it was served
    if (!alive || over)
        return;
    Q_EMIT run.rawBytes(bytes, at);
    if (!alive || over) // deleted or cancelled by whoever looked at them
        return;
    heard = partial = true;
    silent = false;
    lastArrival = at;
    take(decoder.feed(bytes, at));
    look();
}

void UpdateRun::Impl::linkEnded(const link::LinkEnd &end)
{
    if (over)
        return;
    if (!open) {
        finish(CouldNotListen{end});
        return;
    }
    take(decoder.flush(target.clock().now()));
    note(LinkEnded{end});
    finish(Concluded{});
}

// --- what is known

void UpdateRun::Impl::take(std::vector<device::Observation> observations)
{
    for (device::Observation &line : observations) {
        Entry entry{line.at, std::move(line)};
        deriver.take(entry);
        timeline.append(std::move(entry));
    }
    announce();
}

void UpdateRun::Impl::note(Source what)
{
    Entry entry{target.clock().now(), std::move(what)};
    deriver.take(entry);
    timeline.append(std::move(entry));
    announce();
}

void UpdateRun::Impl::announce()
{
    if (std::exchange(announced, true))
        return;
    QMetaObject::invokeMethod(
        &run,
        [this] {
            announced = false;
            Q_EMIT run.changed();
        },
        Qt::QueuedConnection);
}

void UpdateRun::Impl::look()
{
    const Snapshot &snapshot = deriver.snapshot();
    if (!snapshot.terminal)
        decidedAt.reset();
    else if (!decidedAt)
        decidedAt = target.clock().now();
    if (snapshot.terminal && snapshot.outcome == Outcome::Committed)
        finish(Concluded{});
    else
        watchClock();
}

// --- waiting

std::optional<Instant> UpdateRun::Impl::nextDeadline() const
{
    if (decidedAt)
        return std::min(std::max(lastArrival, *decidedAt) + kAftermath,
                        *decidedAt + kLongestAftermath);
    if (partial)
        return lastArrival + kPartialLine;
    if (silent)
        return std::nullopt;
    return lastArrival + (heard ? Instant{kSilence} : kFirstSign);
}

void UpdateRun::Impl::watchClock()
{
    const auto deadline = nextDeadline();
    if (over || lastWords || !deadline || (ticket != 0 && ticketDue <= *deadline))
        return; // one pending action at a time; it looks what is due when it comes
    if (ticket != 0)
        target.clock().cancel(ticket);
    ticketDue = *deadline;
    ticket = target.clock().after(*deadline - target.clock().now(), &run, [this] { tick(); });
}

void UpdateRun::Impl::tick()
{
    ticket = 0;
    if (over)
        return;
    const Instant now = target.clock().now();
    const auto deadline = nextDeadline();
    if (lastWords || (decidedAt && now >= *deadline)) {
        conclude(now);
        return;
    }
    if (!deadline || now < *deadline) {
        watchClock();
        return;
    }
    if (std::exchange(partial, false))
        take(decoder.flush(now));
    else
        becameSilent(now - lastArrival);
    if (!over)
        look();
}

void UpdateRun::Impl::conclude(Instant now)
{
    take(decoder.flush(now));
    // What the server saw comes from another thread, and from outside of a virtual clock's world:
    // one moment for it.
    if (delivery && !std::exchange(lastWords, true)) {
        ticket = target.clock().after(
            0ns, &run, [this] { tick(); }, Clock::Wait::Outside);
        return;
    }
    finish(Concluded{});
}

void UpdateRun::Impl::becameSilent(Instant lasted)
{
    silent = true;
    note(Silence{std::chrono::duration_cast<std::chrono::seconds>(lasted)});
    if (delivery) // who only watches may watch an idle device
        finish(Concluded{});
}

// --- the end

void UpdateRun::Impl::finish(Ending ending)
{
    if (std::exchange(over, true))
        return;
    deriver.conclude();
    // Queued: the link may be in the middle of delivering, and the caller may delete us in the
    // slot.
    QMetaObject::invokeMethod(
        &run,
        [this, ending = std::move(ending)] {
            if (server.isRunning())
                timeline.append({target.clock().now(), ServerStopped{}});
            release();
            const QPointer<UpdateRun> alive = &run;
            Q_EMIT run.changed();
            if (alive)
                Q_EMIT alive->finished(ending);
        },
        Qt::QueuedConnection);
}

void UpdateRun::Impl::release()
{
    if (ticket != 0)
        target.clock().cancel(std::exchange(ticket, 0));
    QObject::disconnect(&server, nullptr, &run, nullptr);
    server.stop();
    if (std::exchange(listening, false)) {
        QObject::disconnect(&target.link(), nullptr, &run, nullptr);
        target.link().close();
    }
}

} // namespace airlift::session
