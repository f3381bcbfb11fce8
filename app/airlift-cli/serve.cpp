#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/serve_options.h"
#include "app/airlift-cli/serve_report.h"
#include "core/explain/serve_words.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTimer>

namespace airlift::cli {

using explain::ServeWords;

namespace {

void outLine(const QJsonObject &object)
{
    out(QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact)));
}

/// The ways to a low port, when that is why the server does not start.
int complainAboutStart(const serve::Error &error)
{
    const auto *listen = std::get_if<serve::CannotListen>(&error);
    const int exitCode = complainAbout(error);
    if (listen && listen->cause == serve::CannotListen::Cause::NotPermitted) {
        for (const auto &way : ServeWords::waysToBind(serve::portAccess(listen->port)))
            err(QStringLiteral("  %1:\n    %2").arg(way.what, way.command));
    }
    return exitCode;
}

/// One run of the server: prints what happens until somebody or `--once` ends it.
class Session final : public QObject
{
public:
    Session(bool json, bool once)
        : m_json(json)
        , m_once(once)
        , m_exitCode(code(once ? Exit::Interrupted : Exit::Done))
    {
        connect(&m_server, &serve::Server::happened, this,
                [this](const serve::ServerEvent &event) { take(event); });
        // Stopping ends every connection, and their last events come before stopped().
        connect(&m_interrupt, &Interrupt::requestedNow, this, [this] { m_server.stop(); });
        connect(&m_server, &serve::Server::stopped, this, [] { QCoreApplication::quit(); });
        m_clock.start();
    }

    int run(const ServePlan &plan)
    {
        const auto port = m_server.start(plan.delivery.server, plan.delivery.offerings);
        if (!port)
            return complainAboutStart(port.error());
        const ServeStart start{plan.delivery, plan.delivery.server, m_server.urls(), *port,
                               plan.rootFile};
        if (m_json)
            outLine(toJson(start));
        else
            for (const QString &line : lines(start))
                out(line);
        QCoreApplication::exec();
        if (m_json)
            outLine(summary(m_witness));
        else
            out(summaryLine(m_witness));
        return m_exitCode;
    }

private:
    void take(const serve::ServerEvent &event)
    {
        const auto place = m_witness.take(event, Instant{m_clock.nsecsElapsed()});
        const serve::Client *client = place ? &m_witness.clients()[*place] : nullptr;
        EventReport said = report(event, client);
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
        if (m_json) {
            said.json[QStringLiteral("connection")] = static_cast<qint64>(event.connection);
            said.json[QStringLiteral("seconds")] = seconds;
            outLine(said.json);
        } else if (!said.line.isEmpty()) {
            out(QStringLiteral("%1  #%2  %3")
                    .arg(seconds, 9, 'f', 3)
                    .arg(static_cast<qint64>(event.connection))
                    .arg(said.line));
        }
        if (m_once && client && client->ended && client->verdict.isGood()) {
            m_exitCode = code(Exit::Done);
            m_server.stop();
        }
    }

    bool m_json;
    bool m_once;
    int m_exitCode;
    QElapsedTimer m_clock;
    serve::Witness m_witness;
    Interrupt m_interrupt;
    serve::Server m_server; ///< last: it stops first
};

} // namespace

int serve(const QStringList &arguments)
{
    Arguments args = serveArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.has("addresses"))
        return printAddresses(args);
    const auto plan = planServing(args);
    if (!plan)
        return plan.error();
    if (args.has("check-name"))
        return checkName(plan->delivery.server);
    Session session{args.has("json"), args.has("once")};
    return session.run(*plan);
}

} // namespace airlift::cli
