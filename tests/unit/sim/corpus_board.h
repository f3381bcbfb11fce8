#pragma once

#include "core/base/file.h"
#include "core/sim/flash.h"
#include "tests/support/corpus.h"

namespace airlift::test {

[[nodiscard]] inline QByteArray fileOf(const QString &path)
{
    return *readBounded(path, ByteCount{1024 * 1024});
}

[[nodiscard]] inline QByteArray corpusBytes(const QString &relative)
{
    return fileOf(*corpusFile(relative));
}

/// A board as the stand-in of the corpus's measurement knew it, with the catalogue of the public
/// test root.
[[nodiscard]] inline sim::Flash playgroundFlash(sim::Chip chip)
{
    sim::Flash flash{chip};
    flash.program("dummy_ota_vendor_cert.der",
                  corpusBytes(QStringLiteral("certs/ota-example/dummy_ota_vendor_cert.der")));
    flash.program("/sys/certstore.lst",
                  corpusBytes(QStringLiteral("certs/catalogs/certcatalogPlayGround20160911.lst")));
    return flash;
}

} // namespace airlift::test
