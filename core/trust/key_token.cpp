#define OPENSSL_SUPPRESS_DEPRECATED // engines: what Debian has for PKCS#11 with OpenSSL 3.0

#include "core/trust/key_token.h"

#include "core/trust/private_key.h"

#include <memory>

#include <openssl/engine.h>
#include <openssl/store.h>
#include <openssl/ui.h>

namespace airlift::trust {

namespace {

using StoreContext =
    std::unique_ptr<OSSL_STORE_CTX,
                    decltype([](OSSL_STORE_CTX *store) { OSSL_STORE_close(store); })>;
using StoreInfo =
    std::unique_ptr<OSSL_STORE_INFO,
                    decltype([](OSSL_STORE_INFO *info) { OSSL_STORE_INFO_free(info); })>;
using Dialogue =
    std::unique_ptr<UI_METHOD, decltype([](UI_METHOD *method) { UI_destroy_method(method); })>;

[[nodiscard]] openssl::Key throughProvider(const QByteArray &uri, const Dialogue &dialogue,
                                           void *self)
{
    constexpr int kMostObjects = 32;
    const StoreContext store{
        OSSL_STORE_open(uri.constData(), dialogue.get(), self, nullptr, nullptr)};
    if (!store)
        return {};
    for (int i = 0; i < kMostObjects && OSSL_STORE_eof(store.get()) == 0; ++i) {
        const StoreInfo info{OSSL_STORE_load(store.get())};
        if (info && OSSL_STORE_INFO_get_type(info.get()) == OSSL_STORE_INFO_PKEY)
            return openssl::Key{OSSL_STORE_INFO_get1_PKEY(info.get())};
    }
    return {};
}

/// The engine stays initialised as long as the program runs: the keys are used through it.
[[nodiscard]] ENGINE *pkcs11Engine()
{
    static ENGINE *const engine = [] {
        ENGINE *const found = ENGINE_by_id("pkcs11");
        return found && ENGINE_init(found) == 1 ? found : nullptr;
    }();
    return engine;
}

} // namespace

bool isTokenUri(const QString &path)
{
    return path.startsWith(QLatin1String("pkcs11:"));
}

openssl::Key keyOnToken(const QString &uri, pem_password_cb *givePin, void *self)
{
    const QByteArray text = uri.toUtf8();
    const Dialogue dialogue{UI_UTIL_wrap_read_pem_callback(givePin, 0)};
    if (auto key = throughProvider(text, dialogue, self))
        return key;
    ENGINE *const engine = pkcs11Engine();
    return openssl::Key{
        engine ? ENGINE_load_private_key(engine, text.constData(), dialogue.get(), self) : nullptr};
}

} // namespace airlift::trust
