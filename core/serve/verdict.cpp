#include "core/serve/witness.h"

#include <algorithm>

namespace airlift::serve {

namespace {

using Kind = Verdict::Kind;
using Certainty = Verdict::Certainty;
using Reason = Ended::Reason;

// TLS alert numbers (RFC 5246, 7.2)
constexpr int kHandshakeFailure = 40;
constexpr int kBadCertificate = 42;
constexpr int kCertificateExpired = 45;
constexpr int kCertificateUnknown = 46;
constexpr int kIllegalParameter = 47;
constexpr int kUnknownCa = 48;
constexpr int kDecryptError = 51;

constexpr Verdict::Print kNoSigner{-688_sl, "SL_TLS_CERT"};
constexpr Verdict::Print kExpired{-651_sl, "SL_TLS_CERT"};
constexpr Verdict::Print kNoCommonSuite{-791_sl, "SL_TLS"};
constexpr Verdict::Print kSignature{-730_sl, "SL_TLS"};
constexpr Verdict::Print kStatusNot200{-20310_sl, "OTA_HTTP"};
constexpr Verdict::Print kClosed{-20313_sl, "OTA_HTTP"};
constexpr Verdict::Print kSilence{-20312_sl, "OTA_HTTP"};
constexpr Verdict::Print kEntryName{-20102_sl, "OTA_ARCHIVE"};
constexpr Verdict::Print kHeaderUnusable{SlStatus{20008}, "OTA_RUN"};

/// A fatal alert sent to a device becomes -(300 + its number) there (certificates-and-tls 5).
[[nodiscard]] Verdict::Print printForAlert(int alert)
{
    return {SlStatus{-(300 + alert)}, "SL_TLS_ALERT"};
}

/// Why the device refused, from the alert it sent. The TLS library of that family sends alert 42
/// for most troubles with a certificate, and a wrong root is by far the usual one.
[[nodiscard]] Verdict refusedBy(int alert)
{
    switch (alert) {
    case kUnknownCa:
        return {Kind::Refused, kNoSigner, Certainty::Certain};
    case kBadCertificate:
    case kCertificateUnknown:
        return {Kind::Refused, kNoSigner, Certainty::Likely};
    case kCertificateExpired:
        return {Kind::Refused, kExpired, Certainty::Certain};
    case kDecryptError:
        return {Kind::Refused, kSignature, Certainty::Likely};
    case kHandshakeFailure:
    case kIllegalParameter:
        return {Kind::Refused, kNoCommonSuite, Certainty::Likely};
    default:
        return {Kind::Refused, std::nullopt, Certainty::Possible};
    }
}

[[nodiscard]] Verdict judgeHandshake(const HandshakeFailed &failed)
{
    if (failed.technicalReason == QLatin1String("http request"))
        return {Kind::NotTls};
    if (failed.alert && failed.alertFromPeer)
        return refusedBy(*failed.alert);
    if (failed.alert)
        return {Kind::NothingInCommon, printForAlert(*failed.alert), Certainty::Certain};
    if (failed.technicalReason == QLatin1String("timed out"))
        return {Kind::AskedNothing};
    // Some firmware closes the socket without the alert; the usual reason stays the usual one.
    return {Kind::LeftInHandshake, kNoSigner, Certainty::Possible};
}

[[nodiscard]] Verdict judgeFault(BenchFault fault)
{
    switch (fault) {
    case BenchFault::Stall:
        return {Kind::BrokenOff, kSilence};
    case BenchFault::Cut:
        return {Kind::BrokenOff, kClosed};
    case BenchFault::Redirect:
        return {Kind::BrokenOff, kStatusNot200};
    case BenchFault::Chunked:
        return {Kind::BrokenOff, kEntryName, Certainty::Likely};
    case BenchFault::HeaderSplit:
        return {Kind::BrokenOff, kHeaderUnusable, Certainty::Likely};
    case BenchFault::WrongChain:
    case BenchFault::Expired:
        break; // seen in the handshake
    }
    return {Kind::BrokenOff};
}

/// What kind of request it was, before anything is sent; Receiving if it is a good one.
[[nodiscard]] Verdict judgeRequest(const Requested &request)
{
    if (request.fault)
        return judgeFault(*request.fault);
    switch (request.status) {
    case 200:
        return {request.method == QLatin1String("GET") ? Kind::Receiving : Kind::NotADevice};
    case 404:
        return {Kind::WrongPath, kStatusNot200};
    case 400:
        return {Kind::NotHttp};
    default:
        return {Kind::NotADevice};
    }
}

/// A good download that has ended.
[[nodiscard]] Verdict judgeEnd(const Client &client, const Ended &ended)
{
    const auto needed = client.request->needed;
    const bool hasEnough = needed && client.bytes >= *needed;
    switch (ended.reason) {
    case Reason::Complete:
        return {Kind::Served};
    case Reason::PeerClosed:
    case Reason::PeerReset:
        return {hasEnough ? Kind::ServedEnough : Kind::LeftEarly};
    case Reason::Stalled:
        return {hasEnough ? Kind::ServedEnough : Kind::Stalled};
    case Reason::TimedOut:
        return {Kind::TooLong, kClosed};
    case Reason::TlsError:
        return {Kind::LeftEarly};
    case Reason::BadRequest:
    case Reason::Stopped:
    case Reason::Fault:
        break;
    }
    return {Kind::BrokenOff, kClosed};
}

[[nodiscard]] Verdict judgeSilent(const Ended &ended)
{
    if (ended.reason == Reason::Stopped)
        return {Kind::BrokenOff, kClosed};
    if (ended.reason == Reason::BadRequest)
        return {Kind::NotHttp};
    return {Kind::AskedNothing};
}

} // namespace

bool Verdict::isOpen() const
{
    return kind == Kind::Arriving || kind == Kind::Receiving || kind == Kind::Slow ||
           kind == Kind::Paused;
}

std::optional<TlsAlert> Client::alert() const
{
    if (refusal && refusal->alert)
        return TlsAlert{*refusal->alert, true, refusal->alertFromPeer};
    return ended ? ended->alert : std::nullopt;
}

Verdict judge(const Client &client, Instant now)
{
    if (client.refusal)
        return judgeHandshake(*client.refusal);
    if (!client.request)
        return client.ended ? judgeSilent(*client.ended) : Verdict{};
    Verdict verdict = judgeRequest(*client.request);
    if (verdict.kind != Kind::Receiving)
        return verdict;
    if (client.ended)
        return judgeEnd(client, *client.ended);
    if (now - client.seen >= Witness::kPause)
        return {Kind::Paused};
    const bool isJudgeable = now - client.since >= std::chrono::seconds{2};
    if (isJudgeable && client.bytesPerSecond < Witness::kSlowRate)
        return {Kind::Slow};
    return verdict;
}

} // namespace airlift::serve
