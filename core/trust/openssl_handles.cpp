#include "core/trust/openssl_handles.h"

#include "core/trust/wiping_memory.h"

#include <limits>

#include <openssl/err.h>

namespace airlift::trust::openssl {

namespace {
const bool isWiping = wipeItsMemory(); // before main(), and so before anybody uses OpenSSL
} // namespace

bool wipesItsMemory()
{
    return isWiping;
}

ErrorQueue::ErrorQueue()
{
    ERR_clear_error();
}

ErrorQueue::~ErrorQueue()
{
    ERR_clear_error();
}

QString ErrorQueue::drain()
{
    const unsigned long first = ERR_get_error();
    ERR_clear_error();
    if (first == 0)
        return {};
    if (const char *reason = ERR_reason_error_string(first))
        return QString::fromLatin1(reason);
    char text[256];
    ERR_error_string_n(first, text, sizeof text);
    return QString::fromLatin1(text);
}

tl::unexpected<Error> ErrorQueue::refused(const char *operation)
{
    return failure(Error{CryptoRefused{QString::fromLatin1(operation), drain()}});
}

Bio readOnly(QByteArrayView bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return {};
    return Bio{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
}

Bio memory()
{
    return Bio{BIO_new(BIO_s_mem())};
}

QByteArray content(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? QByteArray{data, static_cast<qsizetype>(size)} : QByteArray{};
}

} // namespace airlift::trust::openssl
