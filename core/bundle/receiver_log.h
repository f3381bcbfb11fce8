#pragma once

#include "core/bundle/receiver_profile.h"

#include <initializer_list>

/// What the device prints while it reads an archive, exactly (uart-ota-log 11.2, 11.3, 11.10).
namespace airlift::bundle::receiver {

enum class Line {
    Started,
    Header,
    NotEnoughToSkip,
    Skipped,
    EndOfArchive,
    NoSignature,
    FilesMissing,
    Directory,
    BadPattern,
    File,
    UnsupportedType,
    ListEntry,
    ListTooLong,
    ListTooLongHint,
    ListObjectTooLong,
    JsonError,
    ListError,
    SignatureFailed,
    SignatureError,
    Open,
    NotListed,
    OpenError,
    Write,
    HashGood,
    HashBad,
    TotalBytes,
    CloseAlert,
    CloseError,
    SavedCount,
    FileDone,
    VersionFile,
    RollbackError,
    ReceiveError,
    ReceiveFailed,
    SecurityAlert,
    ArchiveError,
    Completed
};

class TraceLog
{
public:
    TraceLog(ReceiverProfile::Traces dialect, bool wanted)
        : m_dialect(dialect)
        , m_wanted(wanted)
    {
    }
    /// Arguments take the places of the format's conversions, in order.
    void print(Line line, std::initializer_list<QByteArray> arguments = {});
    [[nodiscard]] bool isWanted() const { return m_wanted; }

    QByteArray text;

private:
    ReceiverProfile::Traces m_dialect;
    bool m_wanted;
};

} // namespace airlift::bundle::receiver
