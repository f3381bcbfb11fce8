#include "core/trust/place.h"

#include "core/trust/known_catalogues.h"

#include <algorithm>

namespace airlift::trust {

std::optional<PrivateKey> Placed::key() const
{
    const auto first = [](const std::vector<PrivateKey> &keys) {
        return keys.empty() ? std::nullopt : std::optional{keys.front()};
    };
    return first(keyFile ? keyFile->keys() : joined().keys());
}

Material Placed::joined() const
{
    Material all = files.front();
    for (std::size_t i = 1; i < files.size(); ++i) {
        all.items.insert(all.items.end(), files[i].items.begin(), files[i].items.end());
        all.remarks.insert(all.remarks.end(), files[i].remarks.begin(), files[i].remarks.end());
    }
    return all;
}

Result<CatalogueFile> readCatalogueFile(const QString &path)
{
    auto catalogue = Catalogue::read(path);
    if (!catalogue)
        return failure(catalogue.error());
    return CatalogueFile{path, *std::move(catalogue), sealOfFile(path)};
}

KnownCatalogue catalogueMeantFor(const std::vector<Certificate> &signerChain)
{
    const bool isPlayground =
        std::any_of(signerChain.begin(), signerChain.end(), [](const Certificate &one) {
            return one.isSelfSigned() && dummyKey(one.publicKey()) == DummyKey::PlaygroundRoot;
        });
    return isPlayground ? KnownCatalogue::Playground2016 : KnownCatalogue::Production2019;
}

std::vector<Finding> judge(const Placed &placed, const FitnessContext &context)
{
    switch (placed.role) {
    case Role::ServerRoot:
        return fitAsServerRoot(placed.joined(), context);
    case Role::ServerCertificate:
        return fitAsServerCertificate(placed.joined(), placed.key(), context);
    case Role::ImageSigner:
        return fitAsImageSigner(placed.files, placed.key(), context);
    case Role::OtaVendor:
        return fitAsOtaVendor(placed.joined(), placed.key(), context);
    case Role::DeviceServer:
        return fitAsDeviceServer(placed.joined(), placed.keyFile, context);
    case Role::Catalogue:
        return fitAsCatalogue(*placed.catalogue, context);
    }
    Q_UNREACHABLE();
}

Fitness fitnessOf(const std::vector<Finding> &findings)
{
    if (!isFit(findings))
        return Fitness::Unfit;
    const bool doubtful = std::any_of(findings.begin(), findings.end(), [](const Finding &one) {
        return one.weight == Weight::Doubt;
    });
    return doubtful ? Fitness::NotSure : Fitness::Fit;
}

std::optional<HandshakePrediction> foreseen(const Placed &server, const FitnessContext &context)
{
    if (server.role != Role::ServerCertificate || !context.root || context.host.isEmpty())
        return std::nullopt;
    return predictHandshake({.sent = server.joined().certificates(),
                             .caFile = context.root->toDer(),
                             .host = context.host,
                             .clock = context.now,
                             .catalogue = context.catalogue});
}

} // namespace airlift::trust
