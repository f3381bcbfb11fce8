#include "core/bundle/receiver_machine.h"

#include "core/trust/certificate.h"

#include <algorithm>

namespace airlift::bundle::receiver {

namespace {

constexpr qsizetype kNameField = 100;
constexpr qsizetype kNameBuffer = 128; // what the device copies, name and what follows it
constexpr qsizetype kSizeOffset = 124;
constexpr qsizetype kSizeField = 12;
constexpr qsizetype kTypeOffset = 156;

constexpr int kSlashes = -20102;
constexpr int kAlert = -20199;
constexpr int kSignatureNotValid = -14; // private to the archive code; printed, then mapped
constexpr int kNoUsableCertificate = -12291;
constexpr int kNothingToRollBack = -10282;
constexpr int kConnectionEnded = -20313;
constexpr quint32 kLargestSigned = 0x7FFF'FFFF; // the library counts in signed 32-bit numbers

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

ReceiverRule ruleFor(const ListStep &step, const ListAccidents &accidents)
{
    switch (step.trouble) {
    case ListTrouble::KeyMissing:
        return ReceiverRule::ListKeyMissing;
    case ListTrouble::KeyIsNull:
        return ReceiverRule::ListKeyNull;
    case ListTrouble::NameEmpty:
        return ReceiverRule::ListNameEmpty;
    case ListTrouble::NameTooLong:
        return ReceiverRule::ListNameTooLong;
    case ListTrouble::CertificateNameTooLong:
        return ReceiverRule::ListCertificateNameTooLong;
    case ListTrouble::SignatureTooLong:
        return ReceiverRule::ListSignatureTooLong;
    case ListTrouble::DigestTooLong:
        return ReceiverRule::ListDigestTooLong;
    case ListTrouble::TooManyFiles:
        return ReceiverRule::TooManyFiles;
    case ListTrouble::ObjectTooLong:
        return step.wasClosed ? ReceiverRule::ListObjectCut : ReceiverRule::ListObjectTooLong;
    case ListTrouble::HashRunsAway:
        return ReceiverRule::ListHashRunsAway;
    case ListTrouble::NotJson:
    case ListTrouble::None:
        break;
    }
    return accidents.setAsideAsArray ? ReceiverRule::ListObjectCut : ReceiverRule::ListNotJson;
}

qint64 limitFor(ReceiverRule rule, const ReceiverProfile &profile)
{
    constexpr qint64 kDigest = 64;
    switch (rule) {
    case ReceiverRule::ListNameTooLong:
        return profile.longestFileName;
    case ReceiverRule::ListCertificateNameTooLong:
        return profile.longestCertificateName;
    case ReceiverRule::ListSignatureTooLong:
        return profile.longestSignatureText;
    case ReceiverRule::ListDigestTooLong:
        return kDigest;
    case ReceiverRule::TooManyFiles:
        return profile.mostFiles;
    case ReceiverRule::ListObjectTooLong:
        return profile.longestObject;
    default:
        return 0;
    }
}

} // namespace

ArchiveMachine::ArchiveMachine(const ReceiverProfile &profile, const DeviceStore &store,
                               bool wantsLog)
    : m_profile(profile)
    , m_files(store)
    , m_log(profile.traces, wantsLog)
    , m_list(profile)
{
}

ArchiveMachine::Step ArchiveMachine::step(const Piece &piece)
{
    m_changed = false;
    Step step;
    switch (m_state) {
    case State::Idle:
        m_log.print(Line::Started);
        goTo(State::Header);
        break;
    case State::Header:
        step = header(piece);
        break;
    case State::List:
        step = list(piece);
        break;
    case State::Signature:
        step = signature(piece);
        break;
    case State::Open:
        open();
        break;
    case State::Save:
        step = save(piece);
        break;
    }
    step.changed = m_changed;
    return step;
}

void ArchiveMachine::goTo(State state)
{
    m_changed = true;
    m_state = state;
}

// Header

ArchiveMachine::Step ArchiveMachine::header(const Piece &piece)
{
    m_log.print(Line::Header);
    qsizetype used = 0;
    if (m_total % kBlock != 0) {
        const auto skip = static_cast<qsizetype>(kBlock - m_total % kBlock);
        const bool enough = piece.size > skip;
        if (m_log.isWanted())
            m_log.print(enough ? Line::Skipped : Line::NotEnoughToSkip,
                        {number(piece.size), number(skip)});
        used = enough ? skip : piece.size;
        m_total += used;
        if (!enough)
            return {used};
    }
    if (piece.size - used < kBlock)
        return {used, used == 0};
    m_entryOffset = m_total;
    m_total += kBlock;
    readHeader(piece, used);
    return {used + kBlock};
}

void ArchiveMachine::readHeader(const Piece &piece, qsizetype at)
{
    const QByteArrayView block{piece.data() + at, kBlock};
    if (std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; }))
        return endOfArchive();
    const QByteArrayView field = block.first(kNameBuffer);
    qsizetype length = field.indexOf('\0');
    if (length < 0)
        length = kNameBuffer; // and then the bytes of a pointer, of which the first are not ASCII
    m_path = field.first(length).toByteArray();
    m_pathFillsField = length >= kNameField;
    prediction.entry = m_path;
    const auto size = octal(piece, at + kSizeOffset);
    if (!size) {
        undefined();
        add(m_entryOffset < m_skippedEnd ? ReceiverRule::DataReadAsHeader
                                         : ReceiverRule::SizeRunsAway,
            RuleSeverity::Blocker);
        return conclude(ReceiverOutcome::Crash);
    }
    m_size = *size;
    openEntry(block[kTypeOffset]);
}

/// The device looks for the first octal digit without an end (ota-bundle 2.4); it finds one behind
/// the field, in the buffer, or in somebody else's memory.
std::optional<quint32> ArchiveMachine::octal(const Piece &piece, qsizetype at)
{
    const auto isDigit = [&](qsizetype i) { return piece.at(i) >= '0' && piece.at(i) <= '7'; };
    const qsizetype end = piece.known();
    qsizetype i = at;
    while (i < end && !isDigit(i))
        ++i;
    if (i == end)
        return std::nullopt;
    quint32 value = 0;
    for (; i < at + kSizeField && isDigit(i); ++i)
        value = value * 8 + static_cast<quint32>(piece.at(i) - '0');
    return value;
}

void ArchiveMachine::endOfArchive()
{
    m_log.print(Line::EndOfArchive);
    prediction.entry.clear();
    if (!m_listVerified) {
        m_log.print(Line::NoSignature);
        rollBack();
        return refuse(kAlert, ReceiverRule::ListSignatureMissing);
    }
    if (static_cast<std::size_t>(m_saved) != m_list.entries.size()) {
        m_log.print(Line::FilesMissing);
        rollBack();
        for (const ListEntry &entry : m_list.entries) {
            if (!entry.saved)
                prediction.entry = entry.fileName;
        }
        return refuse(kAlert, ReceiverRule::FilesMissing);
    }
    if (m_profile.writesVersionFile)
        m_log.print(Line::VersionFile, {QByteArray{}});
    m_log.print(Line::Completed, {QByteArray{}});
    conclude(ReceiverOutcome::Done);
}

void ArchiveMachine::openEntry(char type)
{
    m_name = m_path;
    if (type == '5') {
        m_changed = true;
        return m_log.print(Line::Directory, {QByteArray{1, type}, m_path});
    }
    if (type != '0' && type != '\0') {
        m_changed = true;
        m_skippedEnd = std::max(m_skippedEnd, m_total + (m_size + kBlock - 1) / kBlock * kBlock);
        add(ReceiverRule::EntrySkipped, m_size > 0 ? RuleSeverity::Warning : RuleSeverity::Note)
            .found = static_cast<unsigned char>(type);
        return m_log.print(Line::UnsupportedType,
                           {number(static_cast<unsigned char>(type)), m_path});
    }
    const qsizetype first = m_path.indexOf('/');
    const qsizetype second = first < 0 ? -1 : m_path.indexOf('/', first + 1);
    if (second < 0) {
        m_log.print(Line::BadPattern);
        rollBack();
        return refuse(kSlashes, m_entryOffset < m_listEnd      ? ReceiverRule::ListTail
                                : m_entryOffset < m_skippedEnd ? ReceiverRule::DataReadAsHeader
                                                               : ReceiverRule::PathTooShallow);
    }
    const bool atRoot = m_path.indexOf('/', second + 1) < 0;
    m_name = m_path.mid(atRoot ? second + 1 : second);
    prediction.entry = m_name;
    if (m_log.isWanted())
        m_log.print(Line::File,
                    {type == '\0' ? QByteArray{} : QByteArray{1, type}, m_name, number(m_size)});
    if (m_size > kLargestSigned) // what the firmware's arithmetic makes of it depends on its build
        undefined();
    m_written = 0;
    if (m_name == "ota.cmd") {
        m_listBegin = m_total;
        m_listEnd = m_total + m_size;
        goTo(State::List);
    } else {
        goTo(m_name == "ota.sign" ? State::Signature : State::Open);
    }
}

// List

ArchiveMachine::Step ArchiveMachine::list(const Piece &piece)
{
    const ListStep step = m_list.take(piece, m_size, m_hash);
    announceEntries();
    if (m_list.accidents.memory)
        undefined();
    switch (step.kind) {
    case ListStep::Kind::Refused:
    case ListStep::Kind::Stuck:
    case ListStep::Kind::Crashed:
        refuseList(step);
        return {};
    case ListStep::Kind::Finished:
        m_listSeen = true;
        m_resultOverwritten = false;
        goTo(State::Header);
        remarkOnList();
        break;
    case ListStep::Kind::More:
        break;
    }
    m_total += step.used;
    return {step.used};
}

void ArchiveMachine::announceEntries()
{
    for (const std::size_t index : m_list.takeAdded()) {
        m_changed = true;
        const ListEntry &entry = m_list.entries[index];
        if (m_log.isWanted())
            m_log.print(Line::ListEntry,
                        {entry.fileName, number(entry.signature.size()), entry.digest,
                         entry.certificate, number(entry.secured), number(entry.bundle)});
    }
}

void ArchiveMachine::refuseList(const ListStep &step)
{
    if (step.trouble == ListTrouble::TooManyFiles) {
        m_log.print(Line::ListTooLong, {step.fileName, number(m_profile.mostFiles)});
        m_log.print(Line::ListTooLongHint, {number(m_profile.mostFiles)});
    } else if (step.trouble == ListTrouble::NotJson) {
        m_log.print(Line::JsonError, {number(step.code)});
    } else if (step.trouble == ListTrouble::ObjectTooLong && step.kind == ListStep::Kind::Refused) {
        m_log.print(Line::ListObjectTooLong);
    }
    const ReceiverRule rule = ruleFor(step, m_list.accidents);
    ReceiverFinding &finding = add(rule, RuleSeverity::Blocker);
    finding.offset = ByteCount{m_listBegin + step.place};
    finding.subject = step.key.isEmpty() ? step.fileName : step.key;
    finding.found = step.length;
    finding.limit = limitFor(rule, m_profile);
    prediction.offset = finding.offset;
    if (step.kind == ListStep::Kind::Stuck)
        return conclude(ReceiverOutcome::Loop);
    if (step.kind == ListStep::Kind::Crashed)
        return conclude(ReceiverOutcome::Crash);
    finding.deviceCode = SlStatus{step.code};
    m_log.print(Line::ListError, {number(step.code)});
    conclude(ReceiverOutcome::Refused, step.code);
}

// Signature of the list

ArchiveMachine::Step ArchiveMachine::signature(const Piece &piece)
{
    qsizetype used = 0;
    const auto whole = wholeSignature(piece, used);
    m_total += used;
    m_changed = true;
    if (!whole)
        return {used};
    m_listHash = m_hash.result;
    const int code = verifyList(*whole);
    if (code == 0) {
        m_listVerified = true;
        goTo(State::Header);
        return {used};
    }
    m_log.print(Line::SignatureFailed);
    m_log.print(Line::SignatureError, {number(code)});
    conclude(ReceiverOutcome::Refused, code == kSignatureNotValid ? kAlert : code);
    return {used};
}

/// Collects ota.sign. A signature in one piece takes its own bytes; one in several takes one more,
/// which is padding (ota-bundle 6.3). The count has 16 bits.
std::optional<QByteArray> ArchiveMachine::wholeSignature(const Piece &piece, qsizetype &used)
{
    const auto got = [this] { return static_cast<quint32>(qint32{m_signatureGot}); };
    if (!m_signatureBegun) {
        m_signatureGot = static_cast<qint16>(piece.size);
        if (got() >= m_size) {
            used = m_size;
            return QByteArray{piece.data(), static_cast<qsizetype>(m_size)};
        }
        m_signatureBegun = true;
        m_signature = QByteArray{piece.data(), piece.size};
        used = piece.size;
        return std::nullopt;
    }
    const quint32 room = m_size + 1 - got();
    used = std::min<qsizetype>(piece.size, room);
    m_signature.append(piece.data(), used);
    m_signatureGot = static_cast<qint16>(m_signatureGot + used);
    if (got() < m_size)
        return std::nullopt;
    m_signatureBegun = false;
    return m_signature.left(m_size);
}

/// What no key can turn into a valid signature.
bool ArchiveMachine::cannotBeValid(const QByteArray &signature) const
{
    constexpr qsizetype kShortest = 8; // SEQUENCE of two INTEGERs of one byte
    return signature.size() < kShortest || signature[0] != '\x30' || !m_listSeen ||
           m_resultOverwritten || m_list.accidents.overread;
}

int ArchiveMachine::verifyList(const QByteArray &signature)
{
    const auto wrong = [&](ReceiverRule rule, int code) {
        ReceiverFinding &finding = add(rule, RuleSeverity::Blocker);
        finding.deviceCode = SlStatus{code == kSignatureNotValid ? kAlert : code};
        finding.subject = m_profile.vendorCertificate;
        finding.found = signature.size();
        prediction.offset = finding.offset;
        return code;
    };
    const auto wrongSignature = [&] {
        return wrong(!m_listSeen || m_resultOverwritten ? ReceiverRule::ListSignatureMisplaced
                     : m_list.accidents.overread        ? ReceiverRule::ListObjectCut
                                                        : ReceiverRule::ListSignatureWrong,
                     kSignatureNotValid);
    };
    const QByteArray *bytes = m_files.find(m_profile.vendorCertificate);
    if (bytes == nullptr && m_files.store().complete)
        return wrong(ReceiverRule::VendorCertificateMissing, kNoUsableCertificate);
    if (bytes == nullptr) {
        if (cannotBeValid(signature))
            return wrongSignature();
        prediction.complete = false;
        add(ReceiverRule::ListSignatureNotChecked, RuleSeverity::Warning).subject =
            m_profile.vendorCertificate;
        return 0;
    }
    const auto certificate =
        trust::Certificate::parse(*bytes, QString::fromUtf8(m_profile.vendorCertificate));
    if (!certificate || certificate->publicKey().kind() != trust::KeyKind::EcP256)
        return wrong(ReceiverRule::VendorCertificateUnusable, kNoUsableCertificate);
    if (!certificate->publicKey().verifiesDigest(trust::HashKind::Sha256, m_hash.result, signature))
        return wrongSignature();
    return 0;
}

// Outcomes

ReceiverFinding &ArchiveMachine::add(ReceiverRule rule, RuleSeverity severity)
{
    ReceiverFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.entry = prediction.entry;
    finding.offset = ByteCount{m_entryOffset};
    prediction.findings.push_back(finding);
    return prediction.findings.back();
}

void ArchiveMachine::refuse(int code, ReceiverRule rule)
{
    if (rule == ReceiverRule::ListTail)
        prediction.entry = "ota.cmd"; // and not the text that was taken for a name
    ReceiverFinding &finding = add(rule, RuleSeverity::Blocker);
    finding.deviceCode = SlStatus{code};
    prediction.offset = finding.offset;
    conclude(ReceiverOutcome::Refused, code);
}

void ArchiveMachine::rollBack()
{
    if (!m_bundleOpened)
        m_log.print(Line::RollbackError, {number(kNothingToRollBack)});
}

void ArchiveMachine::undefined()
{
    if (!std::exchange(prediction.undefinedBehaviour, true))
        add(ReceiverRule::UndefinedBehaviour, RuleSeverity::Warning);
}

void ArchiveMachine::connectionLost()
{
    m_entryOffset = m_total;
    m_log.print(Line::ReceiveError, {number(kConnectionEnded)});
    m_log.print(Line::ReceiveFailed, {number(kConnectionEnded)});
    ReceiverFinding &finding = add(ReceiverRule::EndMissing, RuleSeverity::Blocker);
    finding.deviceCode = SlStatus{kConnectionEnded};
    prediction.offset = finding.offset;
    conclude(ReceiverOutcome::Stall, kConnectionEnded);
}

void ArchiveMachine::conclude(ReceiverOutcome outcome, int code)
{
    prediction.outcome = outcome;
    prediction.code = SlStatus{code};
    if (outcome == ReceiverOutcome::Refused && code == kAlert)
        m_log.print(Line::SecurityAlert, {number(code)});
    else if (outcome == ReceiverOutcome::Refused)
        m_log.print(Line::ArchiveError, {number(code)});
    if (outcome == ReceiverOutcome::Done)
        prediction.offset = ByteCount{m_total};
    prediction.log = m_log.text;
}

} // namespace airlift::bundle::receiver
