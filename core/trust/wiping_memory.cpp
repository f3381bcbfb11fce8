#include "core/trust/wiping_memory.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <openssl/crypto.h>

namespace airlift::trust::openssl {

namespace {

/// In front of every block: OpenSSL does not say the size of what it gives back.
constexpr std::size_t kHeader = alignof(std::max_align_t);
static_assert(kHeader >= sizeof(std::size_t));

[[nodiscard]] char *wholeBlock(void *block)
{
    return static_cast<char *>(block) - kHeader;
}

[[nodiscard]] std::size_t sizeOf(void *block)
{
    std::size_t size = 0;
    std::memcpy(&size, wholeBlock(block), sizeof size);
    return size;
}

void *allocate(std::size_t size, const char * /*file*/, int /*line*/)
{
    if (size == 0 || size > SIZE_MAX - kHeader)
        return nullptr;
    auto *const whole = static_cast<char *>(std::malloc(size + kHeader));
    if (whole == nullptr)
        return nullptr;
    std::memcpy(whole, &size, sizeof size);
    return whole + kHeader;
}

void release(void *block, const char * /*file*/, int /*line*/)
{
    if (block == nullptr)
        return;
    OPENSSL_cleanse(block, sizeOf(block));
    std::free(wholeBlock(block));
}

void *resize(void *block, std::size_t size, const char *file, int line)
{
    if (block == nullptr)
        return allocate(size, file, line);
    if (size == 0) {
        release(block, file, line);
        return nullptr;
    }
    void *const moved = allocate(size, file, line);
    if (moved != nullptr) {
        std::memcpy(moved, block, std::min(size, sizeOf(block)));
        release(block, file, line);
    }
    return moved;
}

} // namespace

bool wipeItsMemory()
{
    return CRYPTO_set_mem_functions(allocate, resize, release) == 1;
}

} // namespace airlift::trust::openssl
