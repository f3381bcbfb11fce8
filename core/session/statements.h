#pragma once

#include "core/session/snapshot.h"

#include <optional>

#include <QByteArrayView>
#include <QString>

/// What applications other than the known ones say about their failures: MQTT and TLS samples, AT
/// firmware, the older CC3200 demos, PC tools, and people who quote a number. Every rule is about a
/// mechanism of the chip or its driver, never about the words of one program.
namespace airlift::session {

/// Which numbers apply: CC31xx/CC3200 count TLS details 500 higher (field-study 2.7).
enum class ChipFamily { Unknown, Cc3x00, Cc3x20 };
/// "CC3200MOD", "CC3220SF", "cc3235": the family; Unknown for anything else.
[[nodiscard]] ChipFamily chipFamily(QStringView chip);

/// What an operation in a line is about; with it a number finds its group (error-codes 1).
enum class Operation {
    None,
    NameLookup,
    Connect,
    Accept,
    SocketOption,
    Transfer,
    File,
    Bundle,
    Start,
    Wlan,
    Provisioning,
    Archive,
    Broker,
    Crypto,
    Command ///< an AT command, whatever it does
};
[[nodiscard]] Operation operationIn(QByteArrayView lowerCaseLine);

/// The number that a line gives as its status: signed decimal, or hexadecimal of 16 or 32 bits in
/// two's complement. Nothing if there is none, or several that differ.
[[nodiscard]] std::optional<qint32> statusIn(QByteArrayView lowerCaseLine);

/// The number of another chip generation in this one's terms; unchanged if it is none.
[[nodiscard]] qint32 translated(qint32 status, Operation operation, ChipFamily chip);

/// What a line says to have worked; a failure before it was only the first try.
enum class Success { None, Joined, Connected };
[[nodiscard]] Success successIn(QByteArrayView lowerCaseLine);
[[nodiscard]] bool isOvercome(Rule failure, Success by);

/// Reads line after line of one text and remembers what belongs together.
class StatementReader
{
public:
    explicit StatementReader(ChipFamily chip = ChipFamily::Unknown);
    /// A failure this line speaks of. `number` is the line's.
    [[nodiscard]] std::optional<Finding> read(QByteArrayView line, quint64 number);
    /// What only the end of the text shows: a command without an answer.
    [[nodiscard]] std::optional<Finding> conclude();
    [[nodiscard]] ChipFamily chip() const { return m_chip; }
    /// At least one line that only a program prints.
    [[nodiscard]] bool deviceSpoke() const { return m_deviceSpoke; }
    /// A status that was read in another generation's terms, as it was printed.
    [[nodiscard]] std::optional<qint32> translatedStatus() const { return m_translated; }

private:
    [[nodiscard]] std::optional<Finding> readCommand(QByteArrayView lower, quint64 number);
    [[nodiscard]] std::optional<Finding> readAddress(QByteArrayView lower, quint64 number);
    [[nodiscard]] std::optional<Finding> readEntryType(QByteArrayView lower, quint64 number) const;
    [[nodiscard]] std::optional<Finding> readPhrase(QByteArrayView lower, quint64 number,
                                                    bool prose);
    [[nodiscard]] std::optional<Finding> readStatus(QByteArrayView lower, quint64 number,
                                                    bool prose);
    void learnChip(QByteArrayView lower);

    struct SecureSocket {
        bool open = false;
        bool hasCa = false;
        std::optional<quint64> opened;
        std::optional<quint64> connecting;
    };
    ChipFamily m_chip;
    bool m_chipGiven;
    bool m_deviceSpoke = false;
    std::optional<qint32> m_translated;
    SecureSocket m_socket;
    std::optional<quint32> m_address;
    quint64 m_addressLine = 0;
};

} // namespace airlift::session
