#pragma once

#include "core/device/at_answer.h"

#include <variant>

namespace airlift::device {

/// A file for the device's file system, over the AT firmware.
struct FileInstallPlan {
    QByteArray name; ///< on the device
    QByteArray content;
};

namespace file_install {

enum class Step { Ask, Open, Write, Close, OpenAgain, Read, CloseAgain };
/// What was read back is what was written.
struct Verified {
};
/// It is not: `at` is the first byte that differs.
struct Differs {
    qint64 at = 0;
    qint64 length = 0; ///< of what was read
};
/// The device said no. Before `Open` nothing has changed; from there on the old content is gone.
struct Refused {
    Step step{};
    AtError error;
    bool removed = false; ///< what had been written was deleted again
};
/// No answer: what is in the file is not known.
struct Silent {
    Step step{};
};
} // namespace file_install
using FileInstallOutcome = std::variant<file_install::Verified, file_install::Differs,
                                        file_install::Refused, file_install::Silent>;

/// Writes a file in pieces of base64, closes it, reads it back and compares. Commands out, answers
/// in, no I/O (uart-at-commands 2.1, 4.4, 8).
class FileInstall
{
public:
    explicit FileInstall(FileInstallPlan plan);
    /// The next command, without its line end, or how it ended.
    using Next = std::variant<QByteArray, FileInstallOutcome>;
    [[nodiscard]] Next begin();
    [[nodiscard]] Next answered(const AtAnswer &answer);
    [[nodiscard]] file_install::Step step() const { return m_step; }
    /// Bytes written, then bytes read again: two times the content at the end.
    [[nodiscard]] qint64 moved() const { return m_written + m_read.size(); }

    static constexpr qsizetype kPiece = 510; ///< results are built in a buffer without a check
    static constexpr qsizetype kLongestName = 180;
    static constexpr qsizetype kLargest = 64 * 1024;
    static constexpr int kTries = 4; ///< of the first question, and of a piece that came back wrong

private:
    [[nodiscard]] QByteArray command() const;
    [[nodiscard]] Next go(file_install::Step step);
    [[nodiscard]] Next failed(const AtAnswer &answer);
    [[nodiscard]] Next takeOpened(const AtAnswer &answer, file_install::Step next);
    [[nodiscard]] Next takeRead(const AtAnswer &answer);
    [[nodiscard]] Next conclude() const;

    FileInstallPlan m_plan;
    file_install::Step m_step{};
    QByteArray m_id;
    qint64 m_written = 0;
    QByteArray m_read;
    int m_tries = 0;
    std::optional<QByteArray> m_wrong; ///< the last piece that was not as written
    enum class Undo { No, Close, Delete } m_undo = Undo::No;
    std::optional<file_install::Refused> m_refused;
};

/// Room asked for on the device: 4096 n - 512 wastes least (uart-at-commands 4.4).
[[nodiscard]] qint64 fileRoomFor(qint64 size);

} // namespace airlift::device
