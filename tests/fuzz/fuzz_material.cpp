// Any bytes as a file of certificates and keys: bounded, every offset inside the input, and every
// fact and every check can be had of whatever was read.
#include "core/trust/conversion.h"
#include "core/trust/fitness.h"
#include "core/trust/prediction.h"

#include <cstdlib>

namespace {

using namespace airlift;
using namespace airlift::trust;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void judge(const Material &material)
{
    const FitnessContext context{.now = QDateTime::fromSecsSinceEpoch(1'700'000'000),
                                 .catalogue = Catalogue{},
                                 .host = QStringLiteral("a.example"),
                                 .root = {},
                                 .signerFileName = {}};
    require(fitAsImageSigner({material}, {}, context).size() < 100'000);
    require(fitAsServerRoot(material, context).size() < 100'000);
    require(fitAsOtaVendor(material, {}, context).size() < 100'000);
    require(fitAsServerCertificate(material, {}, context).size() < 100'000);
    const auto certificates = material.certificates();
    if (certificates.empty())
        return;
    const auto prediction = predictHandshake({.sent = certificates,
                                              .caFile = certificates.back().toDer(),
                                              .host = QStringLiteral("a.example"),
                                              .clock = context.now,
                                              .catalogue = Catalogue{}});
    require(prediction.sure || !prediction.reasons.empty());
    require(convert(material, Target::Der).size() == certificates.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto ask = [](const QString &) { return Secret{QByteArray{"x"}}; };
    const auto material = readMaterial(bytes, QStringLiteral("here"), ask);
    if (!material) {
        if (const auto *error = std::get_if<NothingInside>(&material.error()))
            require(error->offset >= 0 && error->offset <= bytes.size());
        return 0;
    }
    require(!material->items.empty());
    for (const MaterialItem &item : material->items)
        require(item.offset >= 0 && item.offset < bytes.size());
    for (const MaterialRemark &remark : material->remarks)
        require(remark.offset >= 0 && remark.offset <= bytes.size());
    constexpr std::size_t kFew = 6; // the checks compare everybody with everybody
    if (material->items.size() <= kFew)
        judge(*material);
    return 0;
}
