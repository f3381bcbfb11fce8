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
    for (const Make &make : makers()) {
        const std::unique_ptr<QObject> test = make();
        // "test_ui LogTest [function...]" runs one class.
        const bool chosen = argc > 1 && QByteArrayView{test->metaObject()->className()} == argv[1];
        if (chosen)
            return QTest::qExec(test.get(), argc - 1, argv + 1) == 0 ? 0 : 1;
    }
    for (const Make &make : makers())
        failed += QTest::qExec(make().get(), argc, argv);
    return failed == 0 ? 0 : 1;
}

} // namespace airlift::test
