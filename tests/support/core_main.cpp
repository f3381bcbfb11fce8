#include "tests/support/suite.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("airlift-test"));
    return airlift::test::Suite::run(argc, argv);
}
