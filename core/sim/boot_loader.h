#pragma once

#include "core/sim/chip.h"

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::sim {

/// The boot loader in ROM of a CC3220 (uart-bootloader): bytes in, bytes out. Break and reset are
/// calls, because pseudo terminals and sockets do not carry them.
class BootLoader
{
public:
    struct Settings {
        Chip chip = Chip::CC3220SF;
        QByteArray mac = QByteArray::fromHex("10cea947bc8f");
        quint32 flashId = 0xC22816; ///< JEDEC: Macronix, 4 MB
        quint16 flashBlocks = 1024;
        bool locked = false;   ///< status 0x50, as after an interrupted programming
        qint64 imageSize = -1; ///< of FS programming; -1: a short or empty chunk is the last
        QByteArray key;        ///< of an encrypted image; empty: it is not
    };
    /// Which loader answers: that of the application processor, that of the network processor, or
    /// the latter with the patch that was loaded into RAM.
    enum class Persona { Apps, Switching, Nwp, Patched };

    explicit BootLoader(Settings settings);

    [[nodiscard]] QByteArray breakSeen(); ///< at reset, or after the switch: it says hello
    void reset();
    [[nodiscard]] QByteArray feed(QByteArrayView bytes);
    [[nodiscard]] Persona persona() const { return m_persona; }
    [[nodiscard]] qint64 programmed() const { return m_programmed; } ///< bytes of an image

    static constexpr qsizetype kLongestFrame = 0x1100;

private:
    [[nodiscard]] QByteArray frame(quint8 opcode, QByteArrayView data);
    [[nodiscard]] QByteArray refuse(quint8 status);
    [[nodiscard]] QByteArray answerStorage(quint8 opcode, QByteArrayView data);
    [[nodiscard]] QByteArray storageInfo(quint32 storage);
    [[nodiscard]] QByteArray write(QByteArrayView data);
    [[nodiscard]] QByteArray program(QByteArrayView data);
    [[nodiscard]] QByteArray version() const;
    [[nodiscard]] QByteArray deviceInfo() const;

    Settings m_settings;
    Persona m_persona = Persona::Apps;
    QByteArray m_pending;
    quint8 m_status = 0x40;
    qint64 m_loaded = 0; ///< bytes of the RAM patch
    qint64 m_programmed = 0;
    bool m_greeted = false;
};

} // namespace airlift::sim
