// Any bytes as a bundle for any receiver in any pieces: an answer, never a fault, and always the
// same answer. The first two bytes choose the receiver and the size of the pieces.
#include "core/bundle/receiver.h"

#include <array>
#include <cstdlib>

using namespace airlift;
using namespace airlift::bundle;

namespace {

const ReceiverProfile &profileFor(unsigned char choice)
{
    static const auto profiles = [] {
        std::vector<ReceiverProfile> all;
        for (const QString &name : builtInReceivers())
            all.push_back(*receiverProfile(name));
        return all;
    }();
    return profiles[choice % profiles.size()];
}

void expect(bool good)
{
    if (!good)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr std::array kPieces{0, 512, 1000, 1440, 1460, 4096, 16384};
    if (size < 2)
        return 0;
    const ReceiverProfile &profile = profileFor(data[0]);
    const ByteCount piece{kPieces[data[1] % kPieces.size()]};
    const QByteArrayView bundle{data + 2, static_cast<qsizetype>(size - 2)};
    // Nothing is known, so that no signature stops the input on its way.
    const Prediction first = predict(bundle, profile, {}, piece);
    expect(first.outcome != ReceiverOutcome::Undecided);
    expect(first.offset.value >= 0 && first.offset.value <= bundle.size() + 512);
    for (const ReceiverFinding &finding : first.findings)
        expect(finding.offset.value >= 0);
    expect(first.files.size() <= static_cast<std::size_t>(profile.mostFiles));
    const Prediction again = predict(bundle, profile, {}, piece, Receiver::Log::Yes);
    expect(again.verdict() == first.verdict() && again.offset == first.offset &&
           again.undefinedBehaviour == first.undefinedBehaviour);
    return 0;
}
