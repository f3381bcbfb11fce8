#include "core/bundle/receiver.h"

#include "core/bundle/receiver_machine.h"

#include <algorithm>
#include <utility>

#include <QFile>

namespace airlift::bundle {

using receiver::ArchiveMachine;
using receiver::Piece;

/// The receiving half: one buffer, what is left over in front of what comes next. What stood in it
/// before stays behind the piece, and the archive code looks there.
class Receiver::Machine
{
public:
    Machine(const ReceiverProfile &profile, const DeviceStore &store, Reads reads, Log log,
            ByteCount largestRead)
        : m_profile(profile)
        , m_store(store)
        , m_archive(m_profile, m_store, log == Log::Yes)
        , m_merges(reads == Reads::Merged)
        , m_largestRead(largestRead.value > 0 ? largestRead.value : m_profile.receiveBuffer)
        , m_buffer(m_profile.receiveBuffer + 1, '\0') // the library keeps one for a final zero
    {
    }

    void begin(QByteArrayView bytes)
    {
        m_size = std::min<qsizetype>(bytes.size(), m_profile.receiveBuffer);
        std::copy_n(bytes.begin(), m_size, m_buffer.begin());
    }

    bool feed(QByteArrayView piece)
    {
        m_pending = piece;
        run();
        if (m_merges && !m_archive.isDecided())
            m_carry.append(m_pending);
        m_pending = {};
        return !m_archive.isDecided();
    }

    void end()
    {
        m_merges = false;
        run();
        if (!m_archive.isDecided())
            m_archive.connectionLost();
    }

    [[nodiscard]] const ArchiveMachine &archive() const { return m_archive; }

private:
    void run()
    {
        while (!m_archive.isDecided()) {
            const bool wantsToRead = m_offset != 0 || m_size == 0 || m_force;
            if (wantsToRead && !refill())
                return;
            const auto step = m_archive.step({m_buffer, 0, m_size});
            m_offset += step.used;
            m_force = step.needsMore;
            if (step.used == 0 && !step.needsMore && !step.changed && !m_archive.isDecided())
                m_archive.conclude(ReceiverOutcome::Loop);
        }
    }

    /// False: nothing there to read. With a header's worth left over the device does not read.
    bool refill()
    {
        const qsizetype left = m_size - m_offset;
        const bool enough = left >= receiver::kBlock;
        const qsizetype room = std::min(m_profile.receiveBuffer - left, m_largestRead);
        const qsizetype there = m_carry.size() + m_pending.size();
        if (!enough && (there == 0 || (m_merges && there < room)))
            return false;
        char *const memory = m_buffer.data();
        std::copy_n(memory + m_offset, left, memory);
        m_size = left;
        m_offset = 0;
        m_force = false;
        if (enough)
            return true;
        const qsizetype carried = std::min(m_carry.size(), room);
        std::copy_n(m_carry.constData(), carried, memory + left);
        m_carry.remove(0, carried);
        const qsizetype fresh = std::min(m_pending.size(), room - carried);
        std::copy_n(m_pending.data(), fresh, memory + left + carried);
        m_pending = m_pending.sliced(fresh);
        m_size += carried + fresh;
        std::fill(m_buffer.begin() + m_size, m_buffer.end(), '\0');
        return true;
    }

    ReceiverProfile m_profile;
    DeviceStore m_store;
    ArchiveMachine m_archive;
    bool m_merges;
    qsizetype m_largestRead;
    QByteArray m_buffer;
    qsizetype m_size = 0;
    qsizetype m_offset = 0;
    bool m_force = false;
    QByteArrayView m_pending; ///< of the piece at hand
    QByteArray m_carry;       ///< less than a read, waiting for the rest of it
};

Receiver::Receiver(const ReceiverProfile &profile, const DeviceStore &store, Reads reads, Log log,
                   ByteCount largestRead)
    : m_machine(std::make_unique<Machine>(profile, store, reads, log, largestRead))
{
}
Receiver::~Receiver() = default;
Receiver::Receiver(Receiver &&) noexcept = default;
Receiver &Receiver::operator=(Receiver &&) noexcept = default;

bool Receiver::feed(QByteArrayView piece)
{
    return m_machine->feed(piece);
}

void Receiver::begin(QByteArrayView behindHeader)
{
    m_machine->begin(behindHeader);
}

void Receiver::end()
{
    m_machine->end();
}

bool Receiver::isDecided() const
{
    return m_machine->archive().isDecided();
}

std::optional<QByteArray> Receiver::listHash() const
{
    const ArchiveMachine &archive = m_machine->archive();
    if (!archive.hasTakenList())
        return std::nullopt;
    return archive.listHash();
}

const Prediction &Receiver::prediction() const
{
    return m_machine->archive().prediction;
}

QString Prediction::verdict() const
{
    switch (outcome) {
    case ReceiverOutcome::Done:
        return complete ? QStringLiteral("DONE") : QStringLiteral("unknown");
    case ReceiverOutcome::Refused:
        return QString::number(number(code));
    case ReceiverOutcome::Stall:
        return QStringLiteral("STALL") + QString::number(number(code));
    case ReceiverOutcome::Loop:
        return QStringLiteral("LOOP");
    case ReceiverOutcome::Crash:
        return QStringLiteral("CRASH");
    case ReceiverOutcome::Undecided:
        break;
    }
    return QStringLiteral("unknown");
}

QString Prediction::application() const
{
    constexpr SlStatus kAlert{-20199};
    switch (outcome) {
    case ReceiverOutcome::Done:
        return complete ? QStringLiteral("104") : QString{};
    case ReceiverOutcome::Refused:
        return code == kAlert ? QStringLiteral("-21004") : QStringLiteral("20009");
    case ReceiverOutcome::Stall:
        return QStringLiteral("20003");
    case ReceiverOutcome::Undecided:
    case ReceiverOutcome::Loop:
    case ReceiverOutcome::Crash:
        break;
    }
    return {};
}

namespace {

/// Larger pieces than the buffer stay pieces; smaller ones only limit what a read gets.
Receiver receiverFor(const ReceiverProfile &profile, const DeviceStore &store, ByteCount pieceSize,
                     Receiver::Log log)
{
    const bool cut = pieceSize.value > profile.receiveBuffer;
    return Receiver{profile, store, cut ? Receiver::Reads::Pieces : Receiver::Reads::Merged, log,
                    cut ? ByteCount{} : pieceSize};
}

} // namespace

Prediction predict(QByteArrayView bundle, const ReceiverProfile &profile, const DeviceStore &store,
                   ByteCount pieceSize, Receiver::Log log)
{
    Receiver receiver = receiverFor(profile, store, pieceSize, log);
    const qsizetype step = pieceSize.value > 0 ? pieceSize.value : bundle.size();
    for (qsizetype at = 0; at < bundle.size(); at += step) {
        if (!receiver.feed(bundle.sliced(at, std::min(step, bundle.size() - at))))
            break;
    }
    receiver.end();
    return receiver.prediction();
}

Expected<Prediction, FileError> predictFile(const QString &path, const ReceiverProfile &profile,
                                            const DeviceStore &store, ByteCount pieceSize,
                                            Receiver::Log log)
{
    constexpr qint64 kReadSize = 1024 * 1024;
    const auto opened = openForReading(path);
    if (!opened)
        return failure(opened.error());
    QFile &file = **opened;
    Receiver receiver = receiverFor(profile, store, pieceSize, log);
    const qint64 step = pieceSize.value > 0 ? pieceSize.value : kReadSize;
    QByteArray bytes(std::max(kReadSize / step, qint64{1}) * step, Qt::Uninitialized);
    for (bool more = true; more;) {
        const qint64 got = file.read(bytes.data(), bytes.size());
        if (got < 0)
            return failure(FileError{Unreadable{path, file.error(), file.errorString()}});
        if (got == 0)
            break;
        for (qint64 at = 0; more && at < got; at += step)
            more = receiver.feed(QByteArrayView{bytes}.sliced(at, std::min(step, got - at)));
    }
    receiver.end();
    return receiver.prediction();
}

} // namespace airlift::bundle
