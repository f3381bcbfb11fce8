#include "core/explain/probe_words.h"

namespace airlift::explain {

using serve::CheckedLine;
using serve::ProbeCheck;
using State = CheckedLine::State;

QString ProbeWords::check(ProbeCheck check)
{
    switch (check) {
    case ProbeCheck::Url:
        return tr("URL in the library's form, not too long");
    case ProbeCheck::Address:
        return tr("host name has an IPv4 address");
    case ProbeCheck::Port:
        return tr("port is open");
    case ProbeCheck::Tls:
        return tr("TLS 1.2 with a suite and a curve of the device");
    case ProbeCheck::Chain:
        return tr("chain is complete and ends in the CA file");
    case ProbeCheck::Listed:
        return tr("root is in the device's catalogue");
    case ProbeCheck::HostName:
        return tr("host name is in the certificate");
    case ProbeCheck::Dates:
        return tr("certificates are valid by the device's clock");
    case ProbeCheck::Request:
        return tr("the library's own request is answered 200");
    case ProbeCheck::Direct:
        return tr("no redirection");
    case ProbeCheck::Plain:
        return tr("neither chunked nor compressed");
    case ProbeCheck::Header:
        return tr("header is short and comes with the beginning of the body");
    case ProbeCheck::Archive:
        return tr("body is an archive");
    case ProbeCheck::Life:
        return tr("link lives for ten minutes or more");
    }
    Q_UNREACHABLE();
}

QString ProbeWords::state(State state)
{
    switch (state) {
    case State::Passed:
        return tr("passed");
    case State::Remarked:
        return tr("remark");
    case State::Unsure:
        return tr("not sure");
    case State::Failed:
        return tr("FAILED");
    case State::NotReached:
        return tr("not reached");
    case State::NotAsked:
        return tr("not asked");
    }
    Q_UNREACHABLE();
}

QString ProbeWords::whyNot(const CheckedLine &line, const serve::ProbeSettings &settings)
{
    if (line.state == State::NotReached)
        return tr("an earlier line stops the device");
    constexpr qint32 kDateError = -461;
    if (line.check == ProbeCheck::Dates && line.status == kDateError) // error-codes 3.1
        return tr("or the device refuses, with -650 or -651");
    if (line.state != State::NotAsked)
        return {};
    switch (line.check) {
    case ProbeCheck::Address:
        return tr("connected to a given address");
    case ProbeCheck::Tls:
    case ProbeCheck::Chain:
        return tr("this firmware has no TLS");
    case ProbeCheck::Listed:
    case ProbeCheck::HostName:
    case ProbeCheck::Dates:
        return settings.habits.secured ? tr("this firmware verifies nothing")
                                       : tr("this firmware has no TLS");
    case ProbeCheck::Life:
        return tr("the link names no end");
    default:
        return tr("only the handshake was looked at");
    }
}

QString ProbeWords::id(ProbeCheck check)
{
    switch (check) {
    case ProbeCheck::Url:
        return QStringLiteral("url");
    case ProbeCheck::Address:
        return QStringLiteral("address");
    case ProbeCheck::Port:
        return QStringLiteral("port");
    case ProbeCheck::Tls:
        return QStringLiteral("tls");
    case ProbeCheck::Chain:
        return QStringLiteral("chain");
    case ProbeCheck::Listed:
        return QStringLiteral("listed");
    case ProbeCheck::HostName:
        return QStringLiteral("host-name");
    case ProbeCheck::Dates:
        return QStringLiteral("dates");
    case ProbeCheck::Request:
        return QStringLiteral("request");
    case ProbeCheck::Direct:
        return QStringLiteral("direct");
    case ProbeCheck::Plain:
        return QStringLiteral("plain");
    case ProbeCheck::Header:
        return QStringLiteral("header");
    case ProbeCheck::Archive:
        return QStringLiteral("archive");
    case ProbeCheck::Life:
        return QStringLiteral("life");
    }
    Q_UNREACHABLE();
}

QString ProbeWords::id(State state)
{
    switch (state) {
    case State::Passed:
        return QStringLiteral("passed");
    case State::Remarked:
        return QStringLiteral("remark");
    case State::Unsure:
        return QStringLiteral("not-sure");
    case State::Failed:
        return QStringLiteral("failed");
    case State::NotReached:
        return QStringLiteral("not-reached");
    case State::NotAsked:
        return QStringLiteral("not-asked");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
