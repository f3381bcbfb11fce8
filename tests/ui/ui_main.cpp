#include "core/explain/face.h"
#include "tests/support/suite.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("airlift-test"));
    QStandardPaths::setTestModeEnabled(true);
    airlift::explain::setFace(airlift::explain::Face::Window);
    return airlift::test::Suite::run(argc, argv);
}
