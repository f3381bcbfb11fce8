#include "core/session/status_rules.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace airlift::session {

namespace {

struct Range {
    qint32 from;
    qint32 to;
    const char *group;
};

/// Numbers that mean the same whoever prints them (error-codes 2).
constexpr std::array kOwnRanges{
    Range{-21004, -21001, "OTA_RUN"},     Range{20001, 20009, "OTA_RUN"},
    Range{101, 104, "OTA_RUN"},           Range{-20701, -20601, "OTA_OPT"},
    Range{-20314, -20301, "OTA_HTTP"},    Range{-20207, -20201, "OTA_CDN"},
    Range{-20199, -20101, "OTA_ARCHIVE"}, Range{-12304, -12300, "SL_UTILS"},
    Range{-12299, -12289, "SL_NETUTIL"},  Range{-10372, -10241, "SL_FS"},
    Range{-8196, -8193, "SL_NETCFG"},     Range{-6227, -6145, "SL_NETAPP"},
    Range{-4122, -4097, "SL_INIT"},       Range{-2188, -2164, "SL_WLAN"},
    Range{-2163, -2079, "SL_RXFL"},       Range{-2078, -2049, "SL_WLAN"},
    Range{-2024, -2000, "SL_HOST"},       Range{-14344, -14337, "SL_GENERAL"},
    Range{-3025, -3001, "HTTP_CLIENT7"},  Range{-28674, -28673, "SL_SECURITY"},
    Range{-30741, -30734, "SL_SETUP"},    Range{-791, -704, "SL_TLS"},
    Range{-691, -632, "SL_TLS_CERT"},     Range{-470, -450, "SL_SEC"}};
/// Numbers that several parts use.
constexpr std::array kSocketRanges{Range{-414, -300, "SL_TLS_ALERT"}, Range{-114, -1, "SL_BSD"},
                                   Range{0, 0, "OTA_HTTP"}};
constexpr std::array kArchiveRanges{Range{-14, -14, "OTA_ARCHIVE_INT"},
                                    Range{-1, -1, "OTA_ARCHIVE_INT"}, Range{-302, -2, "OTA_JSON"}};
constexpr std::array kListRanges{Range{-1, -1, "OTA_ARCHIVE_INT"}, Range{-302, -2, "OTA_JSON"}};

template <typename Ranges>
QByteArray groupIn(const Ranges &ranges, qint32 code)
{
    const auto found = std::find_if(std::begin(ranges), std::end(ranges), [code](const Range &r) {
        return r.from <= code && code <= r.to;
    });
    return found == std::end(ranges) ? QByteArray{} : QByteArray{found->group};
}

struct StatusRule {
    qint32 status;
    Rule rule;
};

template <typename Rules>
std::optional<Rule> ruleFor(const Rules &rules, SlStatus status)
{
    const auto found =
        std::find_if(std::begin(rules), std::end(rules),
                     [status](const StatusRule &r) { return r.status == number(status); });
    return found == std::end(rules) ? std::nullopt : std::optional{found->rule};
}

/// TCP connect and TLS handshake share one line (error-codes 6.3 to 6.5).
constexpr std::array kConnectRules{
    StatusRule{-688, Rule::WrongRootCa},
    StatusRule{-454, Rule::RootFileMissing},
    StatusRule{-456, Rule::RootFileUnusable},
    StatusRule{-722, Rule::HostNameMismatch},
    StatusRule{-412, Rule::HostNameMismatch}, // the server knows no such name
    StatusRule{-461, Rule::CertificateDatesRefused},
    StatusRule{-650, Rule::CertificateDatesRefused},
    StatusRule{-651, Rule::CertificateDatesRefused},
    StatusRule{-453, Rule::TlsRefused}, // a build with a CA does not accept an unverified server
    StatusRule{-460, Rule::SocketRefused},
    StatusRule{-107, Rule::ConnectionLost},
    StatusRule{-452, Rule::ConnectionLost},
    StatusRule{-470, Rule::ConnectionLost},
    StatusRule{-708, Rule::ConnectionLost},
    StatusRule{-709, Rule::ConnectionLost}};

constexpr std::array kLikelyConnectRules{
    StatusRule{-655, Rule::WrongRootCa},      // the right name, another key
    StatusRule{-638, Rule::RootFileUnusable}, // a certificate, but no CA's
    StatusRule{-757, Rule::RootFileUnusable}};
/// A certificate that cannot be read, mostly the file; it may also be one that the server sent.
constexpr std::array kPossibleConnectRules{
    StatusRule{-640, Rule::RootFileUnusable}, StatusRule{-643, Rule::RootFileUnusable},
    StatusRule{-654, Rule::RootFileUnusable}, StatusRule{-715, Rule::RootFileUnusable}};

/// Library codes that name their step; only used if the line before is missing (error-codes 3).
/// -20304 wraps everything from an unplugged server to a wrong root.
constexpr std::array kLibraryRules{
    StatusRule{-20301, Rule::NameLookupFailed}, StatusRule{-20302, Rule::SocketRefused},
    StatusRule{-20303, Rule::SocketRefused},    StatusRule{-20304, Rule::CauseNotPrinted},
    StatusRule{-20305, Rule::UrlUnusable},      StatusRule{-20306, Rule::UrlUnusable},
    StatusRule{-20307, Rule::UrlUnusable},      StatusRule{-20314, Rule::UrlUnusable},
    StatusRule{-20308, Rule::HeaderUnusable},   StatusRule{-20309, Rule::HeaderUnusable},
    StatusRule{-20310, Rule::HttpRefused},      StatusRule{-20311, Rule::HeaderUnusable},
    StatusRule{-20312, Rule::ConnectionLost},   StatusRule{-20313, Rule::ConnectionLost},
    StatusRule{-20201, Rule::ConnectionLost}};

constexpr std::array kArchiveRules{StatusRule{-14, Rule::SignatureWrong},
                                   StatusRule{-20102, Rule::ArchiveUnreadable},
                                   StatusRule{-20103, Rule::ListUnreadable},
                                   StatusRule{-20106, Rule::FileSystemRefused},
                                   StatusRule{-20107, Rule::FileSystemRefused},
                                   StatusRule{-20108, Rule::FileSystemRefused},
                                   StatusRule{-20109, Rule::TooManyFiles},
                                   StatusRule{-20110, Rule::ListUnreadable},
                                   StatusRule{-20199, Rule::SecurityAlertUnexplained}};

Stage stageOf(Rule rule)
{
    switch (rule) {
    case Rule::NameLookupFailed:
    case Rule::UrlUnusable:
        return Stage::Name;
    case Rule::SignatureWrong:
    case Rule::VendorCertificateUnusable:
    case Rule::SignatureMissing:
        return Stage::Signature;
    case Rule::ListUnreadable:
    case Rule::TooManyFiles:
    case Rule::HttpRefused:
    case Rule::HeaderUnusable:
        return Stage::List;
    case Rule::ArchiveUnreadable:
    case Rule::FileSystemRefused:
    case Rule::SecurityAlertUnexplained:
        return Stage::Files;
    default:
        return Stage::Tls; // only rules of the tables above come here
    }
}

bool isGroup(SlStatus status, const char *group)
{
    return codeOf(status, Printer::Socket).group == group;
}

} // namespace

DeviceCode codeOf(SlStatus status, Printer printer)
{
    QByteArray group = groupIn(kOwnRanges, number(status));
    if (group.isEmpty()) {
        switch (printer) {
        case Printer::Socket:
            group = groupIn(kSocketRanges, number(status));
            break;
        case Printer::Archive:
            group = groupIn(kArchiveRanges, number(status));
            break;
        case Printer::BundleList:
            group = groupIn(kListRanges, number(status));
            break;
        }
    }
    return {status, group};
}

bool mayBeCut(SlStatus status)
{
    const auto continues = [status](const Range &range) {
        qint64 from = number(status);
        qint64 to = number(status);
        for (int digits = 0; digits < 4; ++digits) {
            from = from * 10 - (from < 0 ? 9 : 0);
            to = to * 10 + (to > 0 ? 9 : 0);
            if (from <= range.to && range.from <= to)
                return true;
        }
        return false;
    };
    return number(status) == 0 || std::any_of(kOwnRanges.begin(), kOwnRanges.end(), continues) ||
           std::any_of(kSocketRanges.begin(), kSocketRanges.end(), continues);
}

Judgement judgeConnect(const QString &operation, SlStatus status)
{
    // -2005 in the name lookup's line says that the driver had given up before (error-codes 3.1),
    // not that a name is wrong.
    if (isGroup(status, "SL_HOST"))
        return {Rule::DriverAborted,
                operation.contains(QLatin1String("Dns")) ? Stage::Name : Stage::Tls};
    if (operation.contains(QLatin1String("Dns")))
        return {Rule::NameLookupFailed, Stage::Name};
    if (operation.contains(QLatin1String("ParseUrl")))
        return {Rule::UrlUnusable, Stage::Name};
    if (const auto wrapped = ruleFor(kLibraryRules, status))
        return {*wrapped, stageOf(*wrapped), Certainty::Likely};
    if (operation.contains(QLatin1String("Socket Open")) ||
        operation.contains(QLatin1String("SockOpt")))
        return {Rule::SocketRefused, Stage::Tls};
    if (const auto rule = ruleFor(kConnectRules, status))
        return {*rule, Stage::Tls};
    if (const auto rule = ruleFor(kLikelyConnectRules, status))
        return {*rule, Stage::Tls, Certainty::Likely};
    if (const auto rule = ruleFor(kPossibleConnectRules, status))
        return {*rule, Stage::Tls, Certainty::Possible};
    return {isGroup(status, "SL_BSD") ? Rule::ServerUnreachable : Rule::TlsRefused, Stage::Tls};
}

/// An HTTP client that connects by itself answers with the connection's numbers, or with its own.
Judgement judgeHttpGet(SlStatus status)
{
    constexpr SlStatus kHostNotFound{-3012};
    if (status == kHostNotFound)
        return {Rule::NameLookupFailed, Stage::Name};
    if (isGroup(status, "HTTP_CLIENT7"))
        return {Rule::HeaderUnusable, Stage::List, Certainty::Possible};
    return judgeConnect(QStringLiteral("Socket Connect"), status);
}

Judgement judgeTransfer(const QString &operation, SlStatus status)
{
    if (isGroup(status, "SL_HOST"))
        return {Rule::DriverAborted, Stage::List};
    if (operation.contains(QLatin1String("HTTP Get")) && number(status) < 0)
        return judgeHttpGet(status);
    if (const auto wrapped = ruleFor(kLibraryRules, status))
        return {*wrapped, stageOf(*wrapped) == Stage::Tls ? Stage::List : stageOf(*wrapped)};
    const bool headerText =
        operation.contains(QLatin1String("header")) || operation.contains(QLatin1String("RecvLen"));
    if (headerText || number(status) >= 0)
        return {Rule::HeaderUnusable, Stage::List};
    return {Rule::ConnectionLost, Stage::List};
}

Judgement judgeArchive(SlStatus status)
{
    if (const auto rule = ruleFor(kArchiveRules, status))
        return {*rule, stageOf(*rule)};
    const QByteArray group = codeOf(status, Printer::Archive).group;
    if (group == "SL_NETUTIL" || group == "SL_UTILS")
        return {Rule::VendorCertificateUnusable, Stage::Signature};
    if (group == "OTA_JSON" || group == "OTA_ARCHIVE_INT")
        return {Rule::ListUnreadable, Stage::List};
    if (group == "SL_FS")
        return {Rule::FileSystemRefused, Stage::Files};
    return {Rule::ArchiveUnreadable, Stage::Files, Certainty::Likely};
}

Judgement judgeFileSystem(SlStatus status)
{
    constexpr std::array kSignature{-10273, -10287, -10289, -10290, -10292, -10300, -10372};
    const bool signature =
        std::find(kSignature.begin(), kSignature.end(), number(status)) != kSignature.end();
    return {signature ? Rule::FileSignatureRefused : Rule::FileSystemRefused, Stage::Files,
            Certainty::Likely};
}

Judgement judgeLibrary(const QString &operation, SlStatus status)
{
    Judgement judgement{Rule::CauseNotPrinted, Stage::Name};
    if (operation.contains(QLatin1String("OtaArchive")))
        judgement = judgeArchive(status);
    else if (const auto rule = ruleFor(kLibraryRules, status))
        judgement = {*rule, stageOf(*rule)};
    else if (operation.contains(QLatin1String("Connect")))
        judgement = judgeConnect(operation, status);
    else if (operation.contains(QLatin1String("Recv")) ||
             operation.contains(QLatin1String("ReqFileContent")))
        judgement = judgeTransfer(operation, status);
    else if (operation.contains(QLatin1String("Req"))) // a folder or a link that could not be read
        judgement = {Rule::HeaderUnusable, Stage::List};
    constexpr SlStatus kLookup{-20301}; // also if the driver aborted it
    if (status == kLookup)
        judgement.certainty = Certainty::Possible;
    else if (judgement.rule !=
             Rule::UrlUnusable) // its numbers have no line of their own before this one
        judgement.certainty = Certainty::Likely;
    return judgement;
}

bool isLock(SlStatus status)
{
    constexpr std::array kLocked{-4112, -28674, -2011, -14343, -10299};
    return std::find(kLocked.begin(), kLocked.end(), number(status)) != kLocked.end();
}

bool isCredential(SlStatus status)
{
    constexpr std::array kCredentials{-457, -458, -459};
    return std::find(kCredentials.begin(), kCredentials.end(), number(status)) !=
           kCredentials.end();
}

bool isTlsRule(Rule rule)
{
    return rule == Rule::WrongRootCa || rule == Rule::RootFileMissing ||
           rule == Rule::RootFileUnusable || rule == Rule::CertificateDatesRefused ||
           rule == Rule::HostNameMismatch || rule == Rule::TlsRefused;
}

bool isTransient(Rule rule)
{
    return rule == Rule::ConnectionLost || rule == Rule::NetworkLost ||
           rule == Rule::GatewaySilent || rule == Rule::DeviceRestarted ||
           rule == Rule::FatalDevice;
}

} // namespace airlift::session
