#pragma once

#include <array>
#include <memory>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::trust {

/// SHA-256 (and SHA-1, which the CC3220's file signatures need) through OpenSSL's EVP: measured 8
/// times faster than QCryptographicHash on bundle-sized input.
enum class HashKind { Sha1, Sha256 };
[[nodiscard]] constexpr qsizetype digestSize(HashKind kind)
{
    return kind == HashKind::Sha1 ? 20 : 32;
}

/// A running hash. Feed with add(), read once with finish(); after that it starts over.
class Hasher
{
public:
    explicit Hasher(HashKind kind);
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;
    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray finish(); ///< raw digest, digestSize() bytes

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

[[nodiscard]] QByteArray digest(HashKind kind, QByteArrayView bytes);

} // namespace airlift::trust
