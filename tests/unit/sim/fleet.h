#pragma once

#include "core/serve/server.h"
#include "core/sim/device.h"
#include "tests/support/test_archive.h"

#include <memory>
#include <vector>

#include <QObject>
#include <QTemporaryDir>

namespace airlift::test {

/// How a board of a fleet is, and how it has to end.
struct Role {
    QString name;
    QString faults;  ///< a fault plan
    QByteArray line; ///< what it prints when its fate is decided
    bool isUpdated = false;
    bool isAtBadServer = false; ///< asks the server that answers 302
};

/// Good boards, and one of every kind of trouble.
[[nodiscard]] const std::vector<Role> &roles();

/// An archive as people have it: an image of 111 884 bytes, its certificate and a page, 170 kB in
/// all.
[[nodiscard]] TestArchive fleetArchive();

/// Many simulated boards in this thread, each in virtual time of its own, updating at once over
/// real TLS from servers in theirs. Six of ten are good; the others have the troubles in turn.
class Fleet final : public QObject
{
    Q_OBJECT
public:
    Fleet(int boards, quint32 seed, QObject *parent = nullptr);
    ~Fleet() override;

    struct Report {
        QStringList wrong; ///< "board 17 (redirect): has the new image"; with what repeats it
        int updated = 0;
        int kept = 0; ///< the old image, as they should
        int mostConnections = 0;
        std::chrono::milliseconds time{};
    };
    /// Powers all on and waits until the fate of each is decided.
    [[nodiscard]] Report run(std::chrono::milliseconds atMost);
    [[nodiscard]] const Role &roleOf(int board) const;
    /// What runs that board once more, alone.
    [[nodiscard]] QString commandFor(int board) const;

private:
    class Board;
    class Counter;
    void judge(Report &report) const;

    TestArchive m_archive;
    QTemporaryDir m_folder;
    std::unique_ptr<Counter> m_good;
    std::unique_ptr<Counter> m_bad;
    std::vector<std::unique_ptr<Board>> m_boards;
};

} // namespace airlift::test
