// A fresh key, damaged as the input says (one byte for the form, then pairs of place and mask): it
// is refused or it works, and whatever still works is spotted as a private key.
#include "core/trust/private_key.h"

#include <cstdlib>

namespace {

using namespace airlift;
using namespace airlift::trust;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// No key lies in the repository; this one lives as long as the process.
[[nodiscard]] QByteArray freshKey(bool pem)
{
    static const auto key = PrivateKey::generateP256();
    require(key.has_value());
    const Secret bytes = pem ? key->toTraditionalPem() : key->toTraditionalDer();
    return bytes.reveal().toByteArray();
}

[[nodiscard]] QByteArray damaged(QByteArray bytes, QByteArrayView edits)
{
    for (qsizetype i = 0; i + 1 < edits.size(); i += 2) {
        const qsizetype place = static_cast<unsigned char>(edits[i]) % bytes.size();
        bytes[place] = static_cast<char>(bytes[place] ^ edits[i + 1]);
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView input{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    static_cast<void>(looksLikePrivateKey(input));
    static_cast<void>(PrivateKey::parse(input, {}).has_value());
    if (input.isEmpty())
        return 0;
    const QByteArray bytes = damaged(freshKey(input[0] % 2 == 0), input.sliced(1));
    const auto key = PrivateKey::parse(bytes, {});
    if (!key || key->kind() == KeyKind::Other)
        return 0;
    require(looksLikePrivateKey(bytes));
    static_cast<void>(key->sign(HashKind::Sha256, "content").has_value());
    return 0;
}
