#pragma once

#include "core/base/units.h"

#include <QByteArray>
#include <QMetaType>
#include <QObject>
#include <QString>

namespace airlift::link {

/// Why a link is not, or no longer, usable. Facts only.
struct LinkEnd {
    enum class Reason {
        Closed,
        NotFound,
        PermissionDenied,
        InUse,
        Unplugged,
        PeerGone,
        SystemError
    };
    Reason reason = Reason::Closed;
    QString name;         ///< port, pseudo terminal, address or file
    QString systemReason; ///< technical detail
};

/// Bytes to and from a device, whatever carries them: serial port, pseudo terminal, memory,
/// recording. A link is opened once, ends once (`ended`), and delivers nothing after it ended.
class ByteLink : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~ByteLink() override;
    [[nodiscard]] virtual QString name() const = 0;
    /// Starts delivering. Answered by `opened` or `ended`, from the event loop.
    virtual void open() = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    /// Stamped where the bytes were read, not where they are shown.
    void arrived(const QByteArray &bytes, airlift::Instant at);
    void ended(const airlift::link::LinkEnd &end);
};

} // namespace airlift::link

Q_DECLARE_METATYPE(airlift::link::LinkEnd)
