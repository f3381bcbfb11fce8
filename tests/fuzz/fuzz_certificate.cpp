// Any bytes as certificates: never more of them than asked for, every fact of a damaged one can be
// read, what is read survives writing, and an error lies inside the input.
#include "core/trust/certificate.h"

#include <cstdlib>

namespace {

using namespace airlift::trust;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readEveryFact(const Certificate &certificate)
{
    static_cast<void>(certificate.subject() + certificate.issuer() + certificate.commonName());
    static_cast<void>(certificate.notBefore().isValid() || certificate.notAfter().isValid());
    static_cast<void>(certificate.dnsNames() + certificate.addresses());
    static_cast<void>(certificate.isCa() || certificate.isSelfSigned());
    static_cast<void>(certificate.covers(QStringLiteral("a.example")));
    static_cast<void>(certificate.covers(QStringLiteral("127.0.0.1")));
    const PublicKey key = certificate.publicKey();
    static_cast<void>(key.description() + QString::number(key.bits()));
    require(key.fingerprint().size() == 32);
    require(!key.verifies(HashKind::Sha256, "content", "signature"));
    require(!looksLikePrivateKey(certificate.toDer()));
    require(!looksLikePrivateKey(certificate.toPem()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr int kMost = 4;
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto found = Certificate::parseAll(bytes, QStringLiteral("here"), kMost);
    if (!found) {
        const auto *error = std::get_if<NotACertificate>(&found.error());
        require(error && error->offset >= 0 && error->offset <= bytes.size());
        return 0;
    }
    require(!found->empty() && std::ssize(*found) <= kMost);
    for (const Certificate &certificate : *found) {
        readEveryFact(certificate);
        const auto again = Certificate::parse(certificate.toPem(), {});
        require(again && again->sha256() == certificate.sha256());
    }
    return 0;
}
