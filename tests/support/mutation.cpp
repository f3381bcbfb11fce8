#include "tests/support/mutation.h"

#include <array>
#include <iterator>

namespace airlift::test {

namespace {

constexpr qsizetype kBlock = 512;

[[nodiscard]] qsizetype below(QRandomGenerator &dice, qsizetype limit)
{
    return limit > 0 ? static_cast<qsizetype>(dice.bounded(static_cast<quint32>(limit))) : 0;
}

template <typename List>
[[nodiscard]] const auto &oneOf(QRandomGenerator &dice, const List &list)
{
    return list[static_cast<std::size_t>(below(dice, std::ssize(list)))];
}

/// Replaces the n-th occurrence of `old`, n by the dice; nothing if there is none.
void replaceOne(QByteArray &text, QByteArrayView old, QByteArrayView fresh, QRandomGenerator &dice)
{
    const qsizetype count = text.count(old);
    if (count == 0)
        return;
    qsizetype at = -1;
    for (qsizetype n = below(dice, count); n >= 0; --n)
        at = text.indexOf(old, at + 1);
    text.replace(at, old.size(), fresh);
}

// ---- the list
// ------------------------------------------------------------------------------------

QByteArray changeListToken(QByteArray &list, QRandomGenerator &dice)
{
    static const std::array<std::pair<QByteArray, QByteArray>, 30> kChanges{{
        {"\"filename\"", "\"filenam\""},
        {"\"filename\"", "\"Filename\""},
        {"\"signature_base64\"", "\"signature\""},
        {"\"certificate\"", "\"certificate\" "},
        {"\"secured\"", "\"securd\""},
        {"\"bundle\"", "\"x\""},
        {"\"secured\":0", "\"secured\":1"},
        {"\"secured\":1", "\"secured\":0"},
        {"\"bundle\":1", "\"bundle\":0"},
        {"\"bundle\":0", "\"bundle\":1"},
        {"\"secured\":0", "\"secured\":null"},
        {"\"secured\":0", "\"secured\":\"1\""},
        {"\"bundle\":1", "\"bundle\":true"},
        {"\"bundle\":1", "\"bundle\":1.5"},
        {"\"bundle\":1", "\"bundle\":-1"},
        {"\"bundle\":1", "\"bundle\":99999999999"},
        {"\"certificate\":\"", "\"certificate\":null,\"c\":\""},
        {"\"certificate\":\"", "\"certificate\":\"0123456789012345"},
        {"\"filename\":\"", "\"filename\":\"/a/very/long/name/that/goes/on/and/on/and/on/and/on/"
                            "and/on/and/on/and/on/and/on/and/on/and/on/"},
        {"\"filename\":\"", "\"filename\":\"\\u0041"},
        {"\"filename\":\"", "\"filename\":\"\\\""},
        {"{", "{{"},
        {"}", "}}"},
        {"},", "}"},
        {",", ",,"},
        {"]", ""},
        {"]", "]\n"},
        {"]", "]    "},
        {"[", "[ "},
        {"\"", "'"},
    }};
    const auto &[old, fresh] = oneOf(dice, kChanges);
    replaceOne(list, old, fresh, dice);
    return "token ";
}

QByteArray padList(QByteArray &list, QRandomGenerator &dice)
{
    static const std::array<QByteArray, 4> kPlaces{"[", "},", "{", ","};
    const QByteArray &place = oneOf(dice, kPlaces);
    const qsizetype count = 1 + below(dice, 600);
    replaceOne(list, place, place + QByteArray(count, ' '), dice);
    return "pad" + QByteArray::number(count) + ' ';
}

QByteArray repeatObject(QByteArray &list, QRandomGenerator &dice)
{
    const qsizetype first = list.indexOf('{');
    const qsizetype end = list.indexOf('}', first);
    if (first < 0 || end < 0)
        return {};
    const QByteArray object = list.sliced(first, end + 1 - first);
    const qsizetype copies = 1 + below(dice, 8);
    QByteArray more;
    for (qsizetype i = 0; i < copies; ++i) {
        QByteArray copy = object;
        if (dice.bounded(2) != 0)
            copy.replace("\"filename\":\"", "\"filename\":\"" + QByteArray::number(i));
        more += copy + ',';
    }
    list.insert(first, more);
    return "repeat" + QByteArray::number(copies) + ' ';
}

QByteArray dropObject(QByteArray &list, QRandomGenerator &dice)
{
    const qsizetype count = list.count('{');
    qsizetype at = -1;
    for (qsizetype n = below(dice, count); n >= 0; --n)
        at = list.indexOf('{', at + 1);
    const qsizetype end = at < 0 ? -1 : list.indexOf('}', at);
    if (end < 0)
        return {};
    list.remove(at, end + 1 - at + (list.size() > end + 1 && list[end + 1] == ',' ? 1 : 0));
    return "drop ";
}

QByteArray damageListByte(QByteArray &list, QRandomGenerator &dice)
{
    if (list.isEmpty())
        return {};
    static constexpr std::array kBytes{'"', '{', '}', ',', ':', '0', 'a', '\0', '\\', '[', ']'};
    list[below(dice, list.size())] = oneOf(dice, kBytes);
    return "listbyte ";
}

using ListAccident = QByteArray (*)(QByteArray &, QRandomGenerator &);

// ---- the tar
// -------------------------------------------------------------------------------------

QByteArray flipByte(QByteArray &tar, QRandomGenerator &dice)
{
    tar[below(dice, tar.size())] = static_cast<char>(dice.bounded(256));
    return "byte ";
}

QByteArray cutOff(QByteArray &tar, QRandomGenerator &dice)
{
    tar.truncate(below(dice, tar.size()));
    return "cut ";
}

QByteArray loseBlocks(QByteArray &tar, QRandomGenerator &dice)
{
    const qsizetype at = kBlock * below(dice, tar.size() / kBlock);
    tar.remove(at, kBlock * (1 + below(dice, 3)));
    return "lose ";
}

QByteArray doubleBlocks(QByteArray &tar, QRandomGenerator &dice)
{
    const qsizetype at = kBlock * below(dice, tar.size() / kBlock);
    const QByteArray stretch = tar.sliced(at, qMin(kBlock * (1 + below(dice, 4)), tar.size() - at));
    tar.insert(kBlock * below(dice, tar.size() / kBlock), stretch);
    return "double ";
}

QByteArray loseBytes(QByteArray &tar, QRandomGenerator &dice)
{
    tar.remove(below(dice, tar.size()), 1 + below(dice, 20));
    return "losebytes ";
}

QByteArray insertBytes(QByteArray &tar, QRandomGenerator &dice)
{
    tar.insert(below(dice, tar.size()), QByteArray(1 + below(dice, 20), '\0'));
    return "insertbytes ";
}

[[nodiscard]] std::vector<qsizetype> headersOf(QByteArrayView tar)
{
    std::vector<qsizetype> found;
    for (qsizetype at = 0; at + kBlock <= tar.size(); at += kBlock) {
        if (tar.sliced(at + 257).startsWith("ustar"))
            found.push_back(at);
    }
    return found;
}

QByteArray changeHeader(QByteArray &tar, QRandomGenerator &dice)
{
    const std::vector<qsizetype> headers = headersOf(tar);
    if (headers.empty())
        return {};
    const qsizetype at = oneOf(dice, headers);
    static constexpr std::array kTypes{'0', '\0', '1', '2', '5', '7', 'x', 'g', 'L', 'A'};
    static const std::array<QByteArray, 10> kSizes{
        "00000000000 ", "00000000001\0", "77777777777\0", "  1234      ",   "            ",
        "0000008    ",  "-1         ",   "00000001000\0", "\x80zzzzzzzzzz", "00077777777\0"};
    static const std::array<QByteArray, 9> kPaths{"x",
                                                  "/",
                                                  "//",
                                                  "a/b/c",
                                                  "20240313123751_CC3220SF_OTA/0/ota.cmd",
                                                  "20240313123751_CC3220SF_OTA/0/ota.sign",
                                                  "20240313123751_CC3220SF_OTA/2/a.txt",
                                                  "20240313123751_CC3220SF_OTA/9/",
                                                  "././@LongLink"};
    switch (dice.bounded(4)) {
    case 0:
        tar[at + 156] = oneOf(dice, kTypes);
        return "type ";
    case 1:
        tar.replace(at + 124, 12, oneOf(dice, kSizes).leftJustified(12, '\0', true));
        return "size ";
    case 2:
        tar.replace(at, 100, oneOf(dice, kPaths).leftJustified(100, '\0'));
        return "path ";
    default:
        tar[at + below(dice, kBlock)] = static_cast<char>(dice.bounded(256));
        return "header ";
    }
}

using TarAccident = QByteArray (*)(QByteArray &, QRandomGenerator &);

// ---- the files
// -----------------------------------------------------------------------------------

QByteArray changeFiles(TestArchive &archive, QRandomGenerator &dice)
{
    ArchiveFile &file =
        archive.files[static_cast<std::size_t>(below(dice, std::ssize(archive.files)))];
    switch (dice.bounded(11)) {
    case 0:
        file.content += QByteArray(1 + below(dice, 3000), 'x');
        return "longer ";
    case 1:
        file.content.truncate(below(dice, file.content.size()));
        return "shorter ";
    case 2:
        file.packed = !file.packed;
        return "packed ";
    case 3:
        file.listed = !file.listed;
        return "listed ";
    case 4:
        file.secured = !file.secured;
        return "secured ";
    case 5:
        file.signature = QByteArray(below(dice, 260), static_cast<char>(dice.bounded(3)));
        return "signature ";
    case 6:
        file.certificate = "nobody";
        return "certificate ";
    case 7:
        file.digest = QByteArray(below(dice, 130), 'a');
        return "digest ";
    case 8:
        std::swap(archive.files.front(), archive.files.back());
        return "order ";
    case 9:
        archive.files.push_back(archive.files.front());
        return "twice ";
    default:
        file.bundle = !file.bundle;
        return "bundle ";
    }
}

} // namespace

Mutant mutantOf(const TestArchive &good, const trust::PrivateKey &vendor, QRandomGenerator &dice)
{
    static constexpr std::array<ListAccident, 5> kList{changeListToken, padList, repeatObject,
                                                       dropObject, damageListByte};
    static constexpr std::array<TarAccident, 7> kTar{
        flipByte, cutOff, loseBlocks, doubleBlocks, loseBytes, insertBytes, changeHeader};
    Mutant mutant;
    TestArchive archive = good;
    const int where = dice.bounded(4);
    if (where == 0 || where == 3) {
        for (qsizetype n = 1 + below(dice, 2); n > 0; --n)
            mutant.what += changeFiles(archive, dice);
    }
    archive.list = archive.listText();
    if (where == 1 || where == 3) {
        for (qsizetype n = 1 + below(dice, 2); n > 0; --n)
            mutant.what += oneOf(dice, kList)(archive.list, dice);
    }
    if (where != 2 && dice.bounded(8) != 0)
        archive.sign(vendor);
    mutant.tar = archive.bytes();
    if (where == 2 || dice.bounded(6) == 0) {
        for (qsizetype n = 1 + below(dice, 2); n > 0 && !mutant.tar.isEmpty(); --n)
            mutant.what += oneOf(dice, kTar)(mutant.tar, dice);
    }
    return mutant;
}

} // namespace airlift::test
