#pragma once

namespace airlift::test {

/// While it lives, OpenSSL draws its random numbers from a fixed sequence, so that keys made at run
/// time are the same in every run. For image signers: a signature over one image in 190 begins with
/// a zero byte (ota-bundle 7), and which image that is must not change from run to run.
class RepeatableRandom
{
public:
    explicit RepeatableRandom(unsigned seed);
    ~RepeatableRandom();
    RepeatableRandom(const RepeatableRandom &) = delete;
    RepeatableRandom &operator=(const RepeatableRandom &) = delete;
};

} // namespace airlift::test
