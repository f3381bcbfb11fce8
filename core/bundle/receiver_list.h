#pragma once

#include "core/bundle/receiver_hash.h"
#include "core/bundle/receiver_object.h"
#include "core/bundle/receiver_profile.h"

#include <optional>
#include <utility>
#include <vector>

/// The device's reader for ota.cmd. It never sees the list as a whole: it looks for braces in
/// whatever piece has arrived (ota-bundle 5, 5.2).
namespace airlift::bundle::receiver {

/// One object of the list as the device keeps it.
struct ListEntry {
    QByteArray fileName;
    QByteArray certificate;
    QByteArray signature; ///< 256 bytes, or empty
    QByteArray digest;    ///< the text
    quint32 secured = 0;
    quint32 bundle = 0;
    bool saved = false;
    qsizetype signatureText = 0;    ///< length as written, for findings
    bool signatureOverruns = false; ///< decodes to more than the field holds
};

/// What the receive buffer holds. The device looks one byte past the piece, where old bytes stand.
struct Piece {
    QByteArrayView memory; ///< the whole buffer
    qsizetype begin = 0;
    qsizetype size = 0;

    [[nodiscard]] const char *data() const { return memory.data() + begin; }
    /// Any byte of the buffer by its place in the piece, the one after the end included.
    [[nodiscard]] char at(qsizetype index) const
    {
        const qsizetype place = begin + index;
        return place < memory.size() ? memory[place] : '\0';
    }
    [[nodiscard]] qsizetype known() const { return memory.size() - begin; }
};

/// Why an object was refused; the code alone does not tell.
enum class ListTrouble {
    None,
    NotJson,
    KeyMissing,
    KeyIsNull,
    NameEmpty,
    NameTooLong,
    CertificateNameTooLong,
    SignatureTooLong,
    DigestTooLong,
    TooManyFiles,
    ObjectTooLong,
    HashRunsAway
};

struct ListStep {
    enum class Kind { More, Finished, Refused, Stuck, Crashed } kind = Kind::More;
    qsizetype used = 0;
    int code = 0; ///< for Refused
    ListTrouble trouble = ListTrouble::None;
    QByteArray key{};       ///< that is missing, null or too long
    qsizetype length = 0;   ///< of what is too long
    QByteArray fileName{};  ///< of the object in question, if it was read so far
    qint64 place = 0;       ///< of the object within the list, as far as the device counts
    bool wasClosed = false; ///< for ObjectTooLong: the object ended, a cut hid its end
};

/// Accidents that the device does not notice.
struct ListAccidents {
    bool memory = false;          ///< wrote or read where it must not
    bool overread = false;        ///< hashed bytes that are not of the list
    bool setAside = false;        ///< an object was cut between pieces
    bool setAsideAsArray = false; ///< and then began with the list's bracket
};

class ListReader
{
public:
    explicit ListReader(const ReceiverProfile &profile);

    [[nodiscard]] ListStep take(const Piece &piece, quint32 listSize, HashEngine &hash);

    std::vector<ListEntry> entries;
    ListAccidents accidents;
    /// Objects added by the latest step, as indices into entries.
    [[nodiscard]] std::vector<std::size_t> takeAdded() { return std::exchange(m_added, {}); }

private:
    [[nodiscard]] std::optional<qsizetype> findStart(const Piece &piece, qsizetype from) const;
    [[nodiscard]] std::optional<qsizetype> findAfterObject(const Piece &piece,
                                                           qsizetype from) const;
    [[nodiscard]] ListStep noObject(const Piece &piece, quint32 listSize, qsizetype used,
                                    HashEngine &hash);
    [[nodiscard]] ListStep setAside(const Piece &piece);
    [[nodiscard]] ListStep takeAside(const Piece &piece, HashEngine &hash);
    [[nodiscard]] std::optional<ListStep> readObject(QByteArrayView text);
    [[nodiscard]] std::optional<ListStep> fill(const ObjectValues &values, ListEntry &entry);
    [[nodiscard]] ListStep refuse(int code, ListTrouble trouble) const;
    [[nodiscard]] std::optional<ListStep> finishHash(const Piece &piece, quint32 rest,
                                                     HashEngine &hash);
    [[nodiscard]] QByteArray asideText();

    const ReceiverProfile &m_profile;
    QByteArray m_aside;          ///< the set-aside buffer; old text stays in it
    qsizetype m_asideLength = 0; ///< in use
    quint16 m_parsed = 0;        ///< bytes hashed so far, in 16 bits as on the device
    bool m_hashPrepared = false;
    std::vector<std::size_t> m_added;
};

} // namespace airlift::bundle::receiver
