#include "core/bundle/receiver_list.h"

#include "core/bundle/receiver_base64.h"

#include <algorithm>

namespace airlift::bundle::receiver {

namespace {

constexpr int kListError = -1;
constexpr int kNameEmpty = -20103;
constexpr int kTooManyFiles = -20109;
constexpr int kNameTooLong = -20110; // 7.10 only; read in its header, where it is used is inferred
constexpr qsizetype kLongestDigest = 64;
/// A length that wrapped below zero. The device hashes through its memory until something faults.
constexpr quint32 kRunaway = 1U << 24U;

[[nodiscard]] bool closesItsObject(QByteArrayView text)
{
    int open = 0;
    for (const char c : text) {
        open += c == '{' ? 1 : 0;
        if (c == '}' && --open == 0)
            return true;
    }
    return false;
}

} // namespace

ListReader::ListReader(const ReceiverProfile &profile)
    : m_profile(profile)
    , m_aside(profile.longestObject, '\0')
{
}

ListStep ListReader::take(const Piece &piece, quint32 listSize, HashEngine &hash)
{
    if (!std::exchange(m_hashPrepared, true))
        hash.restart();
    if (m_asideLength > 0)
        return takeAside(piece, hash);
    qsizetype next = 0; // where the search for the next object begins
    qsizetype used = 0;
    do {
        const auto start = findStart(piece, next);
        if (!start)
            return noObject(piece, listSize, used, hash);
        used = *start;
        const auto after = findAfterObject(piece, *start + 1);
        if (!after) {
            if (next == 0)
                return setAside(piece);
            hash.add({piece.data(), used});
            m_parsed = static_cast<quint16>(m_parsed + used);
            return {ListStep::Kind::More, used};
        }
        used = *after;
        next = *after;
        if (auto refusal = readObject({piece.data() + *start, *after - *start})) {
            refusal->place = m_parsed + *start;
            return *std::move(refusal);
        }
    } while (piece.at(next) == ',');
    if (auto crash = finishHash(piece, listSize - m_parsed, hash))
        return *std::move(crash);
    return {ListStep::Kind::Finished, used};
}

/// The search includes the byte after the piece and ends at the first zero byte.
std::optional<qsizetype> ListReader::findStart(const Piece &piece, qsizetype from) const
{
    for (qsizetype i = from; i <= piece.size && piece.at(i) != '\0'; ++i) {
        if (piece.at(i) == '{')
            return i;
    }
    return std::nullopt;
}

/// The first character above a blank behind the brace that closes the object. Braces inside of
/// strings count. Without such a character in reach the object counts as not finished, although its
/// brace was found: that is what makes some cuts fatal (ota-bundle 5.2).
std::optional<qsizetype> ListReader::findAfterObject(const Piece &piece, qsizetype from) const
{
    int open = 1;
    for (qsizetype i = from; i < piece.size && piece.at(i) != '\0'; ++i) {
        if (piece.at(i) == '{')
            ++open;
        if (piece.at(i) == '}')
            --open;
        if (open > 0)
            continue;
        for (qsizetype after = i + 1; after <= piece.size && piece.at(after) != '\0'; ++after) {
            if (static_cast<unsigned char>(piece.at(after)) > ' ')
                return after;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

/// The piece has no further object. If the list must be over by now, what is left of it is hashed;
/// else the piece is, whole.
ListStep ListReader::noObject(const Piece &piece, quint32 listSize, qsizetype used,
                              HashEngine &hash)
{
    const quint32 rest = listSize - m_parsed;
    if (rest < static_cast<quint32>(piece.size)) {
        if (auto crash = finishHash(piece, rest, hash))
            return *std::move(crash);
        m_parsed = static_cast<quint16>(m_parsed + rest);
        return {ListStep::Kind::Finished, used};
    }
    hash.add({piece.data(), piece.size});
    m_parsed = static_cast<quint16>(m_parsed + piece.size);
    return {ListStep::Kind::More, piece.size};
}

ListStep ListReader::setAside(const Piece &piece)
{
    accidents.setAside = true;
    if (piece.size > m_profile.longestObject) {
        if (m_profile.oversizedObject == ReceiverProfile::Oversized::NeverFinishes) {
            ListStep stuck{ListStep::Kind::Stuck};
            stuck.trouble = ListTrouble::ObjectTooLong;
            stuck.length = piece.size;
            return stuck;
        }
        accidents.memory = true; // copied over whatever stands behind the buffer
    }
    m_aside.replace(qsizetype{0}, std::min(piece.size, m_aside.size()), piece.data(), piece.size);
    m_asideLength = piece.size;
    return {ListStep::Kind::More, piece.size};
}

ListStep ListReader::takeAside(const Piece &piece, HashEngine &hash)
{
    const bool asksFirst = m_profile.oversizedObject == ReceiverProfile::Oversized::NeverFinishes;
    const auto tooLong = [&](qsizetype total) {
        ListStep step = asksFirst ? ListStep{ListStep::Kind::Stuck} : refuse(kListError, {});
        step.trouble = ListTrouble::ObjectTooLong;
        step.length = total;
        step.place = m_parsed;
        const QByteArrayView aside = QByteArrayView{m_aside}.first(m_asideLength);
        step.wasClosed = closesItsObject(aside);
        return step;
    };
    // The count of open braces starts anew with every piece.
    const auto after = findAfterObject(piece, 0);
    const qsizetype added = after.value_or(piece.size);
    const qsizetype total = m_asideLength + added;
    if (total >= m_profile.longestObject && (!after || asksFirst))
        return tooLong(total);
    if (total > m_profile.longestObject)
        accidents.memory = true;
    if (m_aside.size() < total)
        m_aside.resize(total, '\0');
    std::copy_n(piece.data(), added, m_aside.begin() + m_asideLength);
    m_asideLength = total;
    if (!after)
        return {ListStep::Kind::More, added};

    hash.add({m_aside.constData(), m_asideLength});
    const qint64 place = m_parsed;
    m_parsed = static_cast<quint16>(m_parsed + m_asideLength);
    const QByteArray text = asideText();
    m_asideLength = 0;
    if (auto refusal = readObject(text)) {
        refusal->place = place;
        return *std::move(refusal);
    }
    return {ListStep::Kind::More, added};
}

/// What the JSON library gets to see of the set-aside text. Up to 4.10 it may begin with the list's
/// own bracket; the library then wraps it into an object, with text copied to the next zero byte
/// into memory that is one byte short.
QByteArray ListReader::asideText()
{
    const QByteArrayView used = QByteArrayView{m_aside}.first(m_asideLength);
    if (m_profile.listErrors == ReceiverProfile::ListErrors::Detailed) {
        const qsizetype brace = used.indexOf('{');
        return used.sliced(std::max<qsizetype>(brace, 0)).toByteArray();
    }
    const auto first = std::find_if(used.begin(), used.end(),
                                    [](char c) { return static_cast<unsigned char>(c) > ' '; });
    const qsizetype begin = first - used.begin();
    if (first == used.end() || *first != '[')
        return used.toByteArray();
    accidents.memory = true;
    accidents.setAsideAsArray = true;
    const QByteArray rest = m_aside.mid(begin);
    const qsizetype zero = rest.indexOf('\0');
    const QByteArray wrapped = "{\"#\":" + (zero < 0 ? rest : rest.left(zero)) + '}';
    constexpr qsizetype kWrapping = 6;
    return wrapped.left(used.size() - begin + kWrapping);
}

std::optional<ListStep> ListReader::readObject(QByteArrayView text)
{
    const ObjectValues values = receiver::readObject(text);
    accidents.memory |= values.undefinedBehaviour;
    std::optional<ListStep> refusal;
    ListEntry entry;
    if (values.code < kJsonBorder)
        refusal = refuse(values.code, ListTrouble::NotJson);
    else
        refusal = fill(values, entry);
    if (!refusal && entries.size() >= static_cast<std::size_t>(m_profile.mostFiles)) {
        refusal = refuse(kTooManyFiles, ListTrouble::TooManyFiles);
        refusal->length = static_cast<qsizetype>(entries.size()) + 1;
    }
    if (refusal) {
        refusal->fileName = values[Key::FileName].text;
        // 7.10 cleans up after the object twice.
        accidents.memory |= m_profile.listErrors == ReceiverProfile::ListErrors::Detailed;
        return refusal;
    }
    m_added.push_back(entries.size());
    entries.push_back(std::move(entry));
    return std::nullopt;
}

std::optional<ListStep> ListReader::fill(const ObjectValues &values, ListEntry &entry)
{
    const bool detailed = m_profile.listErrors == ReceiverProfile::ListErrors::Detailed;
    // Asked for in the device's order; the first trouble is the one it reports.
    const auto check = [&](Key key, const char *name, qsizetype limit, ListTrouble trouble,
                           int longCode) -> std::optional<ListStep> {
        const ObjectValue &value = values[key];
        std::optional<ListStep> step;
        if (!value.valid)
            step = refuse(detailed ? kJsonNotValid : kListError, ListTrouble::KeyMissing);
        else if (value.null)
            step = refuse(detailed ? kJsonIsNull : kListError, ListTrouble::KeyIsNull);
        else if (value.text.size() > limit)
            step = refuse(detailed ? longCode : kListError, trouble);
        if (step) {
            step->key = name;
            step->length = value.text.size();
        }
        return step;
    };
    if (auto step = check(Key::FileName, "filename", m_profile.longestFileName,
                          ListTrouble::NameTooLong, kNameTooLong))
        return step;
    if (values[Key::FileName].text.isEmpty())
        return refuse(kNameEmpty, ListTrouble::NameEmpty);
    if (auto step = check(Key::SignatureBase64, "signature_base64", m_profile.longestSignatureText,
                          ListTrouble::SignatureTooLong, kJsonBufferSize))
        return step;
    if (auto step = check(Key::Digest, "digest", kLongestDigest, ListTrouble::DigestTooLong,
                          kJsonBufferSize))
        return step;
    if (auto step = check(Key::Certificate, "certificate", m_profile.longestCertificateName,
                          ListTrouble::CertificateNameTooLong, kJsonBufferSize))
        return step;
    for (const auto &[key, name] : {std::pair{Key::Secured, "secured"}, {Key::Bundle, "bundle"}}) {
        if (auto step = check(key, name, 0, ListTrouble::None, kJsonBufferSize))
            return step;
    }
    entry.fileName = values[Key::FileName].text;
    entry.digest = values[Key::Digest].text;
    entry.certificate = values[Key::Certificate].text;
    entry.secured = values[Key::Secured].number;
    entry.bundle = values[Key::Bundle].number;
    const QByteArray &text = values[Key::SignatureBase64].text;
    entry.signatureText = text.size();
    // The length comes back in one byte, so 256 characters are none.
    if ((text.size() & 0xFF) != 0)
        entry.signature = decodeSignature(text);
    constexpr qsizetype kFieldText = 344; // of 256 bytes with their padding
    entry.signatureOverruns =
        !entry.signature.isEmpty() &&
        (text.size() > kFieldText || (text.size() == kFieldText && !text.endsWith("==")));
    return std::nullopt;
}

ListStep ListReader::refuse(int code, ListTrouble trouble) const
{
    ListStep step{ListStep::Kind::Refused};
    step.code = code;
    step.trouble = trouble;
    return step;
}

/// The last bytes of the list, from the beginning of the piece. If the list is longer than the
/// piece, whatever stands behind it goes into the hash as well.
std::optional<ListStep> ListReader::finishHash(const Piece &piece, quint32 rest, HashEngine &hash)
{
    hash.announceLast();
    if (rest >= kRunaway) {
        accidents.memory = true;
        ListStep crash{ListStep::Kind::Crashed};
        crash.trouble = ListTrouble::HashRunsAway;
        return crash;
    }
    const qsizetype wanted = static_cast<qsizetype>(rest);
    accidents.overread |= wanted > piece.size;
    accidents.memory |= wanted > piece.known();
    hash.add({piece.data(), std::min(wanted, piece.known())});
    return std::nullopt;
}

} // namespace airlift::bundle::receiver
