#pragma once

#include "core/sim/flash.h"
#include "core/trust/issue.h"
#include "tests/support/certificates.h"
#include "tests/support/test_archive.h"

namespace airlift::test {

/// The archive of the canonical transcripts (uart-ota-log 12): 13 312 bytes with ota.cmd of 912,
/// ota.sign of 72, dummy-root-ca-cert of 975, /sys/mcuflashimg.bin of 4200 and /html/status.txt of
/// 300 bytes.
[[nodiscard]] inline TestArchive transcriptArchive(const trust::Identity &signer = imageSigner())
{
    TestArchive archive;
    archive.oneLine = true;
    archive.unit = 512;
    QByteArray certificate = signer.certificate.toDer();
    certificate.resize(975, '\0'); // readers take the first certificate and leave the rest
    const QByteArray image = prefixedImage(QByteArray(4180, 'i'));
    archive.files = {
        {.name = "dummy-root-ca-cert", .content = certificate, .bundle = false, .folder = 1},
        {.name = "/sys/mcuflashimg.bin",
         .content = image,
         .certificate = "dummy-root-ca-cert",
         .signature = *signer.key.sign(trust::HashKind::Sha1, image),
         .secured = true},
        {.name = "/html/status.txt", .content = QByteArray(300, 's')},
    };
    archive.sign(vendor().key, 72);
    return archive;
}

/// A board that accepts it: vendor certificate and catalogue are programmed.
[[nodiscard]] inline sim::Flash boardFlash(const trust::Identity &signer = imageSigner())
{
    sim::Flash flash{sim::Chip::CC3220SF};
    flash.program("dummy_ota_vendor_cert.der", vendor().certificate.toDer());
    flash.programCatalogue({{signer.certificate.sha256()}, {}});
    flash.program("/sys/mcuflashimg.bin", "old image", {.secure = true});
    return flash;
}

} // namespace airlift::test
