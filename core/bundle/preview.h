#pragma once

#include "core/bundle/build.h"
#include "core/bundle/receiver_sensitivity.h"
#include "core/trust/certificate.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

/// What a device would answer to the bundle a recipe would give, while the recipe is being edited.
namespace airlift::bundle {

/// Pairs of no worth that stand in for keys nobody has chosen yet.
struct SpareKeys {
    trust::Identity image;  ///< RSA-2048
    trust::Identity vendor; ///< EC P-256
    [[nodiscard]] static Result<SpareKeys> make();
};

/// What was taken for granted where a key was missing: the verdict holds only if it is so.
enum class Assumption {
    ImageKeyFits,             ///< the image key fits a signer the device accepts
    VendorKeyFits,            ///< the vendor key fits the certificate on the device
    VendorCertificateOnDevice ///< the device has the certificate of the vendor key chosen
};

struct PreviewRequest {
    RecipeFile file;
    std::optional<trust::PrivateKey> imageKey;
    std::optional<trust::PrivateKey> vendorKey;
    ReceiverProfile receiver;
    DeviceStore store;
    QDateTime now = QDateTime::currentDateTimeUtc();
    std::shared_ptr<const std::atomic<bool>> stop; ///< set: the answer is not wanted any more
};

struct Preview {
    /// Why it cannot be built, all that are independent of each other; the rest is empty then.
    std::vector<Error> errors;
    std::vector<BuiltFile> files; ///< in list order
    ByteCount size;
    std::optional<Prediction> prediction;
    std::optional<Sensitivity> sensitivity; ///< nothing if the list is not taken at all
    std::vector<Assumption> assumptions;
    std::map<QString, ByteCount> sizes; ///< of the source files, by path; also beside errors
};

/// Builds the bundle, in a folder for temporary files and with throw-away keys where there are
/// none, and lets the receiver answer. Takes a few milliseconds per megabyte; call it in a worker.
[[nodiscard]] Preview preview(const PreviewRequest &request, const SpareKeys &spare);

} // namespace airlift::bundle
