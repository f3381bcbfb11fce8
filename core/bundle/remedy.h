#pragma once

#include "core/bundle/receiver.h"
#include "core/bundle/recipe.h"

#include <optional>
#include <variant>

/// What can be done to a recipe about an error or a finding, as a value: shown on a button, applied
/// when it is pressed. No file is looked at. core/explain has the words.
namespace airlift::bundle {

/// Another name on the device for one of Recipe::files; those that name it as signer follow.
struct RenameFile {
    std::size_t file = 0;
    QByteArray from;
    QByteArray to;
};
struct LeaveOutFile {
    std::size_t file = 0;
    QByteArray name;
};
struct LeaveOutImage {
};
struct LeaveOutServicePack {
};
/// One of the files is the MCU image and belongs into its own field.
struct TakeAsImage {
    std::size_t file = 0;
    QString path;
};
/// The certificate gets another name everywhere: as a file, and where files name it.
struct RenameSigner {
    QByteArray from;
    QByteArray to;
};
/// Another certificate of the recipe is named instead.
struct NameSigner {
    QByteArray from;
    QByteArray to;
};
/// The certificate that is missing among the files is said to be on the device already.
struct SignerIsThere {
    QByteArray signer;
};
struct ShortenProject {
    QString to;
};
struct ChooseChip {
    Chip chip{};
};
struct ChooseReceiver {
    QString id;
    QString title;
    int mostFiles = 0;
};
struct SignFile {
    std::size_t file = 0;
    QByteArray name;
    QByteArray signer;
};
/// Not secure: the device then needs no signature for it.
struct StorePlain {
    std::size_t file = 0;
    QByteArray name;
};
/// Part of the bundle, so that it goes away again with a failed update.
struct RollBackFile {
    std::size_t file = 0;
    QByteArray name;
};
struct SignList {
};
struct VersionFromClock {
};

using Remedy =
    std::variant<RenameFile, LeaveOutFile, LeaveOutImage, LeaveOutServicePack, TakeAsImage,
                 RenameSigner, NameSigner, SignerIsThere, ShortenProject, ChooseChip,
                 ChooseReceiver, SignFile, StorePlain, RollBackFile, SignList, VersionFromClock>;

/// Nothing if no change of the recipe helps, or if a person has to decide which.
[[nodiscard]] std::optional<Remedy> remedy(const RecipeFile &file, const Error &error);
[[nodiscard]] std::optional<Remedy> remedy(const RecipeFile &file, const ReceiverFinding &finding);
/// The recipe after it. A remedy made for another recipe changes nothing it does not find.
[[nodiscard]] RecipeFile applied(const Remedy &remedy, RecipeFile file);

/// The name nearest to `name` that a device can take and no other file of the recipe has.
[[nodiscard]] QByteArray usableName(const QByteArray &name, const Recipe &recipe);

} // namespace airlift::bundle
