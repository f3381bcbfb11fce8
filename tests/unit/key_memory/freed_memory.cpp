#include "tests/unit/key_memory/freed_memory.h"

#include <array>
#include <atomic>
#include <cstring>

#if defined(__SANITIZE_ADDRESS__)
#define AIRLIFT_WATCHES_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||                         \
    __has_feature(thread_sanitizer)
#define AIRLIFT_WATCHES_MEMORY 0
#endif
#endif
#if !defined(AIRLIFT_WATCHES_MEMORY) && defined(__GLIBC__)
#define AIRLIFT_WATCHES_MEMORY 1
#elif !defined(AIRLIFT_WATCHES_MEMORY)
#define AIRLIFT_WATCHES_MEMORY 0
#endif

namespace {

struct Needle {
    std::array<char, 128> bytes{};
    std::size_t size = 0;
};
// Not on the heap: this memory must not find itself.
std::array<Needle, 16> needles;
std::atomic<int> needleCount{0};
std::atomic<int> found{0};

} // namespace

#if AIRLIFT_WATCHES_MEMORY

#include <malloc.h>

extern "C" {
void *__libc_malloc(std::size_t size);
void __libc_free(void *block);
void free(void *block);
void *realloc(void *block, std::size_t size);
}

namespace {

void inspect(void *block)
{
    const int count = needleCount.load(std::memory_order_acquire);
    if (block == nullptr || count == 0)
        return;
    const std::size_t size = malloc_usable_size(block);
    for (int i = 0; i < count; ++i) {
        const Needle &needle = needles[static_cast<std::size_t>(i)];
        if (memmem(block, size, needle.bytes.data(), needle.size) != nullptr) {
            found.fetch_add(1);
            return;
        }
    }
}

} // namespace

void free(void *block)
{
    inspect(block);
    __libc_free(block);
}

/// Always to another place, so that the old one is looked at.
void *realloc(void *block, std::size_t size)
{
    if (block == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    void *const moved = __libc_malloc(size);
    if (moved != nullptr) {
        std::memcpy(moved, block, std::min(size, malloc_usable_size(block)));
        free(block);
    }
    return moved;
}

#endif

namespace airlift::test {

bool watchesFreedMemory()
{
    return AIRLIFT_WATCHES_MEMORY != 0;
}

void watchFor(QByteArrayView needle)
{
    const int at = needleCount.load();
    Needle &next = needles.at(static_cast<std::size_t>(at));
    next.size = std::min(static_cast<std::size_t>(needle.size()), next.bytes.size());
    std::memcpy(next.bytes.data(), needle.data(), next.size);
    needleCount.store(at + 1, std::memory_order_release);
}

int leaksSeen()
{
    needleCount.store(0);
    return found.exchange(0);
}

} // namespace airlift::test
