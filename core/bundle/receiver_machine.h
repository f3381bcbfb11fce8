#pragma once

#include "core/bundle/receiver.h"
#include "core/bundle/receiver_list.h"
#include "core/bundle/receiver_log.h"
#include "core/bundle/receiver_signature.h"

/// The archive code itself: one call works on one piece and says how much of it it used
/// (ota-bundle 6). What a piece is decides whoever calls.
namespace airlift::bundle::receiver {

inline constexpr qsizetype kBlock = 512;

class ArchiveMachine
{
public:
    ArchiveMachine(const ReceiverProfile &profile, const DeviceStore &store, bool wantsLog);

    struct Step {
        qsizetype used = 0;
        bool needsMore = false; ///< nothing can be done with so little
        bool changed = false;   ///< without it and without use the device is in a loop
    };
    [[nodiscard]] Step step(const Piece &piece);
    void connectionLost();
    void conclude(ReceiverOutcome outcome, int code = 0);

    [[nodiscard]] bool isDecided() const
    {
        return prediction.outcome != ReceiverOutcome::Undecided;
    }

    /// The list's signature was met, and taken for good if it could not be checked.
    [[nodiscard]] bool hasTakenList() const { return m_listVerified; }
    /// The hash the signature was checked against.
    [[nodiscard]] const QByteArray &listHash() const { return m_listHash; }

    Prediction prediction;

private:
    enum class State { Idle, Header, List, Signature, Open, Save };

    [[nodiscard]] Step header(const Piece &piece);
    void readHeader(const Piece &piece, qsizetype at);
    [[nodiscard]] std::optional<quint32> octal(const Piece &piece, qsizetype at);
    void endOfArchive();
    void openEntry(char type);
    [[nodiscard]] Step list(const Piece &piece);
    void refuseList(const ListStep &step);
    void announceEntries();
    void remarkOnList();
    void remarkOnEntry(const ListEntry &entry);
    [[nodiscard]] Step signature(const Piece &piece);
    [[nodiscard]] std::optional<QByteArray> wholeSignature(const Piece &piece, qsizetype &used);
    [[nodiscard]] int verifyList(const QByteArray &signature);
    [[nodiscard]] bool cannotBeValid(const QByteArray &signature) const;
    void open();
    [[nodiscard]] Step save(const Piece &piece);
    [[nodiscard]] bool digestFits(QByteArrayView lastBytes);
    void close();
    [[nodiscard]] ListEntry *listed();

    ReceiverFinding &add(ReceiverRule rule, RuleSeverity severity);
    void refuse(int code, ReceiverRule rule);
    void rollBack();
    void undefined();
    void goTo(State state);

    const ReceiverProfile &m_profile;
    KnownFiles m_files;
    TraceLog m_log;
    State m_state = State::Idle;
    bool m_changed = false;
    qint64 m_total = 0; ///< bytes of the archive worked on

    // the entry at hand
    qint64 m_entryOffset = 0;
    QByteArray m_path;
    QByteArray m_name;
    bool m_pathFillsField = false;
    quint32 m_size = 0;
    quint32 m_written = 0;
    QByteArray m_content; ///< of small files, which may be certificates
    std::optional<trust::Hasher> m_sha1;
    std::optional<trust::Hasher> m_sha256;
    FileDigests m_digests;

    HashEngine m_hash;
    ListReader m_list;
    qint64 m_listBegin = 0;
    qint64 m_listEnd = 0;    ///< behind the list's data, as its header says
    qint64 m_skippedEnd = 0; ///< behind the data of an entry whose type is unknown
    bool m_listSeen = false;
    bool m_resultOverwritten = false;
    bool m_listVerified = false;
    QByteArray m_listHash;
    int m_saved = 0;
    bool m_bundleOpened = false;

    // ota.sign in more than one piece
    bool m_signatureBegun = false;
    qint16 m_signatureGot = 0;
    QByteArray m_signature;
};

} // namespace airlift::bundle::receiver
