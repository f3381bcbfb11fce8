#include "core/trust/container.h"

#include "core/trust/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>

namespace airlift::trust {

namespace {

using What = MaterialRemark::What;

using Pkcs7 = openssl::Handle<PKCS7, PKCS7_free>;
using Pkcs12 = openssl::Handle<PKCS12, PKCS12_free>;
using EncryptedKey = openssl::Handle<X509_SIG, X509_SIG_free>;
using PlainKey = openssl::Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using PbeParameters = openssl::Handle<PBEPARAM, PBEPARAM_free>;
using Pbe2Parameters = openssl::Handle<PBE2PARAM, PBE2PARAM_free>;
using Pbkdf2Parameters = openssl::Handle<PBKDF2PARAM, PBKDF2PARAM_free>;

struct FreeBags {
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;
struct FreeSafes {
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
using Safes = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;

constexpr qint64 kMostIterations = 5'000'000; // today's tools use up to 1 000 000
constexpr int kMostBags = 256;
constexpr int kDeepestBag = 4;

[[nodiscard]] bool isSane(const ASN1_INTEGER *iterations)
{
    const long count = iterations ? ASN1_INTEGER_get(iterations) : 1; // -1 if it is beyond a long
    return count >= 0 && count <= kMostIterations;
}

template <typename Handle, typename T>
[[nodiscard]] Handle unpack(const ASN1_ITEM *item, const ASN1_TYPE *parameter)
{
    return Handle{static_cast<T *>(ASN1_TYPE_unpack_sequence(item, parameter))};
}

/// The iterations an encryption scheme wants. Schemes without any, such as scrypt, have OpenSSL's
/// own limit.
[[nodiscard]] bool isSane(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int type = V_ASN1_UNDEF;
    const void *value = nullptr;
    X509_ALGOR_get0(&object, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE)
        return true;
    const ASN1_TYPE *const parameter = algorithm->parameter;
    if (OBJ_obj2nid(object) != NID_pbes2) {
        const auto simple = unpack<PbeParameters, PBEPARAM>(ASN1_ITEM_rptr(PBEPARAM), parameter);
        return !simple || isSane(simple->iter);
    }
    const auto outer = unpack<Pbe2Parameters, PBE2PARAM>(ASN1_ITEM_rptr(PBE2PARAM), parameter);
    if (!outer || OBJ_obj2nid(outer->keyfunc->algorithm) != NID_id_pbkdf2)
        return true;
    const auto inner = unpack<Pbkdf2Parameters, PBKDF2PARAM>(ASN1_ITEM_rptr(PBKDF2PARAM),
                                                             outer->keyfunc->parameter);
    return !inner || isSane(inner->iter);
}

[[nodiscard]] bool isSane(const X509_SIG *encrypted)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(encrypted, &algorithm, nullptr);
    return isSane(algorithm);
}

void addCertificate(Material &into, openssl::X509Certificate x509, qint64 offset, Form form)
{
    if (x509)
        into.items.push_back({Certificate{std::make_shared<const Certificate::Impl>(
                                  Certificate::Impl{std::move(x509)})},
                              offset,
                              form,
                              {}});
}

void remark(Material &into, What what, qint64 offset, const char *detail)
{
    into.remarks.push_back({what, offset, QString::fromLatin1(detail)});
}

/// Walks the bags of a PKCS#12. Everything it needs of the pass phrase is `phrase`, which ends in a
/// zero byte.
class BagReader
{
public:
    BagReader(Material &into, qint64 offset, QByteArrayView phrase)
        : m_into(into)
        , m_offset(offset)
        , m_phrase(phrase)
    {
    }

    void read(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth = 0)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
            if (++m_seen > kMostBags || depth > kDeepestBag) {
                remark(m_into, What::CutOff, m_offset, "PKCS#12");
                return;
            }
            read(sk_PKCS12_SAFEBAG_value(bags, i), depth);
        }
    }

    void read(PKCS7 *safe)
    {
        if (PKCS7_type_is_data(safe)) {
            read(Bags{PKCS12_unpack_p7data(safe)}.get());
        } else if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted) {
            if (!isSane(safe->d.encrypted->enc_data->algorithm)) {
                remark(m_into, What::TooCostly, m_offset, "PKCS#12");
                return;
            }
            const Bags bags{
                PKCS12_unpack_p7encdata(safe, m_phrase.data(), static_cast<int>(m_phrase.size()))};
            if (bags)
                read(bags.get());
            else
                remark(m_into, What::BlockUnreadable, m_offset, "PKCS#12 bag");
        }
    }

private:
    void read(const PKCS12_SAFEBAG *bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_certBag:
            addCertificate(m_into, openssl::X509Certificate{PKCS12_SAFEBAG_get1_cert(bag)},
                           m_offset, Form::Pkcs12);
            break;
        case NID_keyBag:
            addKey(PKCS12_SAFEBAG_get0_p8inf(bag));
            break;
        case NID_pkcs8ShroudedKeyBag:
            addLocked(bag);
            break;
        case NID_safeContentsBag:
            read(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
            break;
        default:
            break;
        }
    }

    void addLocked(const PKCS12_SAFEBAG *bag)
    {
        if (!isSane(PKCS12_SAFEBAG_get0_pkcs8(bag))) {
            remark(m_into, What::TooCostly, m_offset, "PKCS#12");
            return;
        }
        const PlainKey plain{
            PKCS12_decrypt_skey(bag, m_phrase.data(), static_cast<int>(m_phrase.size()))};
        if (plain)
            addKey(plain.get());
        else
            remark(m_into, What::KeyLocked, m_offset, "PKCS#12 key");
    }

    void addKey(const PKCS8_PRIV_KEY_INFO *plain)
    {
        openssl::Key key{plain ? EVP_PKCS82PKEY(plain) : nullptr};
        if (!key)
            return;
        m_into.items.push_back({PrivateKey{std::make_shared<const detail::KeyHandle>(
                                    detail::KeyHandle{std::move(key)})},
                                m_offset,
                                Form::Pkcs12,
                                {}});
    }
    Material &m_into;
    qint64 m_offset;
    QByteArrayView m_phrase;
    int m_seen = 0;
};

enum class Opening { Open, Locked, TooCostly };

/// Tries the empty pass phrase first: many tools export so.
[[nodiscard]] Opening open(PKCS12 *p12, const QString &origin, const AskPassphrase &ask,
                           Secret &phrase)
{
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &iterations, p12);
    if (PKCS12_mac_present(p12) == 0)
        return Opening::Open; // nothing to tell a right pass phrase by
    if (!isSane(iterations))
        return Opening::TooCostly;
    if (PKCS12_verify_mac(p12, "", 0) == 1)
        return Opening::Open;
    Secret given = ask ? ask(origin) : Secret{};
    const QByteArrayView bytes = given.reveal();
    if (bytes.isEmpty() ||
        PKCS12_verify_mac(p12, bytes.data(), static_cast<int>(bytes.size())) != 1)
        return Opening::Locked;
    phrase = std::move(given);
    return Opening::Open;
}

} // namespace

bool readPkcs7(QByteArrayView der, qint64 offset, Material &into)
{
    const openssl::ErrorQueue errors;
    const unsigned char *at = openssl::octets(der);
    const Pkcs7 p7{d2i_PKCS7(nullptr, &at, static_cast<long>(der.size()))};
    if (!p7)
        return false;
    const STACK_OF(X509) *found = nullptr;
    if (PKCS7_type_is_signed(p7.get()) && p7->d.sign)
        found = p7->d.sign->cert;
    else if (PKCS7_type_is_signedAndEnveloped(p7.get()) && p7->d.signed_and_enveloped)
        found = p7->d.signed_and_enveloped->cert;
    for (int i = 0; i < sk_X509_num(found) && i < kMostBlocks; ++i) {
        X509 *const x509 = sk_X509_value(found, i);
        X509_up_ref(x509);
        addCertificate(into, openssl::X509Certificate{x509}, offset, Form::Pkcs7);
    }
    return true;
}

bool readPkcs12(QByteArrayView der, qint64 offset, const AskPassphrase &ask, Material &into)
{
    const openssl::ErrorQueue errors;
    const unsigned char *at = openssl::octets(der);
    const Pkcs12 p12{d2i_PKCS12(nullptr, &at, static_cast<long>(der.size()))};
    if (!p12)
        return false;
    Secret phrase;
    switch (open(p12.get(), into.origin, ask, phrase)) {
    case Opening::Locked:
        remark(into, What::KeyLocked, offset, "PKCS#12");
        return true;
    case Opening::TooCostly:
        remark(into, What::TooCostly, offset, "PKCS#12");
        return true;
    case Opening::Open:
        break;
    }
    const Safes safes{PKCS12_unpack_authsafes(p12.get())};
    BagReader reader{into, offset,
                     phrase.isEmpty() ? QByteArrayView{"", qsizetype{0}} : phrase.reveal()};
    for (int i = 0; i < sk_PKCS7_num(safes.get()) && i < kMostBags; ++i)
        reader.read(sk_PKCS7_value(safes.get(), i));
    return true;
}

bool isTooCostly(QByteArrayView encryptedKeyDer)
{
    const openssl::ErrorQueue errors;
    const unsigned char *at = openssl::octets(encryptedKeyDer);
    const EncryptedKey encrypted{
        d2i_X509_SIG(nullptr, &at, static_cast<long>(encryptedKeyDer.size()))};
    return encrypted && !isSane(encrypted.get());
}

} // namespace airlift::trust
