#include "core/link/port_use.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace airlift::link {

namespace {

constexpr int kMostFiles = 4096; // of one process; more is not a terminal program

QString nameOf(const QString &process)
{
    constexpr qint64 kLongest = 64;
    QFile file{process + QStringLiteral("/comm")};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kLongest)).trimmed()
                                          : QString{};
}

bool hasOpen(const QDir &files, const QString &device)
{
    const QStringList open = files.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    const auto last = open.begin() + std::min<qsizetype>(open.size(), kMostFiles);
    return std::any_of(open.begin(), last, [&](const QString &file) {
        return QFile::symLinkTarget(files.filePath(file)) == device;
    });
}

} // namespace

PortUse usersOf(const QString &port, const QString &processes)
{
    PortUse use;
    const QString device = QFileInfo{port}.canonicalFilePath();
    const QDir all{processes};
    const QStringList entries = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    bool hidden = device.isEmpty();
    bool any = false;
    for (const QString &entry : entries) {
        bool isProcess = false;
        const qint64 id = entry.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        any = true;
        const QDir files{all.filePath(entry + QStringLiteral("/fd"))};
        if (!files.exists() || !QFileInfo{files.path()}.isReadable())
            hidden = true; // somebody else's, or just gone
        else if (!device.isEmpty() && hasOpen(files, device))
            use.holders.append({id, nameOf(all.filePath(entry))});
    }
    if (!use.holders.isEmpty())
        use.state = PortUse::State::Held;
    else if (any && !hidden)
        use.state = PortUse::State::Free;
    return use;
}

} // namespace airlift::link
