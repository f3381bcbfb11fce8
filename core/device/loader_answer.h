#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::device {

/// Collects what a boot loader says to one command (uart-bootloader 2.2): an acknowledgement, and
/// behind it nothing, a number of bare bytes, a packet, or a second acknowledgement.
class LoaderAnswer
{
public:
    struct Packet {
    };
    struct Bare {
        qsizetype size; ///< 0: the acknowledgement is all
    };
    struct Twice {
    };
    using Shape = std::variant<Bare, Packet, Twice>;

    struct Whole {
        QByteArray payload;
    };
    struct Refused {
    };
    struct Damaged {
    };
    using Result = std::variant<Whole, Refused, Damaged>;

    void expect(Shape shape);
    /// Nothing: more has to come.
    [[nodiscard]] std::optional<Result> feed(QByteArrayView bytes);
    /// Scans for a loader that says it is ready; whatever stands before it is the break.
    [[nodiscard]] bool findsReady(QByteArrayView bytes);

private:
    [[nodiscard]] std::optional<Result> behindAcknowledgement();

    Shape m_shape = Bare{0};
    bool m_acknowledged = false;
    QByteArray m_received;
};

} // namespace airlift::device
