#pragma once

#include "core/device/events.h"
#include "core/device/line_format.h"

#include <optional>

/// How the arguments of a known line become its event. A maker returns nothing if the arguments
/// make no sense, so that a damaged number never becomes a fact.
namespace airlift::device::make {

using Made = std::optional<Event>;
using Args = const Arguments &;
using Text = QByteArrayView; ///< the whole line

template <typename E>
Made plain(Args, Text)
{
    return E{};
}

/// An event whose only content is the first argument.
template <typename E>
Made text(Args a, Text)
{
    return E{a.text(0)};
}

template <typename E>
Made integer(Args a, Text)
{
    const auto n = a.integer(0);
    return n ? Made{E{*n}} : std::nullopt;
}

template <typename E>
Made count(Args a, Text)
{
    const auto n = a.integer(0);
    return n && *n >= 0 ? Made{E{*n}} : std::nullopt;
}

template <typename E>
Made size(Args a, Text)
{
    const auto n = a.size(0);
    return n ? Made{E{*n}} : std::nullopt;
}

template <typename E>
Made status(Args a, Text)
{
    const auto s = a.status(0);
    return s ? Made{E{*s}} : std::nullopt;
}

/// "<operation> ... <status>": which step failed, and why.
template <typename E>
Made step(Args a, Text)
{
    const auto s = a.status(1);
    return s ? Made{E{a.text(0), *s}} : std::nullopt;
}

/// A text as template argument.
struct Words {
    char text[48];
};

/// The same where the format itself names the step.
template <typename E, Words kOperation>
Made namedStep(Args a, Text)
{
    const auto s = a.status(0);
    return s ? Made{E{QString::fromLatin1(kOperation.text), *s}} : std::nullopt;
}

template <ArchiveRefusal::Kind kKind>
Made refusal(Args a, Text)
{
    return ArchiveRefusal{kKind, a.status(0)};
}

template <ArchiveRefusal::Kind kKind>
Made refusalWithoutStatus(Args, Text)
{
    return ArchiveRefusal{kKind, std::nullopt};
}

template <bool kGood>
Made hashVerdict(Args, Text)
{
    return HashVerdict{kGood};
}

template <bool kRestarts>
Made socketEvent(Args a, Text)
{
    const auto type = a.integer(0);
    return type ? Made{SocketEvent{*type, kRestarts}} : std::nullopt;
}

[[nodiscard]] bool isAddress(QByteArrayView bytes);

template <typename E>
Made address(Args a, Text)
{
    return isAddress(a.bytes(0)) ? Made{E{a.text(0)}} : std::nullopt;
}

/// Links may be signed, or carry a password: neither belongs into an event.
[[nodiscard]] QString publicUrl(QByteArrayView url);

template <typename E>
Made url(Args a, Text)
{
    return E{publicUrl(a.bytes(0))};
}

/// An event for a line that has no number, where others of its kind have one.
template <typename E, int kPercent>
Made percent(Args, Text)
{
    return E{kPercent};
}

template <Words kName>
Made vendor(Args, Text)
{
    return ServerConnecting{QString::fromLatin1(kName.text)};
}

template <bool kGood>
Made answered(Args, Text line)
{
    return CommandAnswered{kGood, QString::fromUtf8(line), std::nullopt};
}

Made note(Args arguments, Text line);
Made remark(Args arguments, Text line);
Made uploadStarted(Args arguments, Text line);
Made wrongImage(Args arguments, Text line);
Made httpGetError(Args arguments, Text line); ///< an HTTP status, or a code of the HTTP client
Made joinedAddressFirst(Args arguments, Text line);
Made answeredWithStatus(Args arguments, Text line);
Made wrongRoot(Args arguments, Text line);
Made firstAddress(Args arguments, Text line); ///< of a list with commas
/// For lines that are recognised by little more than "IP": the rest must look the part.
Made numericNote(Args arguments, Text line);
Made tokenNote(Args arguments, Text line); ///< without the token
Made networkLost(Args arguments, Text line);
Made fatal(Args arguments, Text line);
Made fatalLine(Args arguments, Text line);
Made appStarted(Args arguments, Text line);
Made buildVersion(Args arguments, Text line);
Made joined(Args arguments, Text line);
Made statistics(Args arguments, Text line);
Made libraryStarted(Args arguments, Text line);
Made updateListed(Args arguments, Text line);
Made httpStatus(Args arguments, Text line);
Made directoryEntry(Args arguments, Text line);
Made fileEntry(Args arguments, Text line);
Made listedFile(Args arguments, Text line);
Made tooManyFiles(Args arguments, Text line);
Made signatureStatus(Args arguments, Text line);
Made fileWritten(Args arguments, Text line);
Made attemptFailed(Args arguments, Text line);
Made testFailed(Args arguments, Text line);

} // namespace airlift::device::make
