#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>

namespace airlift::test {

/// Several QObject test classes in one executable: each file registers its own, main() runs them
/// all and fails if one fails.
class Suite
{
public:
    using Make = std::function<std::unique_ptr<QObject>()>;
    static bool add(Make make);
    static int run(int argc, char **argv);
};

} // namespace airlift::test

#define AIRLIFT_TEST(Class)                                                                        \
    static const bool Class##Registered =                                                          \
        airlift::test::Suite::add([] { return std::make_unique<Class>(); });
