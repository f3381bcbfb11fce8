// Runs a fuzz target over the files of a folder: found once, tested for ever, with any compiler.
#include <cstdio>

#include <QDir>
#include <QFile>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder{QString::fromLocal8Bit(argv[1])};
    int replayed = 0;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file{folder.filePath(name)};
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        // Every prefix of a small input as well: the border is where readers go wrong.
        const qsizetype shortest = bytes.size() <= 4096 ? 0 : bytes.size();
        for (qsizetype length = shortest; length <= bytes.size(); ++length)
            LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                   static_cast<std::size_t>(length));
        ++replayed;
    }
    std::printf("%d inputs replayed\n", replayed);
    return replayed > 0 ? 0 : 1;
}
