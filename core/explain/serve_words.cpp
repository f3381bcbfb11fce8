#include "core/explain/serve_words.h"

#include <algorithm>

namespace airlift::explain {

namespace {

using Kind = serve::Verdict::Kind;
using Reason = serve::Ended::Reason;

/// What to do about a client that refused, by the number it must be printing.
[[nodiscard]] QString refusalAdvice(const serve::Verdict &verdict)
{
    const int printed = verdict.deviceWouldPrint ? number(verdict.deviceWouldPrint->status) : 0;
    switch (printed) {
    case -688:
        return ServeWords::tr("Put the root shown on this page on the device, as DER, under the "
                              "name its firmware uses, and compare the digest.");
    case -651:
        return ServeWords::tr("Look at the clock of the device and at the dates of the "
                              "certificate.");
    case -791:
        return ServeWords::tr("Try the legacy suites; the firmware may have been built for one "
                              "suite only.");
    default:
        return ServeWords::tr("Read the number the device prints on its UART; it says more than "
                              "the alert.");
    }
}

[[nodiscard]] QString shareOf(const serve::Client &client)
{
    if (!client.total || client.total->value == 0)
        return ServeWords::tr("It had %1 bytes.").arg(client.bytes.value);
    return ServeWords::tr("It had %1 of %2 bytes.")
        .arg(client.bytes.value)
        .arg(client.total->value);
}

[[nodiscard]] QString causeOf(const serve::Client &client)
{
    QStringList parts;
    if (const auto alert = client.alert())
        parts << ServeWords::tr("TLS alert: %1.").arg(ServeWords::alert(*alert));
    else if (client.refusal)
        parts << ServeWords::tr("No TLS alert was sent.");
    if (const QString print = ServeWords::print(client.verdict); !print.isEmpty())
        parts << ServeWords::tr("A device of the stock library %1.").arg(print);
    if (client.verdict.kind == Kind::LeftEarly || client.verdict.kind == Kind::Stalled ||
        client.verdict.kind == Kind::TooLong)
        parts << shareOf(client);
    if (client.request && client.request->fault)
        parts << ServeWords::tr("Spoilt on purpose: %1.")
                     .arg(ServeWords::label(*client.request->fault));
    return parts.join(u' ');
}

[[nodiscard]] QString adviceOn(const serve::Client &client)
{
    switch (client.verdict.kind) {
    case Kind::Arriving:
    case Kind::Receiving:
    case Kind::Paused:
    case Kind::Served:
    case Kind::ServedEnough:
        return ServeWords::tr("Nothing to do here. Whether the device accepts the bundle is "
                              "printed on its UART.");
    case Kind::Slow:
        return ServeWords::tr("Wait. If it stays slow, look at the radio and at how much the "
                              "firmware prints.");
    case Kind::Refused:
        return refusalAdvice(client.verdict);
    case Kind::NothingInCommon:
        return ServeWords::tr("Try the legacy suites. A device that speaks neither is no CC3220, "
                              "or its firmware narrows the list.");
    case Kind::NotTls:
        return ServeWords::tr("This firmware was built for plain HTTP and port 80. Switch TLS off "
                              "for it, or build it with TLS.");
    case Kind::NotHttp:
        return ServeWords::tr("If it is a device, its firmware was built for TLS: serve with TLS, "
                              "on port 443.");
    case Kind::LeftInHandshake:
        return ServeWords::tr("Read the UART of the device. Usually it has another root than the "
                              "one of this server, or it lost its network.");
    case Kind::AskedNothing:
        return ServeWords::tr("If it was a device, look at its UART; port scanners and browsers "
                              "do this as well.");
    case Kind::WrongPath:
        return ServeWords::tr("Compare the URL in the firmware with the one shown here, letter by "
                              "letter.");
    case Kind::NotADevice:
        return ServeWords::tr("No device asks like this; another program did. Nothing to do.");
    case Kind::LeftEarly:
        return ServeWords::tr("The device refused the bundle, restarted or lost its network. Its "
                              "UART says which.");
    case Kind::Stalled:
    case Kind::TooLong:
        return ServeWords::tr("Look at the UART of the device; it may have stopped, or its network "
                              "is gone.");
    case Kind::BrokenOff:
        return ServeWords::tr("The device tries again by itself, from the beginning.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString ServeWords::brief(const serve::Verdict &verdict)
{
    switch (verdict.kind) {
    case Kind::Arriving:
        return tr("Connecting");
    case Kind::Receiving:
        return tr("Receiving");
    case Kind::Slow:
        return tr("Receiving slowly");
    case Kind::Paused:
        return tr("Paused");
    case Kind::Served:
        return tr("Has the whole file");
    case Kind::ServedEnough:
        return tr("Has all it reads");
    case Kind::Refused:
        return tr("Refused this server");
    case Kind::NothingInCommon:
        return tr("No common TLS suite");
    case Kind::NotTls:
        return tr("Speaks plain HTTP");
    case Kind::NotHttp:
        return tr("No usable request");
    case Kind::LeftInHandshake:
        return tr("Left during the handshake");
    case Kind::AskedNothing:
        return tr("Asked for nothing");
    case Kind::WrongPath:
        return tr("Asked for another path");
    case Kind::NotADevice:
        return tr("Not a device");
    case Kind::LeftEarly:
        return tr("Left too early");
    case Kind::Stalled:
        return tr("Stopped taking bytes");
    case Kind::TooLong:
        return tr("Took too long");
    case Kind::BrokenOff:
        return tr("Broken off by this server");
    }
    Q_UNREACHABLE();
}

QString ServeWords::print(const serve::Verdict &verdict)
{
    if (!verdict.deviceWouldPrint)
        return {};
    using Certainty = serve::Verdict::Certainty;
    const QString printed =
        Explain::code({verdict.deviceWouldPrint->status, verdict.deviceWouldPrint->group});
    switch (verdict.certainty) {
    case Certainty::Certain:
        return tr("would print %1").arg(printed);
    case Certainty::Likely:
        return tr("probably prints %1").arg(printed);
    case Certainty::Possible:
        return tr("perhaps prints %1").arg(printed);
    }
    Q_UNREACHABLE();
}

Explanation ServeWords::of(const serve::Client &client)
{
    return {tr("%1: %2").arg(client.peer, brief(client.verdict)), causeOf(client),
            adviceOn(client)};
}

QString ServeWords::alertName(int number)
{
    // RFC 5246, 7.2.2, and later registrations
    switch (number) {
    case 0:
        return tr("good-bye");
    case 10:
        return tr("unexpected message");
    case 20:
        return tr("damaged record");
    case 22:
        return tr("record too long");
    case 40:
        return tr("handshake failure");
    case 42:
        return tr("bad certificate");
    case 43:
        return tr("unsupported certificate");
    case 44:
        return tr("certificate revoked");
    case 45:
        return tr("certificate expired");
    case 46:
        return tr("certificate unknown");
    case 47:
        return tr("illegal parameter");
    case 48:
        return tr("unknown CA");
    case 49:
        return tr("access denied");
    case 50:
        return tr("cannot decode");
    case 51:
        return tr("cannot decrypt or verify");
    case 70:
        return tr("protocol version");
    case 71:
        return tr("insufficient security");
    case 80:
        return tr("internal error");
    case 90:
        return tr("cancelled");
    case 112:
        return tr("unrecognised name");
    default:
        return tr("alert");
    }
}

QString ServeWords::alert(const serve::TlsAlert &alert)
{
    const QString name = alertName(alert.number);
    return alert.isFromPeer ? tr("%1 (%2), sent by the client").arg(name).arg(alert.number)
                            : tr("%1 (%2), sent by this server").arg(name).arg(alert.number);
}

QString ServeWords::end(Reason reason)
{
    switch (reason) {
    case Reason::Complete:
        return tr("complete");
    case Reason::PeerClosed:
        return tr("closed by the client");
    case Reason::PeerReset:
        return tr("reset by the client");
    case Reason::Stalled:
        return tr("the client took nothing for too long");
    case Reason::TimedOut:
        return tr("the client was too slow");
    case Reason::BadRequest:
        return tr("not a request this server answers");
    case Reason::Stopped:
        return tr("the server was stopped");
    case Reason::Fault:
        return tr("broken off by this server");
    case Reason::TlsError:
        return tr("TLS error");
    }
    Q_UNREACHABLE();
}

QString ServeWords::turnedAway(const serve::TurnedAway &event)
{
    using Why = serve::TurnedAway::Why;
    return event.why == Why::TooMany
               ? tr("Turned away %n connection(s), last from %1, which has too many open", nullptr,
                    event.count)
                     .arg(event.peer)
               : tr("Turned away %n connection(s), last from %1, which comes too often", nullptr,
                    event.count)
                     .arg(event.peer);
}

QString ServeWords::version(const QString &opensslName)
{
    const QLatin1String prefix{"TLSv"};
    return opensslName.startsWith(prefix) ? QStringLiteral("TLS ") + opensslName.mid(prefix.size())
                                          : opensslName;
}

QString ServeWords::label(serve::BenchFault fault)
{
    using Fault = serve::BenchFault;
    switch (fault) {
    case Fault::WrongChain:
        return tr("certificate of another root");
    case Fault::Expired:
        return tr("expired certificate");
    case Fault::Stall:
        return tr("goes silent in the middle");
    case Fault::Cut:
        return tr("closes in the middle");
    case Fault::Redirect:
        return tr("answers with a redirect (302)");
    case Fault::Chunked:
        return tr("sends chunked instead of with a length");
    case Fault::HeaderSplit:
        return tr("pauses between header and body");
    }
    Q_UNREACHABLE();
}

QString ServeWords::profile(serve::TlsProfile profile)
{
    return profile == serve::TlsProfile::Legacy
               ? tr("all suites the device knows, some without forward secrecy")
               : tr("recommended suites");
}

QString ServeWords::id(Kind kind)
{
    switch (kind) {
    case Kind::Arriving:
        return QStringLiteral("arriving");
    case Kind::Receiving:
        return QStringLiteral("receiving");
    case Kind::Slow:
        return QStringLiteral("slow");
    case Kind::Paused:
        return QStringLiteral("paused");
    case Kind::Served:
        return QStringLiteral("served");
    case Kind::ServedEnough:
        return QStringLiteral("served-enough");
    case Kind::Refused:
        return QStringLiteral("refused");
    case Kind::NothingInCommon:
        return QStringLiteral("nothing-in-common");
    case Kind::NotTls:
        return QStringLiteral("not-tls");
    case Kind::NotHttp:
        return QStringLiteral("not-http");
    case Kind::LeftInHandshake:
        return QStringLiteral("left-in-handshake");
    case Kind::AskedNothing:
        return QStringLiteral("asked-nothing");
    case Kind::WrongPath:
        return QStringLiteral("wrong-path");
    case Kind::NotADevice:
        return QStringLiteral("not-a-device");
    case Kind::LeftEarly:
        return QStringLiteral("left-early");
    case Kind::Stalled:
        return QStringLiteral("stalled");
    case Kind::TooLong:
        return QStringLiteral("too-long");
    case Kind::BrokenOff:
        return QStringLiteral("broken-off");
    }
    Q_UNREACHABLE();
}

QString ServeWords::id(Reason reason)
{
    switch (reason) {
    case Reason::Complete:
        return QStringLiteral("complete");
    case Reason::PeerClosed:
        return QStringLiteral("peer-closed");
    case Reason::PeerReset:
        return QStringLiteral("peer-reset");
    case Reason::Stalled:
        return QStringLiteral("stalled");
    case Reason::TimedOut:
        return QStringLiteral("timed-out");
    case Reason::BadRequest:
        return QStringLiteral("bad-request");
    case Reason::Stopped:
        return QStringLiteral("stopped");
    case Reason::Fault:
        return QStringLiteral("fault");
    case Reason::TlsError:
        return QStringLiteral("tls-error");
    }
    Q_UNREACHABLE();
}

QString ServeWords::id(serve::BenchFault fault)
{
    using Fault = serve::BenchFault;
    switch (fault) {
    case Fault::WrongChain:
        return QStringLiteral("wrong-chain");
    case Fault::Expired:
        return QStringLiteral("expired");
    case Fault::Stall:
        return QStringLiteral("stall");
    case Fault::Cut:
        return QStringLiteral("cut");
    case Fault::Redirect:
        return QStringLiteral("redirect");
    case Fault::Chunked:
        return QStringLiteral("chunked");
    case Fault::HeaderSplit:
        return QStringLiteral("header-split");
    }
    Q_UNREACHABLE();
}

const std::vector<serve::BenchFault> &ServeWords::allFaults()
{
    using Fault = serve::BenchFault;
    static const std::vector<Fault> all{Fault::WrongChain, Fault::Expired,  Fault::Stall,
                                        Fault::Cut,        Fault::Redirect, Fault::Chunked,
                                        Fault::HeaderSplit};
    return all;
}

std::optional<serve::BenchFault> ServeWords::faultFromId(const QString &id)
{
    const auto &all = allFaults();
    const auto found = std::find_if(all.begin(), all.end(), [&id](serve::BenchFault fault) {
        return ServeWords::id(fault) == id;
    });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

} // namespace airlift::explain
