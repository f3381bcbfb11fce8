#include "core/device/file_install.h"

#include <algorithm>

#include <QList>

namespace airlift::device {

using namespace file_install;

namespace {

/// "format,length,data" of a read in base64; nothing if it is not that.
[[nodiscard]] std::optional<QByteArray> dataOf(const AtAnswer &answer)
{
    const auto found =
        std::find_if(answer.results.begin(), answer.results.end(),
                     [](const AtResult &result) { return result.name == "+fileread"; });
    if (found == answer.results.end())
        return std::nullopt;
    const QByteArrayList fields = found->values.split(',');
    if (fields.size() != 3 || fields[0] != "1" || fields[1].toLongLong() != fields[2].size())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(fields[2], QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional{*decoded} : std::nullopt;
}

} // namespace

qint64 fileRoomFor(qint64 size)
{
    constexpr qint64 kBlock = 4096;
    constexpr qint64 kOverhead = 512;
    return (size + kOverhead + kBlock - 1) / kBlock * kBlock - kOverhead;
}

FileInstall::FileInstall(FileInstallPlan plan)
    : m_plan(std::move(plan))
{
}

FileInstall::Next FileInstall::begin()
{
    return go(Step::Ask);
}

FileInstall::Next FileInstall::go(Step step)
{
    m_step = step;
    return command();
}

QByteArray FileInstall::command() const
{
    const QByteArray name = '"' + m_plan.name + '"';
    switch (m_undo) {
    case Undo::No:
        break;
    case Undo::Close:
        return "AT+FileClose=" + m_id + ",,";
    case Undo::Delete:
        return "AT+FileDel=" + name + ",0";
    }
    switch (m_step) {
    case Step::Ask:
        return "AT+Test";
    case Step::Open:
        return "AT+FileOpen=" + name + ",create|overwrite," +
               QByteArray::number(fileRoomFor(m_plan.content.size()));
    case Step::Write: {
        const QByteArray piece = m_plan.content.mid(m_written, kPiece).toBase64();
        return "AT+FileWrite=" + m_id + ',' + QByteArray::number(m_written) + ",1," +
               QByteArray::number(piece.size()) + ',' + piece;
    }
    case Step::OpenAgain:
        return "AT+FileOpen=" + name + ",read,";
    case Step::Read:
        return "AT+FileRead=" + m_id + ',' + QByteArray::number(m_read.size()) + ",1," +
               QByteArray::number(kPiece);
    case Step::Close:
    case Step::CloseAgain:
        break;
    }
    return "AT+FileClose=" + m_id + ",,";
}

FileInstall::Next FileInstall::answered(const AtAnswer &answer)
{
    if (answer.end != AtAnswer::End::Ok || m_undo != Undo::No)
        return failed(answer);
    switch (m_step) {
    case Step::Ask:
        m_tries = 0;
        return go(Step::Open);
    case Step::Open:
        return takeOpened(answer, Step::Write);
    case Step::Write:
        m_written += std::min<qint64>(kPiece, m_plan.content.size() - m_written);
        return go(m_written < m_plan.content.size() ? Step::Write : Step::Close);
    case Step::Close:
        return go(Step::OpenAgain);
    case Step::OpenAgain:
        return takeOpened(answer, Step::Read);
    case Step::Read:
        return takeRead(answer);
    case Step::CloseAgain:
        return conclude();
    }
    Q_UNREACHABLE();
}

FileInstall::Next FileInstall::failed(const AtAnswer &answer)
{
    const bool silent = answer.end == AtAnswer::End::Silent;
    if (m_undo == Undo::Close && !silent) {
        m_undo = Undo::Delete;
        return command();
    }
    if (m_undo != Undo::No) {
        m_refused->removed = answer.end == AtAnswer::End::Ok;
        return FileInstallOutcome{*m_refused};
    }
    if (m_step == Step::Ask && ++m_tries < kTries) // half a line may have been in front of it
        return command();
    if (silent)
        return FileInstallOutcome{Silent{m_step}};
    constexpr int kBehindTheEnd = -10337;
    if (m_step == Step::Read && answer.error.number == kBehindTheEnd)
        return go(Step::CloseAgain); // its end
    m_refused = Refused{m_step, answer.error, false};
    if (m_step != Step::Write && m_step != Step::Close)
        return FileInstallOutcome{*m_refused};
    m_undo = Undo::Close;
    return command();
}

FileInstall::Next FileInstall::takeOpened(const AtAnswer &answer, Step next)
{
    for (const AtResult &result : answer.results) {
        if (result.name == "+fileopen")
            m_id = result.values.split(',').constFirst();
    }
    bool isNumber = false;
    static_cast<void>(m_id.toUInt(&isNumber));
    if (!isNumber) // its line was damaged: nobody knows which file that is
        return FileInstallOutcome{Silent{m_step}};
    return go(next);
}

FileInstall::Next FileInstall::takeRead(const AtAnswer &answer)
{
    const auto bytes = dataOf(answer);
    const QByteArrayView expected =
        QByteArrayView{m_plan.content}
            .sliced(m_read.size())
            .first(std::min<qsizetype>(kPiece, m_plan.content.size() - m_read.size()));
    const bool same = bytes && *bytes == expected;
    // Damaged on the way, or really another one? Only the same answer twice counts against it.
    const bool again = bytes && m_wrong == bytes;
    if (!same && !again) {
        m_wrong = bytes;
        return ++m_tries < kTries ? Next{command()} : Next{FileInstallOutcome{Silent{m_step}}};
    }
    m_tries = 0;
    m_wrong.reset();
    m_read += *bytes;
    // Behind the last byte it has to say that there is nothing more.
    return go(!same || expected.isEmpty() ? Step::CloseAgain : Step::Read);
}

FileInstall::Next FileInstall::conclude() const
{
    if (m_read == m_plan.content)
        return FileInstallOutcome{Verified{}};
    const auto [read, written] =
        std::mismatch(m_read.begin(), m_read.end(), m_plan.content.begin(), m_plan.content.end());
    return FileInstallOutcome{Differs{read - m_read.begin(), m_read.size()}};
}

} // namespace airlift::device
