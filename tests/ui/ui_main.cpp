#include "tests/support/suite.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("airlift-test"));
    QStandardPaths::setTestModeEnabled(true);
    return airlift::test::Suite::run(argc, argv);
}
