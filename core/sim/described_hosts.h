#pragma once

#include "core/base/units.h"
#include "core/sim/effect.h"

#include <functional>
#include <map>
#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// A server that is only described: nobody opens a socket to reach it.
struct DescribedHost {
    QByteArray name;
    QByteArray address;
    qint32 verdict = 0; ///< of a connection: 0, or a code such as -688
    QByteArray reply;   ///< what it sends once it was sent something
    /// What it sends for this instead, if it is more than one that always says the same.
    std::function<QByteArray(const QByteArray &)> answers = {};
};

/// A network of such servers: calls in, answers and the time they take out.
class DescribedHosts
{
public:
    using HasFile = std::function<bool(const QByteArray &name)>;
    DescribedHosts(std::vector<DescribedHost> hosts, HasFile hasFile);

    [[nodiscard]] bool isEmpty() const { return m_hosts.empty(); }
    struct Answer {
        Instant after{0};
        Reply reply;
    };
    [[nodiscard]] Answer answer(quint32 connection, const Call &call);
    void forget() { m_connections.clear(); } ///< every connection is gone

private:
    struct Connection {
        const DescribedHost *host = nullptr;
        QByteArray inbox;
    };
    [[nodiscard]] Answer on(quint32 connection, const call::Resolve &resolve);
    [[nodiscard]] Answer on(quint32 connection, const call::Connect &connect);
    [[nodiscard]] Answer on(quint32 connection, const call::Send &send);
    [[nodiscard]] Answer on(quint32 connection, const call::Receive &receive);
    [[nodiscard]] Answer on(quint32 connection, const call::Close &);
    [[nodiscard]] qint32 verdictOn(const DescribedHost *host, const call::Connect &connect) const;

    std::vector<DescribedHost> m_hosts;
    HasFile m_hasFile;
    std::map<quint32, Connection> m_connections;
};

/// "203.0.113.9" as a number; 0: it is none.
[[nodiscard]] quint32 addressNumber(const QByteArray &text);

} // namespace airlift::sim
