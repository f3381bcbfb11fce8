#include "core/trust/certificate.h"

#include "core/trust/openssl_handles.h"

#include <algorithm>
#include <ctime>

#include <QTimeZone>
#include <QUrl>

#include <openssl/pem.h>
#include <sys/socket.h>

namespace airlift::trust {

namespace {

using openssl::ErrorQueue;

constexpr ByteCount kCertificateFileLimit{4 * 1024 *
                                          1024}; // a system's whole root store is 250 KiB

[[nodiscard]] QString text(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = string ? ASN1_STRING_to_UTF8(&utf8, string) : -1;
    if (size < 0)
        return {};
    const QString result = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return result;
}

/// The most specific common name, which is the last one.
[[nodiscard]] QString commonNameOf(const X509_NAME *name)
{
    const ErrorQueue errors;
    QString found;
    for (int at = -1; (at = X509_NAME_get_index_by_NID(name, NID_commonName, at)) >= 0;)
        found = text(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    return found;
}

[[nodiscard]] QString oneLine(const X509_NAME *name)
{
    const ErrorQueue errors;
    const openssl::Bio bio = openssl::memory();
    constexpr unsigned long kReadable =
        XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, kReadable) < 0)
        return {};
    return QString::fromUtf8(openssl::content(bio));
}

[[nodiscard]] QDateTime moment(const ASN1_TIME *time)
{
    const ErrorQueue errors;
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime{QDate{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday},
                     QTime{parts.tm_hour, parts.tm_min, parts.tm_sec}, QTimeZone::utc()};
}

[[nodiscard]] QString addressText(const ASN1_OCTET_STRING *octets)
{
    const auto size = static_cast<std::size_t>(ASN1_STRING_length(octets));
    if (size != 4 && size != 16)
        return {};
    const openssl::Address address{BIO_ADDR_new()};
    if (!address || BIO_ADDR_rawmake(address.get(), size == 4 ? AF_INET : AF_INET6,
                                     ASN1_STRING_get0_data(octets), size, 0) != 1)
        return {};
    char *raw = BIO_ADDR_hostname_string(address.get(), 1);
    const QString result = QString::fromLatin1(raw);
    OPENSSL_free(raw);
    return result;
}

/// Entries of one kind out of the subject alternative name.
template <typename Read>
[[nodiscard]] QStringList alternativeNames(X509 *x509, int kind, Read read)
{
    const ErrorQueue errors;
    const openssl::GeneralNames names{static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr, nullptr))};
    QStringList found;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        int type = -1;
        const void *value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type);
        if (type == kind)
            found << read(static_cast<const ASN1_STRING *>(value));
    }
    return found;
}

[[nodiscard]] Certificate wrap(openssl::X509Certificate x509)
{
    return Certificate{
        std::make_shared<const Certificate::Impl>(Certificate::Impl{std::move(x509)})};
}

/// Long-form SEQUENCE: what a certificate in DER begins with, and no text does.
[[nodiscard]] bool isDer(QByteArrayView bytes)
{
    return bytes.size() > 4 && bytes[0] == '\x30' && static_cast<unsigned char>(bytes[1]) > 0x80 &&
           static_cast<unsigned char>(bytes[1]) <= 0x84;
}

[[nodiscard]] Result<std::vector<Certificate>> parseDer(QByteArrayView bytes, const QString &origin,
                                                        int limit)
{
    std::vector<Certificate> found;
    const unsigned char *at = openssl::octets(bytes);
    const unsigned char *const end = at + bytes.size();
    while (at < end && found.size() < static_cast<std::size_t>(limit)) {
        const unsigned char *const start = at;
        openssl::X509Certificate x509{d2i_X509(nullptr, &at, static_cast<long>(end - start))};
        if (!x509)
            return failure(Error{NotACertificate{origin, start - openssl::octets(bytes)}});
        found.push_back(wrap(std::move(x509)));
    }
    return found;
}

[[nodiscard]] Result<std::vector<Certificate>> parsePem(QByteArrayView bytes, const QString &origin,
                                                        int limit)
{
    std::vector<Certificate> found;
    const openssl::Bio bio = openssl::readOnly(bytes);
    // Nobody encrypts certificates; without this OpenSSL would ask on the terminal.
    const auto noPassphrase = [](char *, int, int, void *) { return -1; };
    qint64 consumed = 0;
    while (bio && found.size() < static_cast<std::size_t>(limit)) {
        consumed = bytes.size() - static_cast<qint64>(BIO_pending(bio.get()));
        if (bytes.sliced(consumed).indexOf(QByteArrayView{"CERTIFICATE-----"}) < 0)
            break;
        openssl::X509Certificate x509{PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr)};
        if (!x509)
            return failure(Error{NotACertificate{origin, consumed}});
        found.push_back(wrap(std::move(x509)));
    }
    if (found.empty())
        return failure(Error{NotACertificate{origin, consumed}});
    return found;
}

} // namespace

Certificate::Certificate(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{
}

Result<Certificate> Certificate::parse(QByteArrayView bytes, const QString &origin)
{
    auto all = parseAll(bytes, origin, 1);
    if (!all)
        return failure(std::move(all.error()));
    return std::move(all->front());
}

Result<std::vector<Certificate>> Certificate::parseAll(QByteArrayView bytes, const QString &origin,
                                                       int limit)
{
    const ErrorQueue errors;
    const int wanted = std::max(limit, 1);
    return isDer(bytes) ? parseDer(bytes, origin, wanted) : parsePem(bytes, origin, wanted);
}

Result<Certificate> Certificate::read(const QString &path)
{
    auto bytes = readBounded(path, kCertificateFileLimit);
    if (!bytes)
        return failure(Error{std::move(bytes.error())});
    return parse(*bytes, path);
}

QByteArray Certificate::toDer() const
{
    const ErrorQueue errors;
    return openssl::toDer<X509>(i2d_X509, m_impl->get());
}

QByteArray Certificate::toPem() const
{
    const ErrorQueue errors;
    const openssl::Bio bio = openssl::memory();
    if (!bio || PEM_write_bio_X509(bio.get(), m_impl->get()) != 1)
        return {};
    return openssl::content(bio);
}

QString Certificate::commonName() const
{
    return commonNameOf(X509_get_subject_name(m_impl->get()));
}

QString Certificate::subject() const
{
    return oneLine(X509_get_subject_name(m_impl->get()));
}

QString Certificate::issuer() const
{
    return oneLine(X509_get_issuer_name(m_impl->get()));
}

QString Certificate::issuerCommonName() const
{
    return commonNameOf(X509_get_issuer_name(m_impl->get()));
}

QDateTime Certificate::notBefore() const
{
    return moment(X509_get0_notBefore(m_impl->get()));
}

QDateTime Certificate::notAfter() const
{
    return moment(X509_get0_notAfter(m_impl->get()));
}

bool Certificate::isCa() const
{
    const ErrorQueue errors;
    // Basic constraints alone: whether the key usage agrees is another question. Old roots of
    // version 1 cannot say it; the vendor catalogue lists some.
    constexpr std::uint32_t kOldRoot = EXFLAG_V1 | EXFLAG_SS;
    const std::uint32_t flags = X509_get_extension_flags(m_impl->get());
    return (flags & EXFLAG_CA) != 0 || (flags & kOldRoot) == kOldRoot;
}

bool Certificate::isSelfSigned() const
{
    return isIssuedBy(*this);
}

QStringList Certificate::dnsNames() const
{
    return alternativeNames(m_impl->get(), GEN_DNS, text);
}

QStringList Certificate::addresses() const
{
    return alternativeNames(m_impl->get(), GEN_IPADD, addressText);
}

PublicKey Certificate::publicKey() const
{
    return PublicKey{std::make_shared<const detail::KeyHandle>(
        detail::KeyHandle{openssl::Key{X509_get_pubkey(m_impl->get())}})};
}

QByteArray Certificate::sha256() const
{
    return digest(HashKind::Sha256, toDer());
}

bool Certificate::isIssuedBy(const Certificate &issuer) const
{
    const ErrorQueue errors;
    X509 *const own = m_impl->get();
    X509 *const other = issuer.m_impl->get();
    if (X509_NAME_cmp(X509_get_issuer_name(own), X509_get_subject_name(other)) != 0)
        return false;
    EVP_PKEY *const key = X509_get0_pubkey(other);
    return key && X509_verify(own, key) == 1;
}

bool Certificate::covers(const QString &host) const
{
    const ErrorQueue errors;
    const openssl::Octets address{a2i_IPADDRESS(host.toLatin1().constData())};
    if (address)
        return X509_check_ip(m_impl->get(), ASN1_STRING_get0_data(address.get()),
                             static_cast<std::size_t>(ASN1_STRING_length(address.get())), 0) == 1;
    const QByteArray name = QUrl::toAce(host);
    return !name.isEmpty() &&
           X509_check_host(m_impl->get(), name.constData(), openssl::length(name), 0, nullptr) == 1;
}

bool Certificate::matches(const PrivateKey &key) const
{
    const ErrorQueue errors;
    EVP_PKEY *const own = X509_get0_pubkey(m_impl->get());
    return own && EVP_PKEY_eq(own, key.handle().get()) == 1;
}

Result<Identity> readIdentity(const QString &certificatePath, const QString &keyPath,
                              const AskPassphrase &ask)
{
    auto certificate = Certificate::read(certificatePath);
    if (!certificate)
        return failure(std::move(certificate.error()));
    auto key = PrivateKey::read(keyPath, ask);
    if (!key)
        return failure(std::move(key.error()));
    // A damaged key file can carry the right public half: only a signature proves the private one.
    static constexpr QByteArrayView kProbe{"pair?"};
    const auto signature = key->sign(HashKind::Sha256, kProbe);
    if (!certificate->matches(*key) || !signature ||
        !certificate->publicKey().verifies(HashKind::Sha256, kProbe, *signature))
        return failure(Error{NotAPair{keyPath, certificatePath}});
    return Identity{std::move(*certificate), std::move(*key)};
}

} // namespace airlift::trust
