#include "core/explain/probe_words.h"

namespace airlift::explain {

namespace {

using serve::ProbeRule;
using serve::ProbeStep;

/// %1 and %2 numbers, %3 what was found, %4 a moment.
[[nodiscard]] QString filled(const QString &pattern, const serve::ProbeFinding &finding)
{
    const QStringList values{
        QString::number(finding.found), QString::number(finding.limit), finding.detail,
        finding.when.isValid() ? finding.when.toString(Qt::ISODate) : QString{}};
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() &&
                             pattern[i + 1] >= u'1' && pattern[i + 1] <= u'4';
        if (isPlace)
            text += values[pattern[++i].unicode() - u'1'];
        else
            text += pattern[i];
    }
    return text;
}

[[nodiscard]] Explanation aboutTheAnswer(ProbeRule rule)
{
    switch (rule) {
    case ProbeRule::NothingReceived:
        return {ProbeWords::tr("The server sends nothing for too long"), QString{},
                ProbeWords::tr("Look into the server's log.")};
    case ProbeRule::ClosedBeforeHeader:
        return {
            ProbeWords::tr("The server closes before its answer is complete"), QString{},
            ProbeWords::tr(
                "Look into the server's log: some servers refuse requests without User-Agent.")};
    case ProbeRule::FirstPieceTooShort:
        return {ProbeWords::tr("The first piece of the answer is too short"),
                ProbeWords::tr("The library wants the whole status line in its first read."),
                ProbeWords::tr("Send the header in one record.")};
    case ProbeRule::NotOk:
        return {ProbeWords::tr("The server answers %3"), ProbeWords::tr("Only 200 is accepted."),
                ProbeWords::tr(
                    "Check path and link; some servers refuse requests without User-Agent.")};
    case ProbeRule::Redirected:
        return {ProbeWords::tr("The server redirects: %3"),
                ProbeWords::tr("The library cannot follow."),
                ProbeWords::tr("Give the device the final URL.")};
    case ProbeRule::HeaderTooLong:
        return {ProbeWords::tr("The header of the answer is too long"),
                ProbeWords::tr("The library looks for its end in four reads."),
                ProbeWords::tr("Send fewer header fields.")};
    case ProbeRule::HeaderAlone:
        return {ProbeWords::tr("The header comes without the beginning of the body"),
                ProbeWords::tr("The library takes that for a failed header (20008 with 0)."),
                ProbeWords::tr("Send header and body together: no flush after the header.")};
    case ProbeRule::Chunked:
        return {ProbeWords::tr("The answer is chunked"),
                ProbeWords::tr(
                    "The library does not decode it and reads the sizes as a part of the archive."),
                ProbeWords::tr("Serve a static file with Content-Length.")};
    case ProbeRule::Encoded:
        return {ProbeWords::tr("The answer is encoded: %3"),
                ProbeWords::tr("The library does not decode it."),
                ProbeWords::tr("Switch compression off for this file.")};
    case ProbeRule::NotAnArchive:
        return {ProbeWords::tr("What the server sends is no bundle"),
                ProbeWords::tr(
                    "The first 512 bytes are no tar header; often it is a page with a message."),
                ProbeWords::tr("Open the link in a browser and look.")};
    case ProbeRule::NotABundle:
        return {
            ProbeWords::tr("The archive was not made for devices: it begins with \"%3\""),
            ProbeWords::tr("A device drops the names of two folders in front of each file; with "
                           "other names it refuses the archive."),
            ProbeWords::tr("Serve a bundle as Airlift, or the vendor's own tool, makes it.")};
    case ProbeRule::EmptyArchive:
        return {ProbeWords::tr("The archive is empty"),
                ProbeWords::tr("Its first block is the mark of its end."),
                ProbeWords::tr("Check the file on the server.")};
    case ProbeRule::BodyTooShort:
        return {ProbeWords::tr("The answer ends before the first file of the archive"), QString{},
                ProbeWords::tr("Check the file on the server.")};
    case ProbeRule::LinkEndsSoon:
        return {ProbeWords::tr("The link ends at %4"),
                ProbeWords::tr("A device makes up to five attempts, each from the start, and each "
                               "needs the link."),
                ProbeWords::tr("Make a link that lives longer.")};
    default:
        return {};
    }
}

[[nodiscard]] Explanation aboutTheWay(ProbeRule rule)
{
    switch (rule) {
    case ProbeRule::Passed:
        return {ProbeWords::tr("as the device wants it"), QString{}, QString{}};
    case ProbeRule::NoDoubleSlash:
        return {ProbeWords::tr("The URL has no //"),
                ProbeWords::tr("The library looks for the host behind it."),
                ProbeWords::tr("Write the URL in full: https://host/path.")};
    case ProbeRule::NoSlashAfterHost:
        return {ProbeWords::tr("The URL has no path"),
                ProbeWords::tr("The library needs a slash behind the host."),
                ProbeWords::tr("Write the URL in full: https://host/path.")};
    case ProbeRule::UrlTooLong:
        return {ProbeWords::tr("The URL is too long: %1 characters, at most %2"),
                ProbeWords::tr("The device copies it into a fixed buffer."),
                ProbeWords::tr("Use a shorter path, or a link with a shorter signature.")};
    case ProbeRule::HostTooLong:
        return {ProbeWords::tr("The host is too long: %1 characters, at most %2"),
                ProbeWords::tr("Up to SDK 4.10 nobody checks, and the name overwrites the memory "
                               "behind its buffer."),
                ProbeWords::tr("Use a shorter host name.")};
    case ProbeRule::PortInUrl:
        return {ProbeWords::tr("The URL names a port"),
                ProbeWords::tr("The library knows ports 443 and 80 only and takes the port for a "
                               "part of the name."),
                ProbeWords::tr("Serve on the usual port.")};
    case ProbeRule::UserInUrl:
        return {ProbeWords::tr("The URL names a user"),
                ProbeWords::tr("The library takes it for a part of the host name."),
                ProbeWords::tr("Use a link that needs no log-in.")};
    case ProbeRule::NotEncoded:
        return {ProbeWords::tr("The URL has characters that must be encoded"),
                ProbeWords::tr("They are sent as they are; fragments are sent too."),
                ProbeWords::tr("Percent-encode the URL and leave the fragment out.")};
    case ProbeRule::SchemeIgnored:
        return {ProbeWords::tr("The scheme of the URL does not decide"),
                ProbeWords::tr("Whether there is TLS was decided when the firmware was built."),
                ProbeWords::tr("Check OTA_SERVER_SECURED of the firmware.")};
    case ProbeRule::NoAddress:
        return {ProbeWords::tr("The host name has no IPv4 address"),
                ProbeWords::tr("The device asks for IPv4 only."),
                ProbeWords::tr("Check the name, and that it has an A record where the device is.")};
    case ProbeRule::Refused:
        return {ProbeWords::tr("The server refuses the connection"),
                ProbeWords::tr("Nobody listens there."),
                ProbeWords::tr("Start the server, on port 443 with TLS or 80 without.")};
    case ProbeRule::Silent:
        return {ProbeWords::tr("The server does not answer"),
                ProbeWords::tr("It is off, elsewhere, or behind a firewall."),
                ProbeWords::tr("Check from the network the device is in.")};
    case ProbeRule::Unreachable:
        return {ProbeWords::tr("The server cannot be reached"), QString{},
                ProbeWords::tr("Check from the network the device is in.")};
    case ProbeRule::AlertReceived:
        return {ProbeWords::tr("The server ends the handshake with alert %3"),
                ProbeWords::tr("It has no TLS version, suite or curve in common with the device, "
                               "or does not know the name."),
                ProbeWords::tr(
                    "Allow TLS 1.2 and ECDHE-RSA-AES128-GCM-SHA256 with P-256 on the server.")};
    case ProbeRule::NoTls:
        return {ProbeWords::tr("The server does not speak TLS there"), QString{},
                ProbeWords::tr("Serve with TLS on this port, or build the firmware without.")};
    case ProbeRule::ClosedInHandshake:
        return {ProbeWords::tr("The server closes during the handshake"), QString{},
                ProbeWords::tr("Look into the server's log.")};
    case ProbeRule::HandshakeTooSlow:
        return {ProbeWords::tr("The handshake takes too long"), QString{},
                ProbeWords::tr("Look into the server's log and at the network.")};
    case ProbeRule::HandshakeFailed:
        return {
            ProbeWords::tr("The handshake fails: %3"),
            ProbeWords::tr("This computer could not finish it; a device may word it otherwise."),
            ProbeWords::tr("Look into the server's log.")};
    case ProbeRule::SuiteAdvised:
        return {ProbeWords::tr("Connected with %3"),
                ProbeWords::tr("It works; ECDHE-RSA-AES128-GCM-SHA256 is the suite best tried."),
                ProbeWords::tr("Nothing has to be done.")};
    case ProbeRule::ChainJudged:
        return {ProbeWords::tr("Certificates"), QString{}, QString{}};
    default:
        return aboutTheAnswer(rule);
    }
}

} // namespace

Explanation ProbeWords::of(const serve::ProbeFinding &finding)
{
    const Explanation pattern = aboutTheWay(finding.rule);
    return {filled(pattern.title, finding), filled(pattern.cause, finding), pattern.nextStep};
}

QString ProbeWords::often(const serve::ProbeFinding &finding, const serve::ProbeReport &report)
{
    return finding.visits == 0 ? QString{}
                               : tr("in %1 of %2 visits").arg(finding.visits).arg(report.visits);
}

QString ProbeWords::step(ProbeStep step)
{
    switch (step) {
    case ProbeStep::Url:
        return tr("URL");
    case ProbeStep::Name:
        return tr("name");
    case ProbeStep::Connect:
        return tr("connection");
    case ProbeStep::Handshake:
        return tr("TLS");
    case ProbeStep::Chain:
        return tr("certificates");
    case ProbeStep::Answer:
        return tr("answer");
    case ProbeStep::Header:
        return tr("header");
    case ProbeStep::Body:
        return tr("archive");
    case ProbeStep::Life:
        return tr("link");
    }
    Q_UNREACHABLE();
}

QString ProbeWords::id(ProbeStep step)
{
    switch (step) {
    case ProbeStep::Url:
        return QStringLiteral("url");
    case ProbeStep::Name:
        return QStringLiteral("name");
    case ProbeStep::Connect:
        return QStringLiteral("connect");
    case ProbeStep::Handshake:
        return QStringLiteral("handshake");
    case ProbeStep::Chain:
        return QStringLiteral("chain");
    case ProbeStep::Answer:
        return QStringLiteral("answer");
    case ProbeStep::Header:
        return QStringLiteral("header");
    case ProbeStep::Body:
        return QStringLiteral("body");
    case ProbeStep::Life:
        return QStringLiteral("life");
    }
    Q_UNREACHABLE();
}

QString ProbeWords::id(ProbeRule rule)
{
    switch (rule) {
    case ProbeRule::Passed:
        return QStringLiteral("passed");
    case ProbeRule::NoDoubleSlash:
        return QStringLiteral("no-double-slash");
    case ProbeRule::NoSlashAfterHost:
        return QStringLiteral("no-slash-after-host");
    case ProbeRule::UrlTooLong:
        return QStringLiteral("url-too-long");
    case ProbeRule::HostTooLong:
        return QStringLiteral("host-too-long");
    case ProbeRule::PortInUrl:
        return QStringLiteral("port-in-url");
    case ProbeRule::UserInUrl:
        return QStringLiteral("user-in-url");
    case ProbeRule::NotEncoded:
        return QStringLiteral("not-encoded");
    case ProbeRule::SchemeIgnored:
        return QStringLiteral("scheme-ignored");
    case ProbeRule::NoAddress:
        return QStringLiteral("no-address");
    case ProbeRule::Refused:
        return QStringLiteral("refused");
    case ProbeRule::Silent:
        return QStringLiteral("silent");
    case ProbeRule::Unreachable:
        return QStringLiteral("unreachable");
    case ProbeRule::AlertReceived:
        return QStringLiteral("alert-received");
    case ProbeRule::NoTls:
        return QStringLiteral("no-tls");
    case ProbeRule::ClosedInHandshake:
        return QStringLiteral("closed-in-handshake");
    case ProbeRule::HandshakeTooSlow:
        return QStringLiteral("handshake-too-slow");
    case ProbeRule::HandshakeFailed:
        return QStringLiteral("handshake-failed");
    case ProbeRule::SuiteAdvised:
        return QStringLiteral("suite-advised");
    case ProbeRule::ChainJudged:
        return QStringLiteral("chain-judged");
    case ProbeRule::NothingReceived:
        return QStringLiteral("nothing-received");
    case ProbeRule::ClosedBeforeHeader:
        return QStringLiteral("closed-before-header");
    case ProbeRule::FirstPieceTooShort:
        return QStringLiteral("first-piece-too-short");
    case ProbeRule::NotOk:
        return QStringLiteral("not-ok");
    case ProbeRule::Redirected:
        return QStringLiteral("redirected");
    case ProbeRule::HeaderTooLong:
        return QStringLiteral("header-too-long");
    case ProbeRule::HeaderAlone:
        return QStringLiteral("header-alone");
    case ProbeRule::Chunked:
        return QStringLiteral("chunked");
    case ProbeRule::Encoded:
        return QStringLiteral("encoded");
    case ProbeRule::NotAnArchive:
        return QStringLiteral("not-an-archive");
    case ProbeRule::NotABundle:
        return QStringLiteral("not-a-bundle");
    case ProbeRule::EmptyArchive:
        return QStringLiteral("empty-archive");
    case ProbeRule::BodyTooShort:
        return QStringLiteral("body-too-short");
    case ProbeRule::LinkEndsSoon:
        return QStringLiteral("link-ends-soon");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
