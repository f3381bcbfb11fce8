#pragma once

#include "core/bundle/receiver.h"

#include <optional>
#include <vector>

/// How much luck with the network a bundle needs (ota-bundle 5.2).
namespace airlift::bundle {

struct SweepRange {
    int shortestHeader = 100;
    int longestHeader = 1439;  ///< longer ones leave no byte of the body in the device's first read
    ByteCount pieceSize{1460}; ///< plain HTTP over Ethernet: what one TCP segment carries
};

struct Sensitivity {
    int tried = 0;
    std::vector<int> badHeaders; ///< lengths of the response header with which the update fails
    /// What the device says then, for the first of them.
    QString verdict;

    [[nodiscard]] bool isRobust() const { return badHeaders.empty(); }
    /// How many bytes to add to a header of this length so that the update does not fail for it.
    /// Nothing if no length that was tried will do.
    [[nodiscard]] std::optional<int> padding(int headerLength) const;

    SweepRange range;
};

/// The finding that says so; nothing if the bundle is robust.
[[nodiscard]] std::optional<ReceiverFinding> fragility(const Sensitivity &swept);

/// Tries every header length of the range. `beginning` is the bundle, or as much of it as holds the
/// list and its signature (kEnough does for everything a device takes). Nothing if the bundle fails
/// before its list was taken even in one large piece.
inline constexpr ByteCount kEnough{256 * 1024};
[[nodiscard]] std::optional<Sensitivity>
sensitivity(QByteArrayView beginning, const ReceiverProfile &profile, const SweepRange &range = {});

/// How many bytes to add to a response header of this length so that plain HTTP cut into segments
/// of 1460 bytes does no harm to any of these receivers. Zero if none minds, nothing if no length
/// near it suits all.
[[nodiscard]] std::optional<int> paddingForAll(QByteArrayView beginning,
                                               const std::vector<ReceiverProfile> &profiles,
                                               int headerLength);

/// One response: header and bundle in one stream, cut into pieces. Like predict(), but the first
/// read of the device also holds the header.
[[nodiscard]] Prediction predictResponse(QByteArrayView bundle, int headerLength,
                                         ByteCount pieceSize, const ReceiverProfile &profile,
                                         const DeviceStore &store,
                                         Receiver::Log log = Receiver::Log::No);

/// Do all receivers read this list correctly at its usual place in a bundle, behind four folders,
/// when every read gets as much as it asks for? One list in several hundred does not pass although
/// nothing is wrong with it: a read ends just behind one of its objects (ota-bundle 5.2).
[[nodiscard]] bool survivesLargeReads(const QByteArray &list);

} // namespace airlift::bundle
