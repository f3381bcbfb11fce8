#include "core/sim/described_hosts.h"

#include "core/sim/codes.h"

#include <algorithm>

#include <QByteArrayList>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr Instant kNameTime = 80ms;
constexpr Instant kConnectTime = 400ms;
constexpr Instant kSendTime = 1ms;
constexpr Instant kReceiveTime = 20ms;
constexpr Instant kNothingCame = 200ms;

/// "Connected, but": data may be sent although the answer is an error (uart-at-commands 4.5).
[[nodiscard]] bool isConnected(qint32 verdict)
{
    return verdict == 0 || verdict == code::kTlsNotVerified || verdict == code::kTlsDateError ||
           verdict == code::kTlsUnknownRoot;
}

} // namespace

quint32 addressNumber(const QByteArray &text)
{
    const QByteArrayList parts = text.split('.');
    quint32 address = 0;
    bool ok = parts.size() == 4;
    for (const QByteArray &part : parts) {
        bool isNumber = false;
        const quint32 byte = part.toUInt(&isNumber);
        ok = ok && isNumber && byte <= 255;
        address = address << 8U | byte;
    }
    return ok ? address : 0;
}

DescribedHosts::DescribedHosts(std::vector<DescribedHost> hosts, HasFile hasFile)
    : m_hosts(std::move(hosts))
    , m_hasFile(std::move(hasFile))
{
}

DescribedHosts::Answer DescribedHosts::answer(quint32 connection, const Call &call)
{
    return std::visit([&](const auto &which) { return on(connection, which); }, call);
}

DescribedHosts::Answer DescribedHosts::on(quint32, const call::Resolve &resolve)
{
    const auto found = std::find_if(m_hosts.begin(), m_hosts.end(), [&](const DescribedHost &host) {
        return host.name == resolve.host;
    });
    if (found == m_hosts.end())
        return {kNameTime, {code::kDnsNoAnswer, 0, {}}};
    return {kNameTime, {0, addressNumber(found->address), {}}};
}

/// What TLS says about the server, after what it says about our own files and clock.
qint32 DescribedHosts::verdictOn(const DescribedHost *host, const call::Connect &connect) const
{
    if (!host)
        return code::kConnectTimedOut;
    if (!connect.secured)
        return host->verdict == code::kConnectRefused ? host->verdict : 0;
    if (connect.caFile.isEmpty())
        return code::kTlsNotVerified;
    if (!m_hasFile || !m_hasFile(connect.caFile))
        return code::kTlsNoCaFile;
    if (host->verdict != 0)
        return host->verdict;
    return connect.clock ? 0 : code::kTlsDateError;
}

DescribedHosts::Answer DescribedHosts::on(quint32 connection, const call::Connect &connect)
{
    const auto found = std::find_if(m_hosts.begin(), m_hosts.end(), [&](const DescribedHost &host) {
        return addressNumber(host.address) == connect.address;
    });
    const DescribedHost *host = found == m_hosts.end() ? nullptr : &*found;
    const qint32 verdict = verdictOn(host, connect);
    m_connections[connection] = {isConnected(verdict) ? host : nullptr, {}};
    return {kConnectTime, {verdict, 0, {}}};
}

DescribedHosts::Answer DescribedHosts::on(quint32 connection, const call::Send &send)
{
    Connection &with = m_connections[connection];
    if (!with.host)
        return {kSendTime, {code::kNotConnected, 0, {}}};
    if (!send.bytes.isEmpty())
        with.inbox += with.host->answers ? with.host->answers(send.bytes) : with.host->reply;
    return {kSendTime, {static_cast<qint32>(send.bytes.size()), 0, {}}};
}

DescribedHosts::Answer DescribedHosts::on(quint32 connection, const call::Receive &receive)
{
    Connection &with = m_connections[connection];
    if (!with.host)
        return {kReceiveTime, {code::kNotConnected, 0, {}}};
    if (with.inbox.isEmpty())
        return {kNothingCame, {code::kTryAgain, 0, {}}};
    const QByteArray bytes = with.inbox.left(receive.atMost);
    with.inbox.remove(0, bytes.size());
    return {kReceiveTime, {static_cast<qint32>(bytes.size()), 0, bytes}};
}

DescribedHosts::Answer DescribedHosts::on(quint32 connection, const call::Close &)
{
    m_connections.erase(connection);
    return {};
}

} // namespace airlift::sim
