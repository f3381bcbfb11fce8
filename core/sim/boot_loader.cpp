#include "core/sim/boot_loader.h"

#include <numeric>
#include <utility>

#include <QtEndian>

namespace airlift::sim {

namespace {

const QByteArray kAck = QByteArrayLiteral("\x00\xCC");
const QByteArray kNack = QByteArrayLiteral("\x00\x33");

namespace opcode {
constexpr quint8 kStatus = 0x23;
constexpr quint8 kStorageList = 0x27;
constexpr quint8 kWrite = 0x2D;
constexpr quint8 kVersion = 0x2F;
constexpr quint8 kErase = 0x30;
constexpr quint8 kStorageInfo = 0x31;
constexpr quint8 kExecute = 0x32;
constexpr quint8 kSwitch = 0x33;
constexpr quint8 kProgram = 0x34;
constexpr quint8 kDevice = 0x37;
constexpr quint8 kMac = 0x3A;
} // namespace opcode

namespace status {
constexpr quint8 kOk = 0x40;
constexpr quint8 kUnknownCommand = 0x41;
constexpr quint8 kInvalidCommand = 0x42;
constexpr quint8 kInvalidAddress = 0x43;
constexpr quint8 kChecksum = 0x45; // INFERRED
constexpr quint8 kBlocked = 0x50;
} // namespace status

constexpr quint32 kSram = 0;
constexpr quint32 kSerialFlash = 2;
constexpr quint32 kBlock = 4096;
constexpr quint32 kSramBlocks = 64; // a model value: the real one is not known
constexpr qint32 kNeedsKey = -10249;
constexpr qint32 kWrongInputSize = -10278;

[[nodiscard]] quint32 number(QByteArrayView data, qsizetype at)
{
    return qFromBigEndian<quint32>(data.data() + at);
}
[[nodiscard]] quint8 sum(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), quint8{0}, [](quint8 all, char c) {
        return static_cast<quint8>(all + static_cast<quint8>(c));
    });
}
void append16(QByteArray &out, quint16 value)
{
    out.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xFF));
}
void append32(QByteArray &out, quint32 value)
{
    append16(out, static_cast<quint16>(value >> 16));
    append16(out, static_cast<quint16>(value & 0xFFFF));
}
/// ACK and a response packet; the host acknowledges it.
[[nodiscard]] QByteArray packet(QByteArrayView payload)
{
    QByteArray out = kAck;
    append16(out, static_cast<quint16>(payload.size() + 2));
    return out.append(static_cast<char>(sum(payload))).append(payload);
}
/// ACK and the bare status of FS programming: an error number in the upper half.
[[nodiscard]] QByteArray programStatus(qint64 taken)
{
    QByteArray out = kAck;
    append32(out, static_cast<quint32>(taken < 0 ? taken * 0x10000 : taken));
    return out;
}

} // namespace

BootLoader::BootLoader(Settings settings)
    : m_settings(std::move(settings))
{
}

QByteArray BootLoader::breakSeen()
{
    if (m_persona == Persona::Switching)
        m_persona = Persona::Nwp;
    m_pending.clear();
    m_greeted = true;
    return kAck;
}

void BootLoader::reset()
{
    *this = BootLoader{m_settings};
}

QByteArray BootLoader::feed(QByteArrayView bytes)
{
    QByteArray out;
    if (!m_greeted || m_persona == Persona::Switching)
        return out;
    m_pending.append(bytes);
    while (m_pending.size() >= 2) {
        if (m_pending.startsWith(kAck)) { // the host's, for a packet
            m_pending.remove(0, 2);
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(m_pending.constData());
        if (length < 3 || length > kLongestFrame) {
            m_pending.clear(); // INFERRED: it listens again when the line is quiet
            return out + refuse(status::kInvalidCommand);
        }
        if (m_pending.size() < length + 1)
            break;
        const QByteArray whole = m_pending.left(length + 1);
        m_pending.remove(0, length + 1);
        const QByteArrayView body = QByteArrayView{whole}.sliced(3);
        if (sum(body) != static_cast<quint8>(whole[2]))
            out += refuse(status::kChecksum);
        else
            out += frame(static_cast<quint8>(body[0]), body.sliced(1));
        if (m_persona == Persona::Switching)
            m_pending.clear();
    }
    return out;
}

QByteArray BootLoader::refuse(quint8 status)
{
    m_status = status;
    return kNack;
}

QByteArray BootLoader::frame(quint8 opcode, QByteArrayView data)
{
    switch (opcode) {
    case opcode::kStatus:
        return packet(QByteArray(1, static_cast<char>(m_status)));
    case opcode::kStorageList: {
        const bool flash = m_persona == Persona::Apps &&
                           (m_settings.chip == Chip::CC3220SF || m_settings.chip == Chip::CC3235SF);
        return kAck + static_cast<char>(flash ? 0x86 : 0x84);
    }
    case opcode::kVersion:
        return packet(version());
    case opcode::kDevice:
        return packet(deviceInfo());
    case opcode::kMac:
        // What follows the six bytes is not known.
        return data.size() == 4 ? packet(m_settings.mac) : refuse(status::kInvalidCommand);
    case opcode::kSwitch:
        if (data.size() != 4 || m_persona != Persona::Apps)
            return refuse(status::kInvalidCommand);
        m_persona = Persona::Switching;
        return kAck;
    case opcode::kExecute:
        if (m_loaded == 0 || m_persona == Persona::Apps)
            return refuse(status::kInvalidCommand);
        m_persona = Persona::Patched;
        m_status = status::kOk;
        return kAck + kAck; // the second is the started code's
    case opcode::kProgram:
        return m_settings.locked ? refuse(status::kBlocked) : program(data);
    default:
        return answerStorage(opcode, data);
    }
}

QByteArray BootLoader::answerStorage(quint8 opcode, QByteArrayView data)
{
    const qsizetype fields = opcode == opcode::kStorageInfo ? 4 : 12;
    const bool known =
        opcode == opcode::kStorageInfo || opcode == opcode::kErase || opcode == opcode::kWrite;
    if (!known)
        return refuse(status::kUnknownCommand);
    if (data.size() < fields || (opcode != opcode::kWrite && data.size() != fields))
        return refuse(status::kInvalidCommand);
    const quint32 storage = number(data, 0);
    if (storage != kSram && storage != kSerialFlash)
        return refuse(status::kInvalidAddress);
    if (storage == kSerialFlash && m_settings.locked)
        return refuse(status::kBlocked);
    if (opcode == opcode::kStorageInfo)
        return storageInfo(storage);
    if (opcode == opcode::kWrite)
        return write(data);
    const quint64 blocks = storage == kSram ? kSramBlocks : m_settings.flashBlocks;
    if (quint64{number(data, 4)} + number(data, 8) > blocks)
        return refuse(status::kInvalidAddress);
    if (storage == kSram)
        m_loaded = 0;
    m_status = status::kOk;
    return kAck;
}

QByteArray BootLoader::storageInfo(quint32 storage)
{
    QByteArray payload;
    append16(payload, kBlock);
    append16(payload, storage == kSram ? quint16{kSramBlocks} : m_settings.flashBlocks);
    append32(payload, storage == kSram ? 0 : m_settings.flashId);
    m_status = status::kOk;
    return packet(payload);
}

QByteArray BootLoader::write(QByteArrayView data)
{
    const quint32 storage = number(data, 0);
    const quint64 blocks = storage == kSram ? kSramBlocks : m_settings.flashBlocks;
    if (number(data, 8) != static_cast<quint64>(data.size() - 12))
        return refuse(status::kInvalidCommand);
    if (quint64{number(data, 4)} + number(data, 8) > blocks * kBlock)
        return refuse(status::kInvalidAddress);
    if (storage == kSram)
        m_loaded += number(data, 8);
    m_status = status::kOk;
    return kAck;
}

/// How the ROM knows the last chunk is not known; here a configured size, or a chunk that is not
/// full (uart-bootloader 3.7).
QByteArray BootLoader::program(QByteArrayView data)
{
    if (data.size() < 8)
        return refuse(status::kInvalidCommand);
    const qsizetype keySize = qFromBigEndian<quint16>(data.data());
    const qsizetype chunk = qFromBigEndian<quint16>(data.data() + 2);
    if (data.size() != 8 + keySize + chunk)
        return refuse(status::kInvalidCommand);
    if (chunk > kBlock)
        return programStatus(kWrongInputSize);
    if (chunk > 0 && data.sliced(8, keySize) != m_settings.key)
        return programStatus(kNeedsKey);
    m_programmed += chunk;
    const bool last =
        m_settings.imageSize >= 0 ? m_programmed >= m_settings.imageSize : chunk < kBlock;
    return programStatus(last ? 0 : m_programmed);
}

/// Block size, blocks and free blocks are known; the rest is as it was once seen (3.8).
QByteArray BootLoader::deviceInfo() const
{
    QByteArray info;
    append16(info, kBlock);
    append16(info, m_settings.flashBlocks);
    info += QByteArray::fromHex("0178000B00160254");
    append16(info, m_settings.flashBlocks);
    return info += QByteArray::fromHex("0000F0");
}

QByteArray BootLoader::version() const
{
    const bool second = m_settings.chip == Chip::CC3235S || m_settings.chip == Chip::CC3235SF;
    QByteArray loader =
        second ? QByteArrayLiteral("\x01\x00\x00\x04") : QByteArrayLiteral("\x00\x01\x00\x03");
    if (m_persona == Persona::Nwp || m_persona == Persona::Patched)
        loader[0] = second ? '\x05' : '\x01';
    if (m_persona == Persona::Patched && !second) // of a CC3235 it is not known
        loader[3] = '\x22';
    const bool flash = m_settings.chip == Chip::CC3220SF || m_settings.chip == Chip::CC3235SF;
    QByteArray payload = loader + QByteArray(12, '\0');
    payload.append(flash ? '\x19' : '\x18').append('\x31');
    return payload + QByteArray(10, '\0');
}

} // namespace airlift::sim
