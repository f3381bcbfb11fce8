#include "core/sim/provisioning_receiver.h"

#include <algorithm>
#include <memory>

#include <openssl/evp.h>

namespace airlift::sim {

namespace {

constexpr qsizetype kLow = 3;
constexpr qsizetype kHigh = 23;
constexpr int kSyncsToLock = 6;  // a design choice: the real criterion is not known
constexpr int kChainedVoice = 2; // its place is known twice: by its bits and by the one before
constexpr int kGuessed = 1;
constexpr int kLead = 3; // a value is believed when it is this many voices ahead
constexpr qsizetype kFirstNibble = 593;
constexpr qsizetype kLastNibble = 848;

/// The winner of a vote, if it is clear.
template <typename Votes>
std::optional<std::size_t> winner(const Votes &votes)
{
    const auto best = std::max_element(votes.begin(), votes.end());
    for (auto it = votes.begin(); it != votes.end(); ++it) {
        if (it != best && *best - *it < kLead)
            return std::nullopt;
    }
    return static_cast<std::size_t>(std::distance(votes.begin(), best));
}

/// AES-128 in OFB mode, one 16-byte half at a time (provisioning 2.10).
QByteArray ofbHalf(const QByteArray &half, const QByteArray &key, int number)
{
    QByteArray iv =
        QByteArray::fromHex("010319D2B151F2097061C3CB307D00") + static_cast<char>(number);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    QByteArray plain(half.size(), '\0');
    int length = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_128_ofb(), nullptr,
                       reinterpret_cast<const unsigned char *>(key.constData()),
                       reinterpret_cast<const unsigned char *>(iv.constData()));
    EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(plain.data()), &length,
                      reinterpret_cast<const unsigned char *>(half.constData()),
                      static_cast<int>(half.size()));
    return plain;
}

} // namespace

ProvisioningReceiver::ProvisioningReceiver(QByteArray cipherKey)
    : m_cipherKey(std::move(cipherKey))
{
}

void ProvisioningReceiver::forget()
{
    *this = ProvisioningReceiver{m_cipherKey};
}

ProvisioningReceiver::Heard ProvisioningReceiver::hear(qsizetype length)
{
    if (length == kLow || length == kHigh)
        return onSync(length);
    if (m_syncsBetween == 0 && length == m_lastLength)
        return {}; // an echo: every packet has its own sync
    m_lastLength = length;
    if (length >= 28 && length <= 92)
        onLength(static_cast<std::size_t>(length - 28));
    else if (length >= kFirstNibble && length <= kLastNibble)
        onNibble(static_cast<unsigned>(length - kFirstNibble));
    else if (!onTag(length))
        return {}; // foreign traffic; it stands between nothing
    if (!(length >= kFirstNibble && length <= kLastNibble))
        m_lastVote.reset();
    m_syncBeforeLast = m_syncsBetween == 1 ? m_lastSync : 0;
    m_syncsBetween = 0;
    if (auto complete = profile()) {
        forget();
        return *std::move(complete);
    }
    return {};
}

ProvisioningReceiver::Heard ProvisioningReceiver::onSync(qsizetype length)
{
    ++m_syncsBetween;
    if (m_lastSync != 0) {
        ++(m_lastSync == length ? m_repetitions : m_alternations);
        if (m_alternations + m_repetitions > 32) { // the recent past decides
            m_alternations /= 2;
            m_repetitions /= 2;
        }
    }
    if (m_syncsBetween == 1 && m_alternations > m_repetitions && m_lastSync == length) {
        // One in between was lost, so the packet before is not what it seemed.
        if (m_lastVote)
            m_fields[m_lastVote->field].nibbles[m_lastVote->place][m_lastVote->nibble] -=
                m_lastVote->voices;
        m_chained = false;
        m_guess.clear();
    }
    m_lastSync = length;
    if (!m_synced && m_alternations + m_repetitions >= kSyncsToLock) {
        m_synced = true;
        return Synced{};
    }
    return {};
}

bool ProvisioningReceiver::onTag(qsizetype length)
{
    static const std::map<qsizetype, Field> tags{
        {1099, Name}, {1199, Key}, {1200, Key}, {1155, SecondKey}, {1149, FreeData}};
    const auto tag = tags.find(length);
    if (tag == tags.end())
        return false;
    m_open = tag->second;
    m_before = Before::Nothing;
    m_at = -1;
    m_heardSince = 0;
    m_chained = false;
    m_guess.clear();
    m_nameTags += length == 1099 ? 1 : 0;
    m_sawSecondKey = m_sawSecondKey || length == 1155;
    if (m_open == Key)
        m_encrypted = length == 1200;
    return true;
}

void ProvisioningReceiver::onLength(std::size_t bytes)
{
    if (!m_open || m_before == Before::Nibble) {
        m_open.reset(); // its tag was lost
        return;
    }
    m_fields[*m_open].lengths[bytes] += kChainedVoice;
    m_before = Before::Length;
    m_lastNibble = 0;
    m_at = -1;
    m_heardSince = 0;
    m_guess.clear();
    m_chained = true; // the first nibble comes next
}

/// Exactly one sync lies between, and it is the one that belongs there: v2 alternates, v1 repeats.
bool ProvisioningReceiver::followsDirectly() const
{
    if (m_syncsBetween != 1 || m_before == Before::Nothing)
        return false;
    const bool alternates = m_alternations > m_repetitions;
    return m_syncBeforeLast == 0 || (m_syncBeforeLast != m_lastSync) == alternates;
}

void ProvisioningReceiver::onNibble(unsigned packet)
{
    if (!m_open)
        return;
    m_lastVote.reset();
    const unsigned nibble = packet & 15U;
    const int index = static_cast<int>((packet >> 4U) ^ m_lastNibble);
    // At least as far on as packets were heard; at most fifteen more were lost.
    const int least = m_guess.empty() ? m_at + 1 + m_heardSince : m_guess.back().place + 1;
    const int ahead = (index - least) & 15;
    const int place = least + ahead;
    // In v2 every high nibble follows the low sync and every low nibble the high one.
    const bool parityFits =
        m_repetitions >= m_alternations || (place % 2 == 1) == (m_lastSync == kHigh);
    const bool direct = followsDirectly() && parityFits;
    m_heardSince += m_syncsBetween > 0 ? 1 : 0; // without a sync it may be somebody else's
    if (direct && ahead == 0 && (m_chained || !m_guess.empty())) {
        for (const Guess &guess : std::exchange(m_guess, {}))
            vote(guess.place, guess.nibble, kGuessed); // its successor bears it out
        vote(place, nibble, kChainedVoice);
        m_at = place;
        m_heardSince = 0;
        m_chained = true;
    } else {
        const bool guessable = direct && m_before == Before::Nibble && m_guess.empty();
        m_chained = false;
        m_guess.clear();
        if (guessable) {
            m_guess = {{place - 1, m_lastNibble}, {place, nibble}};
            vote(place - 1, m_lastNibble, kGuessed);
            vote(place, nibble, kGuessed);
        }
    }
    m_before = Before::Nibble;
    m_lastNibble = nibble;
}

void ProvisioningReceiver::vote(int place, unsigned nibble, int voices)
{
    if (place <= m_at || place >= static_cast<int>(2 * kMaxBytes))
        return;
    m_lastVote = Vote{*m_open, static_cast<std::size_t>(place), nibble, voices};
    m_fields[*m_open].nibbles[m_lastVote->place][nibble] += voices;
}

std::optional<QByteArray> ProvisioningReceiver::settled(Field which) const
{
    const Collected &field = m_fields[which];
    const auto length = winner(field.lengths);
    if (!length)
        return std::nullopt;
    QByteArray bytes;
    for (std::size_t i = 0; i < *length; ++i) {
        const auto high = winner(field.nibbles[2 * i]);
        const auto low = winner(field.nibbles[2 * i + 1]);
        if (!high || !low)
            return std::nullopt;
        bytes.append(static_cast<char>(*high * 16 + *low));
    }
    return bytes;
}

std::optional<ReceivedProfile> ProvisioningReceiver::profile() const
{
    const auto name = settled(Name);
    const auto key = name ? settled(Key) : std::nullopt;
    if (!name || !key || name->isEmpty() || name->size() > 32)
        return std::nullopt;
    const auto second = settled(SecondKey);
    const auto extra = settled(FreeData);
    const bool isVersion2 = m_sawSecondKey || m_alternations > m_repetitions;
    // v1 is over when the next pass begins; several have, because of the votes.
    if (isVersion2 ? !second || !extra : m_nameTags < 3)
        return std::nullopt;
    ReceivedProfile result{*name, decrypted(*key, 1), {}};
    if (second && !second->isEmpty())
        result.key += decrypted(*second, 3);
    if (extra && extra->size() > 2 && extra->front() == 3)
        result.deviceName = extra->mid(2, static_cast<unsigned char>(extra->at(1)));
    return result;
}

QByteArray ProvisioningReceiver::decrypted(const QByteArray &part, int firstHalf) const
{
    // Without a key of its own a device takes both tags as plain text (provisioning 2.10).
    if (!m_encrypted || m_cipherKey.size() != 16 || part.isEmpty() || part.size() % 16 != 0)
        return part;
    QByteArray plain = ofbHalf(part.left(16), m_cipherKey, firstHalf);
    if (part.size() > 16)
        plain += ofbHalf(part.mid(16, 16), m_cipherKey, firstHalf + 1);
    const auto length = static_cast<unsigned char>(plain.front());
    return length <= 31 ? plain.mid(1, length) : plain;
}

} // namespace airlift::sim
