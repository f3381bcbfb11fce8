#define OPENSSL_SUPPRESS_DEPRECATED // RAND_METHOD is the only way that needs no provider of ours

#include "tests/support/repeatable_random.h"

#include <cstdint>

#include <openssl/rand.h>

namespace airlift::test {

namespace {

std::uint64_t s_state = 0;

/// SplitMix64: good enough for primes nobody relies on.
int fill(unsigned char *bytes, int count)
{
    for (int i = 0; i < count; ++i) {
        s_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = s_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        bytes[i] = static_cast<unsigned char>(z >> 56U);
    }
    return 1;
}

int isReady()
{
    return 1;
}

} // namespace

RepeatableRandom::RepeatableRandom(unsigned seed)
{
    s_state = seed;
    static constexpr RAND_METHOD kMethod{nullptr, fill, nullptr, nullptr, fill, isReady};
    RAND_set_rand_method(&kMethod);
}

RepeatableRandom::~RepeatableRandom()
{
    RAND_set_rand_method(nullptr);
}

} // namespace airlift::test
