#include "core/bundle/receiver_sensitivity.h"

#include "core/bundle/tar_format.h"
#include "core/trust/digest.h"

#include <algorithm>

namespace airlift::bundle {

namespace {

/// A response cut into pieces: header, then bundle.
struct Response {
    QByteArrayView bundle;
    qsizetype headerLength = 0;
    qsizetype pieceSize = 0;

    [[nodiscard]] qsizetype size() const { return headerLength + bundle.size(); }
    /// Where a read that begins at `at` and has room for `room` bytes ends.
    [[nodiscard]] qsizetype readEnd(qsizetype at, qsizetype room) const
    {
        const qsizetype pieceEnd = (at / pieceSize + 1) * pieceSize;
        return std::min({at + room, pieceEnd, size()});
    }
};

/// The device steps over the header in its first read and at most three more, each of which keeps
/// the last three bytes of the one before. At least one byte of the body must arrive with the end
/// of the header (ota-bundle 11). Where the last of these reads ends; nothing if it gives up.
std::optional<qsizetype> skipHeader(const Response &response, qsizetype buffer)
{
    constexpr int kReads = 4;
    constexpr qsizetype kKept = 3;
    qsizetype end = response.readEnd(0, buffer);
    for (int reads = 1; end < response.headerLength; ++reads) {
        if (reads == kReads)
            return std::nullopt;
        end = response.readEnd(end, buffer - kKept);
    }
    if (end == response.headerLength)
        return std::nullopt;
    return end;
}

/// Feeds a response until the receiver has decided or `isEnough` says so. False: the device gives
/// up at the header (20008).
template <typename IsEnough>
bool feedResponse(Receiver &receiver, const Response &response, qsizetype buffer,
                  const IsEnough &isEnough)
{
    const auto read = skipHeader(response, buffer);
    if (!read)
        return false;
    receiver.begin(response.bundle.first(*read - response.headerLength));
    for (qsizetype at = *read; at < response.size();) {
        const qsizetype end = response.readEnd(at, response.pieceSize);
        const QByteArrayView piece = response.bundle.sliced(at - response.headerLength, end - at);
        if (!receiver.feed(piece) || isEnough())
            break;
        at = end;
    }
    return true;
}

} // namespace

std::optional<int> Sensitivity::padding(int headerLength) const
{
    for (int length = headerLength; length <= range.longestHeader; ++length) {
        if (!std::binary_search(badHeaders.begin(), badHeaders.end(), length))
            return length - headerLength;
    }
    return std::nullopt;
}

std::optional<ReceiverFinding> fragility(const Sensitivity &swept)
{
    if (swept.isRobust())
        return std::nullopt;
    ReceiverFinding finding;
    finding.rule = ReceiverRule::FragileOnPlainHttp;
    finding.severity = RuleSeverity::Note;
    finding.entry = "ota.cmd";
    finding.found = static_cast<qint64>(swept.badHeaders.size());
    finding.limit = swept.tried;
    return finding;
}

std::optional<Sensitivity> sensitivity(QByteArrayView beginning, const ReceiverProfile &profile,
                                       const SweepRange &range)
{
    // With nothing known about the device its signature is taken for good, and a wrong hash of the
    // list shows in the hash itself: no key is needed.
    const DeviceStore nothingKnown;
    Receiver undisturbed{profile, nothingKnown, Receiver::Reads::Merged};
    undisturbed.feed(beginning);
    undisturbed.end();
    const auto hash = undisturbed.listHash();
    if (!hash)
        return std::nullopt;
    Sensitivity result;
    result.range = range;
    for (int length = range.shortestHeader; length <= range.longestHeader; ++length) {
        Receiver receiver{profile, nothingKnown, Receiver::Reads::Pieces};
        const bool begun =
            feedResponse(receiver, {beginning, length, range.pieceSize.value},
                         profile.receiveBuffer, [&] { return receiver.listHash().has_value(); });
        ++result.tried;
        if (begun && receiver.listHash() == hash)
            continue;
        if (result.badHeaders.empty())
            result.verdict = !begun                 ? QStringLiteral("20008")
                             : receiver.isDecided() ? receiver.prediction().verdict()
                                                    : QStringLiteral("-20199");
        result.badHeaders.push_back(length);
    }
    return result;
}

Prediction predictResponse(QByteArrayView bundle, int headerLength, ByteCount pieceSize,
                           const ReceiverProfile &profile, const DeviceStore &store,
                           Receiver::Log log)
{
    Receiver receiver{profile, store, Receiver::Reads::Pieces, log};
    feedResponse(receiver, {bundle, headerLength, pieceSize.value}, profile.receiveBuffer,
                 [] { return false; });
    receiver.end();
    return receiver.prediction();
}

bool survivesLargeReads(const QByteArray &list)
{
    QByteArray bundle;
    for (const char *folder : {"r/", "r/0/", "r/1/", "r/2/"})
        bundle += tar::header(folder, tar::Type::Directory, {});
    const auto addFile = [&bundle](const char *path, const QByteArray &content) {
        const ByteCount size{content.size()};
        bundle += tar::header(path, tar::Type::File, size) + content +
                  QByteArray(tar::padding(size).value, '\0');
    };
    addFile("r/0/ota.cmd", list);
    addFile("r/0/ota.sign", '\x30' + QByteArray(71, 's'));
    const QByteArray expected = trust::digest(trust::HashKind::Sha256, list);
    using Oversized = ReceiverProfile::Oversized;
    using ListErrors = ReceiverProfile::ListErrors;
    for (const auto &[oversized, errors] : {std::pair{Oversized::Refused, ListErrors::Plain},
                                            {Oversized::NeverFinishes, ListErrors::Detailed}}) {
        ReceiverProfile profile;
        profile.mostFiles = 256; // whether there is room is another question
        profile.longestFileName = 128;
        profile.longestCertificateName = 128;
        profile.oversizedObject = oversized;
        profile.listErrors = errors;
        const DeviceStore nothingKnown;
        Receiver receiver{profile, nothingKnown, Receiver::Reads::Merged};
        receiver.feed(bundle);
        receiver.end();
        if (receiver.listHash() != expected)
            return false;
    }
    return true;
}

std::optional<int> paddingForAll(QByteArrayView beginning,
                                 const std::vector<ReceiverProfile> &profiles, int headerLength)
{
    constexpr int kFarthest = 256; // bad lengths come in short runs
    const int last = std::min(headerLength + kFarthest, 1439);
    for (int length = headerLength; length <= last; ++length) {
        // Who refuses the bundle anyway has no opinion.
        const auto minds = [&](const ReceiverProfile &profile) {
            const auto tried = sensitivity(beginning, profile, {length, length});
            return tried && !tried->isRobust();
        };
        if (std::none_of(profiles.begin(), profiles.end(), minds))
            return length - headerLength;
    }
    return std::nullopt;
}

} // namespace airlift::bundle
