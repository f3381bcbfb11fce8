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
    /// A server of somebody else's, with the fleet's archive.
    struct Elsewhere {
        quint16 port = 0; ///< on loopback
        QByteArray url;   ///< "https://name/path", as the firmware has it
        QByteArray rootDer;
    };
    Fleet(int boards, quint32 seed, QObject *parent = nullptr);
    /// The archive has to be fleetArchive() of this process.
    Fleet(int boards, quint32 seed, const TestArchive &archive, const Elsewhere &elsewhere,
          QObject *parent = nullptr);
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
    void makeBoards(int boards, quint32 seed, const Elsewhere &place);
    void judge(Report &report) const;

    TestArchive m_archive;
    QTemporaryDir m_folder;
    QByteArray m_rootDer;
    std::unique_ptr<Counter> m_good; ///< null: the server is elsewhere
    std::unique_ptr<Counter> m_bad;
    std::vector<std::unique_ptr<Board>> m_boards;
};

} // namespace airlift::test
