#include "tests/support/suite.h"

#include <QCoreApplication>
#include <QTest>

namespace airlift::test {

namespace {
std::vector<Suite::Make> &makers()
{
    static std::vector<Suite::Make> all;
    return all;
}
} // namespace

bool Suite::add(Make make)
{
    makers().push_back(std::move(make));
    return true;
}

int Suite::run(int argc, char **argv)
{
    int failed = makers().empty() ? 1 : 0;
    for (const Make &make : makers())
        failed += QTest::qExec(make().get(), argc, argv);
    return failed == 0 ? 0 : 1;
}

} // namespace airlift::test
