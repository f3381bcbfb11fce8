#pragma once

#include "ui/flow/server_state.h"
#include "ui/view/badge.h"

#include <QCoreApplication>

namespace airlift::ui {

/// One client in the table.
struct ClientRow {
    quint64 id = 0;
    quint64 change = 0; ///< serve::Client::change of the client it tells of
    QString peer;
    QString security; ///< "TLS 1.2"
    QString suite;
    QString alert;
    QString bytes;
    std::optional<double> fraction;
    QString rate;
    Badge verdict;
    QString print; ///< "-688"; what a device prints
    friend bool operator==(const ClientRow &, const ClientRow &) = default;
};

/// What the page shows. Made by derive(), compared in tests.
struct ServerView {
    Badge head;
    QString title;
    QString text;
    bool isTinted = false; ///< the head carries a result or a warning
    QString switchText;
    bool canSwitch = true;
    QString whyNot;
    bool isOn = false;
    bool isBusy = false;
    bool canChoose = true; ///< the settings may be changed

    QStringList files;
    QString filesNote; ///< where they come from
    QStringList urls;
    bool areUrlsLive = false;
    std::vector<Badge> remarks; ///< about the URL and the way to here, worst first
    struct Way {
        QString what;
        QString command;
        friend bool operator==(const Way &, const Way &) = default;
    };
    std::vector<Way> ways; ///< commands that open a low port; empty: not needed
    Badge device;          ///< the way from the device the person named
    Badge name;            ///< where the name leads
    QString rootDigest;
    QString rootDetail;
    bool canSaveRoot = false;

    std::vector<ClientRow> clients;
    QString clientsSummary;
    QString noClients;         ///< instead of an empty table
    std::vector<double> curve; ///< bytes per second, one value each Throughput::kStep
    QString curveText;
};

class ServerPageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::ServerPageView)
public:
    /// `made` are the rows of the view before: those of clients that did not change are kept.
    [[nodiscard]] static ServerView derive(const ServerDeskState &state,
                                           std::vector<ClientRow> made = {});
    [[nodiscard]] static ClientRow row(const serve::Client &client);
    /// In the order of `clients`; of `made` in the same order what still holds.
    [[nodiscard]] static std::vector<ClientRow> rows(const std::vector<serve::Client> &clients,
                                                     std::vector<ClientRow> made);
    /// The selected client in words: head, and lines of name and value.
    struct Detail {
        Badge badge;
        QString cause;
        QString nextStep;
        QList<std::pair<QString, QString>> facts;
    };
    [[nodiscard]] static Detail detail(const serve::Client &client);
    [[nodiscard]] static QString rate(double bytesPerSecond); ///< "340 kB/s"
    [[nodiscard]] static Badge badge(const serve::Verdict &verdict);
    /// "Misbehaves on purpose: closes in the middle"
    [[nodiscard]] static Badge faultBadge(serve::BenchFault fault);

private:
    static void describeHead(const ServerDeskState &state, ServerView &view);
    static void describeSwitch(const ServerDeskState &state, ServerView &view);
    static void describeUrls(const ServerDeskState &state, ServerView &view);
    static void describeWay(const ServerDeskState &state, ServerView &view);
    static void describeRoot(const ServerDeskState &state, ServerView &view);
    static void describeClients(const ServerDeskState &state, std::vector<ClientRow> made,
                                ServerView &view);
};

} // namespace airlift::ui
