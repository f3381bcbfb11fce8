// Commands of uart-at-commands 4.4.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using Keyword = AtParameters::Keyword;

namespace {

constexpr qsizetype kLongestName = 180;
constexpr qsizetype kLongestSignature = 32; // a real one has 256 bytes: it cannot be passed (4.4)
constexpr qint64 kBlock = 4096;
constexpr qint64 kBlocks = 1024;
constexpr qint64 kOverhead = 512; // "4096 n - 512 wastes least"

constexpr quint32 kRead = 0x001;
constexpr quint32 kWrite = 0x002;
constexpr quint32 kCreate = 0x004;
constexpr quint32 kOverwrite = 0x008;
constexpr quint32 kFailSafe = 0x010;
constexpr quint32 kSecure = 0x020;
constexpr quint32 kNoSignature = 0x040;
constexpr quint32 kPublicRead = 0x200;
constexpr Keyword kOptions[]{{"read", kRead},
                             {"write", kWrite},
                             {"create", kCreate},
                             {"overwrite", kOverwrite},
                             {"create_failsafe", kFailSafe},
                             {"create_secure", kSecure},
                             {"create_nosignature", kNoSignature},
                             {"create_static_token", 0x080},
                             {"create_vendor_token", 0x100},
                             {"create_public_read", kPublicRead},
                             {"create_public_write", 0x400}};
constexpr Keyword kControls[]{{"restore", 0},      {"rollback", 1},         {"commit", 2},
                              {"rename", 3},       {"get_storage_info", 4}, {"bundle_rollback", 5},
                              {"bundle_commit", 6}};

/// As the file system rounds it; INFERRED from the one example there is (8: 3584 takes 8192).
[[nodiscard]] qint64 storageOf(const Flash::FileInfo &info)
{
    const qint64 copy = (info.maxSize + kOverhead + kBlock - 1) / kBlock * kBlock;
    return copy * (info.attributes.failSafe ? 2 : 1) + kBlock;
}

[[nodiscard]] QByteArray flagsOf(const Flash::FileInfo &info)
{
    QByteArrayList words;
    if (info.inBundle)
        words << "pending_bundle_commit";
    if (!info.attributes.failSafe)
        words << "not_failsafe";
    if (info.attributes.secure)
        words << "secure";
    if (info.attributes.secure && info.attributes.publicWrite)
        words << "public_write";
    return words.join('|');
}

} // namespace

std::optional<Flash::FileInfo> AtFirmware::infoOf(const QByteArray &name) const
{
    const auto all = m_flash.list();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &info) { return info.name == name; });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

AtFirmware::Answer AtFirmware::fileOpen(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    const quint32 options = parameters.bits(kOptions);
    const auto size = parameters.optionalNumber();
    if (parameters.isGood() && (options & kCreate) != 0 && !size)
        parameters.fail(AtParse::Missing);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto opened = std::find_if(m_files.begin(), m_files.end(),
                                     [&](const auto &entry) { return entry.second.name == name; });
    if (opened != m_files.end())
        return Refused{opened->second.writes ? code::kOpenForWrite : code::kAlreadyOpen};
    if ((options & (kWrite | kCreate)) != 0)
        return openToWrite(name, options, size);
    if ((options & kRead) != 0)
        return openToRead(name);
    return Refused{code::kWrongFlags};
}

AtFirmware::Answer AtFirmware::openToRead(const QByteArray &name)
{
    const auto content = m_flash.read(name);
    if (!content)
        return Refused{number(content.error())};
    const auto info = infoOf(name);
    if (info && info->attributes.secure && !m_publicRead[name])
        return Refused{code::kNoReadToken};
    quint32 id = kFirstFileId;
    while (m_files.contains(id))
        ++id;
    m_files[id] = File{name, false, 0, *content};
    result("+fileopen", QByteArray::number(id) + ",0");
    return Sent{};
}

AtFirmware::Answer AtFirmware::openToWrite(const QByteArray &name, quint32 options,
                                           std::optional<quint32> size)
{
    const auto info = infoOf(name);
    Flash::OpenFlags flags;
    if ((options & kCreate) != 0) {
        if (info && (options & kOverwrite) == 0)
            return Refused{code::kFileExists};
        flags.secure = (options & kSecure) != 0;
        flags.noSignature = !flags.secure || (options & kNoSignature) != 0;
        flags.failSafe = (options & kFailSafe) != 0;
        flags.maxSize = *size;
        m_publicRead[name] = (options & kPublicRead) != 0;
    } else {
        if (!info)
            return Refused{code::kFileNotExists};
        flags.secure = info->attributes.secure;
        flags.failSafe = info->attributes.failSafe;
        flags.maxSize = info->maxSize;
    }
    const qint32 handle = m_flash.openForWrite(name, flags);
    if (handle < 0)
        return Refused{handle};
    quint32 id = kFirstFileId;
    while (m_files.contains(id))
        ++id;
    m_files[id] = File{name, true, handle, {}};
    result("+fileopen", QByteArray::number(id) + ",0");
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileWrite(AtParameters parameters)
{
    const quint32 id = parameters.number();
    const quint32 offset = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    const QByteArray bytes = parameters.data(format, length);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto file = m_files.find(id);
    if (file == m_files.end() || !file->second.writes)
        return Refused{code::kInvalidHandle};
    const qint32 written = m_flash.write(file->second.handle, offset, bytes);
    if (written < 0)
        return Refused{written};
    result("+filewrite", QByteArray::number(length));
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileRead(AtParameters parameters)
{
    const quint32 id = parameters.number();
    const quint32 offset = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto file = m_files.find(id);
    if (file == m_files.end() || file->second.writes)
        return Refused{code::kInvalidHandle};
    const QByteArray &content = file->second.content;
    if (offset >= static_cast<quint64>(content.size()))
        return Refused{code::kWrongOffset};
    QByteArray bytes = content.mid(offset, length);
    if (format == 1)
        bytes = bytes.toBase64();
    result("+fileread",
           QByteArray::number(format) + ',' + QByteArray::number(bytes.size()) + ',' + bytes);
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileClose(AtParameters parameters)
{
    const quint32 id = parameters.number();
    const QByteArray certificate = parameters.optionalText(kLongestName);
    const QByteArray signature = parameters.optionalText(kLongestSignature);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto file = m_files.find(id);
    if (file == m_files.end())
        return Refused{code::kInvalidHandle};
    if (file->second.writes) {
        if (const qint32 status = m_flash.close(file->second.handle, certificate, signature);
            status < 0)
            return Refused{status};
        ++m_writes[file->second.name];
    }
    m_files.erase(file);
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileDel(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    static_cast<void>(parameters.optionalNumber());
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (const qint32 status = m_flash.remove(name); status < 0)
        return Refused{status};
    m_writes.erase(name);
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileGetInfo(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    static_cast<void>(parameters.optionalNumber());
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto info = infoOf(name);
    if (!info)
        return Refused{code::kFileNotExists};
    // A field without a word vanishes with its comma.
    const QByteArray flags = flagsOf(*info);
    const QByteArray tokens = info->attributes.secure ? "" : "master|master|master|master,";
    result("+filegetinfo", (flags.isEmpty() ? flags : flags + ',') +
                               QByteArray::number(info->size.value) + ',' +
                               QByteArray::number(info->maxSize) + ',' + tokens +
                               QByteArray::number(storageOf(*info)) + ',' +
                               QByteArray::number(std::max(1U, m_writes[name])));
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileGetFileList(AtParameters)
{
    for (const Flash::FileInfo &info : m_flash.list()) {
        const QByteArray flags = flagsOf(info);
        result("+filegetfilelist", info.name + ',' + QByteArray::number(info.maxSize) + ',' +
                                       (flags.isEmpty() ? flags : flags + ',') +
                                       QByteArray::number(storageOf(info) / kBlock));
    }
    return Sent{};
}

AtFirmware::Answer AtFirmware::fileCtl(AtParameters parameters)
{
    const quint32 command = parameters.keyword(kControls);
    static_cast<void>(parameters.optionalNumber());
    const QByteArray name = parameters.optionalText(kLongestName);
    const QByteArray data = parameters.optionalText(kLongestName);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    switch (command) {
    case 4:
        return storageInfo();
    case 5:
    case 6: {
        const qint32 status = command == 5 ? m_flash.rollback() : m_flash.commit();
        return status < 0 ? Answer{Refused{status}} : Answer{Sent{}};
    }
    case 3: {
        const auto content = m_flash.read(name);
        if (!content)
            return Refused{number(content.error())};
        if (infoOf(data))
            return Refused{code::kFileExists};
        const auto info = infoOf(name);
        m_flash.program(data, *content, info->attributes);
        static_cast<void>(m_flash.remove(name));
        return Sent{};
    }
    case 0: // nothing was programmed that it could go back to
        return Refused{code::kNoImageToRestore};
    default: {
        const auto info = infoOf(name);
        if (!info)
            return Refused{code::kFileNotExists};
        // Only bundles are tested here: no single file waits for anything.
        return Refused{info->attributes.failSafe ? code::kWrongFileState : code::kNoFailSafe};
    }
    }
}

AtFirmware::Answer AtFirmware::storageInfo()
{
    qint64 allocated = 0;
    qint64 files = 0;
    for (const Flash::FileInfo &info : m_flash.list()) {
        allocated += storageOf(info) / kBlock;
        ++files;
    }
    constexpr qint64 kReserved = 50; // INFERRED: what the file system needs for itself
    const qint64 available = std::max<qint64>(0, kBlocks - kReserved - allocated);
    QByteArrayList fields;
    for (const qint64 number :
         {kBlock, kBlocks, allocated, qint64{0}, kReserved, available, available, // space
          qint64{240}, qint64{1}, static_cast<qint64>(m_flash.bundleState()), kReserved, files,
          qint64{0}, qint64{m_flash.alerts()}, qint64{Flash::kAlertLimit}, qint64{1}})
        fields << QByteArray::number(number);
    result("+filectl", ',' + fields.join(','));
    return Sent{};
}

} // namespace airlift::sim
