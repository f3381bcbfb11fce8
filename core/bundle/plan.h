#pragma once

#include "core/bundle/recipe.h"

#include <vector>

/// What a recipe puts into a bundle and in which order, without looking at any file: for showing a
/// recipe while it is being edited.
namespace airlift::bundle {

inline const QByteArray kServicePackName = "/sys/servicepack.ucf";
inline const QByteArray kCatalogueName = "/sys/certstore.lst";
inline const QByteArray kBootInfoName = "/sys/mcubootinfo.bin";

/// The order of the list: plain bytes, but the service pack last, whatever its name says
/// (ota-bundle 2.2, 4).
[[nodiscard]] bool listedBefore(const QByteArray &a, const QByteArray &b);

struct PlannedFile {
    enum class Kind { Image, BootInfo, ServicePack, Catalogue, User };
    Kind kind = Kind::User;
    std::size_t index = 0; ///< into Recipe::files, for User
    QByteArray name;       ///< on the device
    QString path;          ///< empty for generated content
    bool secured = false;
    bool inBundle = true;
    bool isSigned = false;
    QByteArray signer;
    bool signsOthers = false; ///< a certificate that another file names: it goes first
    friend bool operator==(const PlannedFile &, const PlannedFile &) = default;
};

/// All files in the order of the tar, which is the order the device meets them in. Whose
/// certificate issued a signer's only the files say: `chain` names those that are known.
[[nodiscard]] std::vector<PlannedFile> plan(const Recipe &recipe,
                                            const std::vector<QByteArray> &chain = {});

} // namespace airlift::bundle
