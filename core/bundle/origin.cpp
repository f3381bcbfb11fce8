#include "core/bundle/origin.h"

#include "core/bundle/contents.h"
#include "core/bundle/names.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/tar_format.h"

#include <algorithm>
#include <set>

namespace airlift::bundle {

namespace {

using What = TarOddity::What;

// offsets and sizes of header fields
constexpr qsizetype kName = 100;
constexpr qsizetype kSize = 124;
constexpr qsizetype kTime = 136;
constexpr qsizetype kSum = 148;
constexpr qsizetype kMagic = 257;
constexpr qsizetype kOwnerName = 265;
constexpr qsizetype kDevice = 329;
constexpr qsizetype kPrefix = 345;

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

bool checksumIsRight(QByteArrayView header)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < tar::kBlock; ++i)
        sum += i >= kSum && i < kSum + 8 ? ' ' : static_cast<unsigned char>(header[i]);
    qint64 written = 0;
    for (const char c : header.sliced(kSum, 8)) {
        if (c >= '0' && c <= '7')
            written = written * 8 + (c - '0');
        else if (c == '\0')
            break;
    }
    return written == sum;
}

bool hasVendorMagic(QByteArrayView header)
{
    return header.sliced(kMagic, 8) == QByteArrayView{"ustar  \0", 8};
}

} // namespace

void Survey::note(What what, const EntryFacts &entry)
{
    const auto known = std::find_if(m_oddities.begin(), m_oddities.end(),
                                    [&](const TarOddity &oddity) { return oddity.what == what; });
    if (known == m_oddities.end())
        m_oddities.push_back({what, entry.tarPath, entry.offset});
    else
        ++known->count;
}

void Survey::take(QByteArrayView header, const EntryFacts &entry)
{
    if (header.size() != tar::kBlock)
        return;
    lookAtName(header, entry);
    lookAtFields(header, entry);
    const char type = header[156];
    if (type == '5') {
        ++m_folders;
        m_emptyDeviceFields = m_emptyDeviceFields || isZero(header.sliced(kDevice, 16));
    } else if (entry.deviceName == "ota.cmd") {
        if (m_index != m_folders)
            note(What::ListNotFirst, entry);
        m_listSeen = true;
    } else if (entry.deviceName == "ota.sign" && !m_previousWasList) {
        note(What::SignatureMisplaced, entry);
    }
    m_previousWasList = entry.deviceName == "ota.cmd";
    ++m_index;
}

void Survey::lookAtName(QByteArrayView header, const EntryFacts &entry)
{
    const bool isPlain = header[156] == '0' || header[156] == '5' || header[156] == '\0';
    if (isPlain && header[0] == '.' && header[1] == '/')
        note(What::LeadingDot, entry);
    else if (entry.isFile && entry.deviceName.isEmpty())
        note(What::TooShallow, entry);
    if (!header.first(kName).contains('\0'))
        note(What::NameFieldFull, entry);
    // Old GNU archives keep a time there, in digits.
    const char prefix = header[kPrefix];
    if (isPlain && prefix != '\0' && (prefix < '0' || prefix > '9'))
        note(What::PrefixUsed, entry);
}

void Survey::lookAtFields(QByteArrayView header, const EntryFacts &entry)
{
    const char type = header[156];
    if (type == 'L' || type == 'K')
        note(What::LongName, entry);
    else if (type == 'x' || type == 'g')
        note(What::ExtendedHeader, entry);
    else if (type == '1' || type == '2')
        note(What::Link, entry);
    else if (type != '0' && type != '\0' && type != '5')
        note(What::OtherType, entry);
    if ((static_cast<unsigned char>(header[kSize]) & 0x80U) != 0)
        note(What::BinarySize, entry);
    if (!checksumIsRight(header))
        note(What::WrongChecksum, entry);
    if (!hasVendorMagic(header))
        note(What::OtherMagic, entry);
    const auto digits = [&](qsizetype at, qsizetype size) {
        return std::any_of(header.begin() + at, header.begin() + at + size,
                           [](char c) { return c >= '1' && c <= '7'; });
    };
    if (digits(108, 16) || digits(kTime, 12) || !isZero(header.sliced(kOwnerName, 64)))
        note(What::OwnerOrTime, entry);
    if (entry.isFile && entry.size == ByteCount{0})
        note(What::EmptyFile, entry);
}

void Survey::conclude(Contents &contents, bool restIsZero)
{
    const EntryFacts whole;
    if (m_folders == 0)
        note(What::NoFolders, whole);
    if (!restIsZero || contents.size.value % tar::kRecord != 0)
        note(What::OddLength, whole);
    if (contents.listReadable && writeList(contents.list) != contents.listBytes) {
        QByteArray plain = writeList(contents.list);
        plain.replace("[ ", "[").replace(" ]", "]"); // the vendor's tool knows no blanks
        while (plain.startsWith("[ "))
            plain.remove(1, 1);
        if (plain != contents.listBytes)
            note(What::OtherListText, whole);
    }
    noteRepetitions(contents);
    contents.origin = origin(contents);
    contents.oddities = std::move(m_oddities);
    std::stable_sort(contents.oddities.begin(), contents.oddities.end(),
                     [](const TarOddity &a, const TarOddity &b) {
                         return a.breaksTheUpdate() && !b.breaksTheUpdate();
                     });
}

void Survey::noteRepetitions(const Contents &contents)
{
    std::set<QByteArray> names;
    for (const EntryFacts &entry : contents.entries) {
        if (entry.isFile && !entry.deviceName.isEmpty() && !names.insert(entry.deviceName).second)
            note(What::FileTwice, entry);
    }
    names.clear();
    for (const ListedFile &file : contents.list) {
        EntryFacts named;
        named.tarPath = file.deviceName;
        if (!names.insert(file.deviceName).second)
            note(What::ListedTwice, named);
    }
}

Origin Survey::origin(const Contents &contents) const
{
    using Clue = Origin::Clue;
    using Maker = Origin::Maker;
    Origin origin;
    const auto has = [&](What what) {
        return std::any_of(m_oddities.begin(), m_oddities.end(),
                           [&](const TarOddity &oddity) { return oddity.what == what; });
    };
    const auto clue = [&](bool holds, Clue which) {
        if (holds)
            origin.clues.push_back(which);
        return holds;
    };
    const bool plainHeaders = !has(What::OtherMagic) && !has(What::OwnerOrTime) &&
                              !has(What::WrongChecksum) && !has(What::LongName);
    const bool headers = clue(plainHeaders, Clue::VendorHeaders);
    const bool order =
        clue(m_folders == 4 && !has(What::ListNotFirst) && m_listSeen, Clue::VendorOrder);
    const bool text =
        clue(contents.listReadable && !has(What::OtherListText), Clue::VendorListText);
    const bool blank =
        clue(contents.listBytes.startsWith("[ ") || contents.listBytes.endsWith(" ]"),
             Clue::BlankInList);
    const bool emptyFields = clue(plainHeaders && m_emptyDeviceFields, Clue::EmptyDeviceFields);
    const bool owner = clue(has(What::OwnerOrTime), Clue::OwnerAndTime);
    const bool extended = clue(has(What::ExtendedHeader), Clue::ExtendedHeaders);
    const bool posix = clue(has(What::OtherMagic), Clue::PosixMagic);
    clue(std::any_of(
             contents.list.begin(), contents.list.end(),
             [](const ListedFile &file) { return file.certificate == "dummyt-root-ca-cert"; }),
         Clue::MisspeltSigner);
    for (const EntryFacts &entry : contents.entries) {
        clue(entry.version == "3.15.0.1" || entry.version == "4.6.0.1", Clue::PackOfSdk410);
        clue(entry.version == "4.13.0.2", Clue::PackOfSdk710);
    }
    if (headers && order && text)
        origin.maker = emptyFields ? Maker::NewerPython
                       : blank     ? Maker::Airlift
                                   : Maker::VendorTool;
    else if (extended || posix)
        origin.maker = Maker::PosixTar;
    else if (owner)
        origin.maker = Maker::GnuTar;
    return origin;
}

} // namespace airlift::bundle
