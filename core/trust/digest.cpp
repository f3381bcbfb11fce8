#include "core/trust/digest.h"

#include "core/trust/openssl_handles.h"

#include <new>

namespace airlift::trust {

struct Hasher::Impl {
    openssl::DigestContext context{EVP_MD_CTX_new()};
    const EVP_MD *algorithm = nullptr;

    // OpenSSL's hashing fails for want of memory only; there is no error a caller could act on.
    static void check(int result)
    {
        if (result != 1)
            throw std::bad_alloc{};
    }
    void restart() { check(EVP_DigestInit_ex2(context.get(), algorithm, nullptr)); }
};

Hasher::Hasher(HashKind kind)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->algorithm = kind == HashKind::Sha1 ? EVP_sha1() : EVP_sha256();
    m_impl->restart();
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;

void Hasher::add(QByteArrayView bytes)
{
    Impl::check(EVP_DigestUpdate(m_impl->context.get(), bytes.data(), openssl::length(bytes)));
}

QByteArray Hasher::finish()
{
    QByteArray result{EVP_MD_get_size(m_impl->algorithm), Qt::Uninitialized};
    Impl::check(EVP_DigestFinal_ex(m_impl->context.get(), openssl::octets(result), nullptr));
    m_impl->restart();
    return result;
}

QByteArray digest(HashKind kind, QByteArrayView bytes)
{
    Hasher hasher{kind};
    hasher.add(bytes);
    return hasher.finish();
}

} // namespace airlift::trust
