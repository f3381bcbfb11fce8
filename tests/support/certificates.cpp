#include "tests/support/certificates.h"

#include "tests/support/repeatable_random.h"

namespace airlift::test {

namespace {

[[nodiscard]] trust::Identity made(trust::Result<trust::Identity> identity)
{
    if (!identity)
        qFatal("the test identities cannot be made");
    return std::move(*identity);
}

[[nodiscard]] trust::Identity signer(const QString &name, unsigned seed)
{
    const RepeatableRandom random{seed};
    return made(trust::makeImageSigner(name));
}

} // namespace

const trust::Identity &root()
{
    static const trust::Identity identity =
        made(trust::makeRoot(QStringLiteral("Airlift test root")));
    return identity;
}

const trust::Identity &otherRoot()
{
    static const trust::Identity identity = made(trust::makeRoot(QStringLiteral("Another root")));
    return identity;
}

const trust::Identity &server()
{
    static const trust::Identity identity =
        made(trust::issueServerCertificate(root(), serverNames(), trust::ServerKey::Rsa2048));
    return identity;
}

const trust::Identity &serverP256()
{
    static const trust::Identity identity =
        made(trust::issueServerCertificate(root(), serverNames(), trust::ServerKey::P256));
    return identity;
}

const trust::Identity &imageSigner()
{
    static const trust::Identity identity = signer(QStringLiteral("test-image-signer"), 1);
    return identity;
}

const trust::Identity &otherSigner()
{
    static const trust::Identity identity = signer(QStringLiteral("other-image-signer"), 2);
    return identity;
}

const trust::Identity &vendor()
{
    static const trust::Identity identity =
        made(trust::makeVendorIdentity(QStringLiteral("test-vendor")));
    return identity;
}

const trust::Identity &otherVendor()
{
    static const trust::Identity identity =
        made(trust::makeVendorIdentity(QStringLiteral("other-vendor")));
    return identity;
}

QStringList serverNames()
{
    return {QStringLiteral("localhost"), QStringLiteral("device-server.test"),
            QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
}

} // namespace airlift::test
