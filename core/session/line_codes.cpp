#include "core/session/line_codes.h"

#include "core/device/decoder.h"
#include "core/session/status_rules.h"

#include <algorithm>
#include <array>

namespace airlift::session {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

using Codes = std::vector<DeviceCode>;

Printer printerOf(const device::ArchiveRefusal &refusal)
{
    return refusal.kind == device::ArchiveRefusal::Kind::ListUnreadable ? Printer::BundleList
                                                                        : Printer::Archive;
}

Printer printerOf(const device::LibraryError &error)
{
    return error.operation.contains(QLatin1String("OtaArchive")) ? Printer::Archive
                                                                 : Printer::Socket;
}

/// A line of unknown firmware: its words tell what was tried, and with that the group.
Codes codesOfStatement(QByteArrayView line, ChipFamily chip)
{
    StatementReader reader{chip};
    if (const auto finding = reader.read(line, 1); finding && finding->code)
        return {*finding->code};
    const QByteArray lower = line.toByteArray().toLower();
    const auto status = statusIn(lower);
    if (!status || *status == 0)
        return {};
    DeviceCode code = codeOf(SlStatus{*status}, Printer::Socket);
    constexpr qint32 kShared = -415; // from here up several parts use the same numbers
    const Operation operation = operationIn(lower);
    const bool socket = operation == Operation::Connect || operation == Operation::Accept ||
                        operation == Operation::SocketOption || operation == Operation::Transfer;
    if (number(code.status) > kShared && !socket)
        code.group.clear();
    return {code};
}

/// Connecting is what these numbers come from; the two general verdicts say less than the number.
std::optional<Rule> usualRuleOfSocket(SlStatus status)
{
    switch (number(status)) {
    case -453: // connected, with a remark
        return Rule::ServerNotVerified;
    case -468:
        return Rule::RootNotInCatalogue;
    default:
        break;
    }
    const Rule rule = judgeConnect(QStringLiteral("Socket Connect"), status).rule;
    constexpr std::array kNobodyThere{-110, -111, -113}; // silence, refusal, no route
    const bool reach =
        std::find(kNobodyThere.begin(), kNobodyThere.end(), number(status)) != kNobodyThere.end();
    const bool general = rule == Rule::TlsRefused || (rule == Rule::ServerUnreachable && !reach);
    return general ? std::nullopt : std::optional{rule};
}

} // namespace

std::vector<DeviceCode> codesOf(const device::Event &event)
{
    using namespace device;
    const auto one = [](SlStatus status, Printer printer = Printer::Socket) {
        return Codes{codeOf(status, printer)};
    };
    return std::visit(
        Overloaded{
            [&](const ConnectWarning &e) { return one(e.status); },
            [&](const ConnectError &e) { return one(e.status); },
            [&](const TransferError &e) { return one(e.status); },
            [&](const LibraryError &e) { return one(e.status, printerOf(e)); },
            [&](const SecurityAlert &e) { return one(e.status, Printer::Archive); },
            [&](const SignatureRejected &e) {
                return e.status ? one(*e.status, Printer::Archive) : Codes{};
            },
            [&](const ArchiveRefusal &e) {
                return e.status ? one(*e.status, printerOf(e)) : Codes{};
            },
            [&](const OtaWarning &e) { return one(e.status); },
            [&](const OtaFatal &e) { return one(e.status); },
            [&](const CommitFailed &e) {
                return number(e.status) == 0 ? Codes{} : one(e.status, Printer::Archive);
            },
            [&](const DownloadDone &e) { return one(e.status); },
            [&](const CommandAnswered &e) { return e.status ? one(*e.status) : Codes{}; },
            [&](const UploadEnded &e) {
                return number(e.status) == 0 ? Codes{} : one(e.status, Printer::Archive);
            },
            [](const HttpStatus &e) {
                return Codes{{SlStatus{e.status}, "HTTP_STATUS"}};
            },
            [](const SocketEvent &e) {
                return Codes{{SlStatus{e.type}, "SOCK_EVENT"}};
            },
            [](const TestFailed &e) {
                return Codes{{SlStatus{e.state}, "APP_STATE"}, {SlStatus{e.event}, "APP_EVENT"}};
            },
            [](const auto &) { return Codes{}; },
        },
        event);
}

std::vector<DeviceCode> codesInLine(QByteArrayView line, ChipFamily chip)
{
    device::Decoder decoder;
    auto seen = decoder.feed(line, Instant{0});
    // The line was given as a whole; without its end the decoder could not know.
    for (device::Observation &more : decoder.feed("\n", Instant{0}))
        seen.push_back(std::move(more));
    for (device::Observation &more : decoder.flush(Instant{0}))
        seen.push_back(std::move(more));
    Codes codes;
    for (const device::Observation &observation : seen) {
        for (const DeviceCode &code : codesOf(observation.event))
            codes.push_back(code);
    }
    return codes.empty() ? codesOfStatement(line, chip) : codes;
}

std::optional<Rule> usualRule(const DeviceCode &code)
{
    const qint32 value = number(code.status);
    const QByteArray &group = code.group;
    if (group == "HTTP_STATUS")
        return value == 200 ? std::nullopt : std::optional{Rule::HttpRefused};
    if (value >= 0 && group != "OTA_RUN")
        return std::nullopt;
    if (isLock(code.status))
        return Rule::DeviceLocked;
    if (isCredential(code.status))
        return Rule::CredentialFileUnusable;
    if (group == "OTA_RUN") {
        if (value == -21003)
            return Rule::TooManyAttempts;
        if (value == -21004)
            return Rule::SecurityAlertUnexplained;
        return value >= 20002 ? std::optional{Rule::CauseNotPrinted} : std::nullopt;
    }
    if (group == "SL_BSD" || group == "SL_SEC" || group == "SL_HOST" || group.startsWith("SL_TLS"))
        return usualRuleOfSocket(code.status);
    if (group == "SL_NETAPP" && value <= -6150)
        return judgeConnect(QStringLiteral("sl_NetAppDnsGetHostByName"), code.status).rule;
    if (group == "OTA_HTTP" || group == "OTA_CDN")
        return judgeLibrary(QStringLiteral("CdnClient"), code.status).rule;
    if (group == "OTA_ARCHIVE" || group == "OTA_ARCHIVE_INT" || group == "SL_NETUTIL")
        return judgeArchive(code.status).rule;
    if (group == "SL_FS")
        return judgeFileSystem(code.status).rule;
    return std::nullopt;
}

} // namespace airlift::session
