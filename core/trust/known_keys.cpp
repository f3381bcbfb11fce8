#include "core/trust/known_keys.h"

#include "core/trust/openssl_handles.h"

#include <algorithm>
#include <array>

namespace airlift::trust {

namespace {

// SubjectPublicKeyInfo, DER. Tests hold their fingerprints against the documented ones.
constexpr char kGen2[] = "30820122300d06092a864886f70d01010105000382010f003082010a0282010100b4779bb"
                         "202eb4a8900e58e93095875"
                         "3d21ce591ad0d0f4a94f69e8a75ad0ee2c718dc787e817885894ccd88fa2678506bf4a660"
                         "b2d449167640baef466a255"
                         "408bae97f094796d79a8ce1782c0dc188a5612721216f14980064ac5ccdcdeab800277314"
                         "160ca6fea422cfc62e3eb6a"
                         "19540377d474178edda005a80428f476286b3726e7ba41e86434e4b82cad8c7941dcc18f6"
                         "d9bec0cb280e9e4bd94f93b"
                         "429ab61f228cb3981054509d29cbccb9b419be52e13d2292cc9e946d3da6f7a192794d348"
                         "36336b7ae7acb21ba43c3c6"
                         "a43fd78eea9a6fc08aa952055a543299f6dc11c03ec96629133219764d6a5f1579ca411e0"
                         "495f851ddb287ae00ba82b2"
                         "310203010001";
constexpr char kGen3[] = "30820122300d06092a864886f70d01010105000382010f003082010a0282010100ae20269"
                         "d557a2bf728e02f03ce2bde"
                         "fd3f5c68303bb68d321bf96f6f74f951261b66ed09d59522dfa0eb94af7ab79aebe39f411"
                         "8f8b1a1a63ca6210efe1e8b"
                         "0fcbf21bf5a70a21c634e50e18f87542ffeebf1f3335516840319a39aef42da17c1914ad1"
                         "df0300237323290158be193"
                         "11b601332a2a14f64ab92aa48fad1bf0a776bb8dfe0a6f59aa18a6e25c3428ec2772233c1"
                         "9260d91538a60e967f4f28c"
                         "221a4b11531ff157213b58b583df7169e44f3d3bf1847ee0d21b99d2420a0d2017e8a323d"
                         "d6550d40231e90dea694fb3"
                         "0675482fe091dde61908f135ac98b163946ed9707f61223631c007cc36643f3e3c5eafac2"
                         "910acbf8cb9554c45ce40c2"
                         "f10203010001";

PublicKey keyFrom(const char *hex)
{
    return *PublicKey::parse(QByteArray::fromHex(hex), QStringLiteral("TI signing key"));
}

struct KnownDummy {
    const char *fingerprint; ///< SHA-256 of the SubjectPublicKeyInfo
    DummyKey key;
};
constexpr std::array kDummies{
    KnownDummy{"1368797cc8a51c9b8d93b3f63239091192b277d244d3e48597f75d958a561adf",
               DummyKey::OtaVendor},
    KnownDummy{"a836ed0b0acad92ad41926a9ac946df456a109e8fd60bce2f527ac5f55beb686",
               DummyKey::PlaygroundRoot},
    KnownDummy{"6cc25db8c0615b1fa451eb63e7ec8a4ca918153efb022788dac0ad5c272ce3ae",
               DummyKey::PlaygroundTrustedCa},
    KnownDummy{"9f40141101a1f11f3d5b671ddce1ab6f08201c3c4b7458520daaf4639c8bd583",
               DummyKey::PlaygroundTrusted},
    KnownDummy{"160c10c940bdd053995205b81d1112f2cb1e86e9f5fc93212f4bbeca802aea1d",
               DummyKey::PlaygroundRevokedCa},
    KnownDummy{"8c8bb739f04452b153f432a86d34547f7f2db753ce4f1f6d3708226af09624e8",
               DummyKey::PlaygroundRevoked},
};

} // namespace

const PublicKey &tiSigningKey(TiGeneration generation)
{
    static const PublicKey gen2 = keyFrom(kGen2);
    static const PublicKey gen3 = keyFrom(kGen3);
    return generation == TiGeneration::Gen2 ? gen2 : gen3;
}

std::optional<TiGeneration> signedByTi(QByteArrayView content, QByteArrayView signature)
{
    for (const TiGeneration generation : {TiGeneration::Gen2, TiGeneration::Gen3}) {
        if (tiSigningKey(generation).verifies(signatureHash(generation), content, signature))
            return generation;
    }
    return std::nullopt;
}

bool canCheckSignatures(HashKind hash)
{
    const openssl::ErrorQueue errors;
    EVP_PKEY *const key = tiSigningKey(TiGeneration::Gen2).handle().get();
    const openssl::KeyContext context{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
    return context && EVP_PKEY_verify_init(context.get()) == 1 &&
           EVP_PKEY_CTX_set_signature_md(context.get(),
                                         hash == HashKind::Sha1 ? EVP_sha1() : EVP_sha256()) == 1;
}

std::optional<DummyKey> dummyKey(const PublicKey &key)
{
    const QByteArray fingerprint = key.fingerprint().toHex();
    const auto found = std::find_if(kDummies.begin(), kDummies.end(), [&](const KnownDummy &known) {
        return fingerprint == known.fingerprint;
    });
    return found == kDummies.end() ? std::nullopt : std::optional{found->key};
}

} // namespace airlift::trust
