#pragma once

#include "app/bench/faults.h"
#include "core/bundle/build.h"
#include "core/session/delivery.h"
#include "core/trust/issue.h"

#include <QTemporaryDir>

namespace airlift::bench {

/// Everything a demonstration needs and nobody has to have before: keys, certificates and a bundle,
/// made on the spot and gone with this object. Making it generates RSA keys: do it off the UI
/// thread.
class DemoKit
{
public:
    [[nodiscard]] static trust::Result<std::shared_ptr<DemoKit>> create();

    [[nodiscard]] const trust::Identity &vendor() const { return m_vendor; }
    [[nodiscard]] const trust::Identity &imageSigner() const { return m_imageSigner; }
    [[nodiscard]] const trust::Identity &root() const { return m_root; } ///< of the demo server
    /// Builds the demo bundle, or the variant of it in which the fault lies. A raw image, its
    /// signer and a web page.
    [[nodiscard]] bundle::Result<QString> makeBundle(Fault fault) const;

private:
    DemoKit(trust::Identity vendor, trust::Identity imageSigner, trust::Identity root);
    trust::Identity m_vendor;
    trust::Identity m_imageSigner;
    trust::Identity m_root;
    QTemporaryDir m_folder;
};

/// Lets a fault that lies in the server change the delivery; the others leave it alone.
void applyFault(Fault fault, session::Delivery &delivery);

} // namespace airlift::bench
