#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/trust/error.h"

#include <variant>

#include <QString>

namespace airlift::provision {

/// What a person types before a device can be provisioned.
enum class Field { NetworkName, NetworkKey, DeviceName, SmartConfigKey };

/// Which SmartConfig a device listens to (provisioning 2.1).
enum class SmartConfigGeneration {
    V2,    ///< CC3120, CC3220, CC3135, CC3235
    V1,    ///< CC3100, CC3200
    Cc3000 ///< CC3000
};

struct FieldEmpty {
    Field field{};
};
/// Lengths count bytes of UTF-8, not characters: that is what travels.
struct FieldTooLong {
    Field field{};
    qsizetype bytes = 0;
    qsizetype limit = 0;
};
struct FieldTooShort {
    Field field{};
    qsizetype bytes = 0;
    qsizetype least = 0;
};
/// Only ever said of names; the character of a secret is nobody's business.
struct CharacterNotAllowed {
    Field field{};
    qsizetype position = 0; ///< in characters, from 0
};
/// Exactly so many bytes are needed (the SmartConfig key: 16).
struct FieldSizeWrong {
    Field field{};
    qsizetype bytes = 0;
    qsizetype needed = 0;
};
/// This generation has no place for that field.
struct FieldNotCarried {
    Field field{};
    SmartConfigGeneration generation{};
};
/// A firmware's command line has no way to write a quote inside quotes (uart-at-commands 2).
struct QuoteNotCarried {
    Field field{};
};
struct InterfaceUnusable {
    QString name;
    enum class Why { NotFound, Down, NoIpv4, NoMulticast } why{};
};
/// The operating system refused a socket operation.
struct SocketRefused {
    QString operation; ///< "bind 1501", "send to 224.0.0.235:15000"
    QString systemReason;
};

/// Joining a network did not work.
struct JoinFailed {
    enum class Why {
        NotFound,
        KeyRefused,
        NotPermitted,
        TimedOut,
        NoAdapter,
        SeveralFit, ///< none was named, and more than one device's network is in the air
        SystemError
    } why{};
    QString network;
    QString systemReason;
};
/// The device's HTTP server did not answer, or not in a form that can be its own.
struct NoAnswer {
    enum class Why { TimedOut, Refused, Broken, TooLarge, NotHttp, TlsFailed } why{};
    QString request; ///< "GET /netlist.txt"; never a body
    QString systemReason;
};
struct AnswerRefused {
    QString request;
    int status = 0;
};
/// The firmware on the other end of the cable does not answer its commands.
struct FirmwareSilent {
    QString port;
};
/// Whoever answers there is no CC3x20: a router, a captive portal, another product.
struct NotOurDevice {
    QString address;
    int status = 0;
};

using Error =
    std::variant<FieldEmpty, FieldTooLong, FieldTooShort, CharacterNotAllowed, FieldSizeWrong,
                 FieldNotCarried, QuoteNotCarried, InterfaceUnusable, SocketRefused, JoinFailed,
                 NoAnswer, AnswerRefused, FirmwareSilent, NotOurDevice, FileError, trust::Error>;
template <typename T>
using Result = Expected<T, Error>;

} // namespace airlift::provision
