#include "core/bundle/receiver_base64.h"
#include "core/bundle/receiver_machine.h"

#include <algorithm>

/// Opening, writing and closing what the list names (ota-bundle 3.1, 6.4 to 6.6).
namespace airlift::bundle::receiver {

namespace {

constexpr int kOpenFailed = -20106;
constexpr int kCloseFailed = -20108;
constexpr int kMaxSizeExceeded = -10310;
constexpr int kAlert = -20199;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

ListEntry *ArchiveMachine::listed()
{
    const auto found = std::find_if(m_list.entries.begin(), m_list.entries.end(),
                                    [&](const ListEntry &e) { return e.fileName == m_name; });
    return found == m_list.entries.end() ? nullptr : &*found;
}

void ArchiveMachine::open()
{
    m_log.print(Line::Open, {m_name});
    const ListEntry *entry = listed();
    if (entry == nullptr) {
        m_log.print(Line::NotListed);
        rollBack();
        return refuse(kAlert, m_entryOffset < m_listEnd      ? ReceiverRule::ListTail
                              : m_entryOffset < m_skippedEnd ? ReceiverRule::DataReadAsHeader
                              : m_pathFillsField             ? ReceiverRule::PathTooLong
                                                             : ReceiverRule::FileNotListed);
    }
    if (entry->saved) {
        rollBack();
        return refuse(kAlert, ReceiverRule::FileTwice);
    }
    if (ByteCount{m_size} > m_profile.largestFile) {
        m_log.print(Line::OpenError, {number(kMaxSizeExceeded)});
        rollBack();
        refuse(kOpenFailed, ReceiverRule::FileTooLarge);
        prediction.findings.back().found = m_size;
        prediction.findings.back().limit = m_profile.largestFile.value;
        return;
    }
    const bool isSigned = entry->secured != 0 && !entry->signature.isEmpty() &&
                          !(m_profile.zeroByteMeansUnsigned && entry->signature[0] == '\0');
    prediction.files.push_back({m_name, ByteCount{m_size}, entry->secured != 0, entry->bundle != 0,
                                isSigned, entry->certificate});
    m_bundleOpened |= entry->bundle != 0;
    m_hash.restart();
    m_content.clear();
    m_digests = {};
    const bool signatureCounts = entry->secured != 0 && !entry->signature.isEmpty();
    m_sha1.reset();
    m_sha256.reset();
    if (signatureCounts)
        m_sha1.emplace(trust::HashKind::Sha1);
    if (signatureCounts && entry->digest.isEmpty())
        m_sha256.emplace(trust::HashKind::Sha256);
    if (m_size == 0)
        add(ReceiverRule::EmptyFile, RuleSeverity::Warning);
    goTo(State::Save);
}

ArchiveMachine::Step ArchiveMachine::save(const Piece &piece)
{
    const quint32 rest = m_size - m_written;
    const bool last = static_cast<quint32>(piece.size) >= rest;
    const qsizetype chunk = last ? static_cast<qsizetype>(rest) : piece.size;
    const QByteArrayView bytes{piece.data(), chunk};
    m_written += static_cast<quint32>(chunk);
    m_total += chunk;
    m_changed = true;
    if (m_log.isWanted())
        m_log.print(Line::Write, {number(chunk), m_name, number(m_written)});
    if (m_sha1)
        m_sha1->add(bytes);
    if (m_sha256)
        m_sha256->add(bytes);
    if (ByteCount{m_size} <= DeviceStore::kLargestFile)
        m_content.append(bytes);
    if (!last) {
        m_hash.add(bytes);
        return {chunk};
    }
    m_hash.announceLast();
    if (!listed()->digest.isEmpty() && !digestFits(bytes)) {
        m_log.print(Line::HashBad);
        rollBack();
        refuse(kAlert, ReceiverRule::DigestMismatch);
        return {chunk};
    }
    close();
    return {chunk};
}

/// Hashes the end of the file and compares. The expected digest goes into the variable that held
/// the list's.
bool ArchiveMachine::digestFits(QByteArrayView lastBytes)
{
    decodeDigest(listed()->digest, m_hash.result);
    m_resultOverwritten = true;
    m_digests.sha256 = m_hash.finish(lastBytes);
    const bool fits = m_digests.sha256 == m_hash.result;
    if (fits)
        m_log.print(Line::HashGood);
    return fits;
}

void ArchiveMachine::close()
{
    if (m_log.isWanted())
        m_log.print(Line::TotalBytes, {number(m_total)});
    ListEntry &entry = *listed();
    if (m_sha1) {
        m_digests.sha1 = m_sha1->finish();
        if (m_sha256)
            m_digests.sha256 = m_sha256->finish();
        CloseAnswer answer = closeSigned(entry, m_digests, m_files);
        prediction.complete &= answer.complete;
        for (const ReceiverFinding &remark : answer.remarks) {
            ReceiverFinding &finding = add(remark.rule, remark.severity);
            finding.subject = remark.subject;
        }
        if (answer.code != 0) {
            const bool alert = isCloseAlert(answer.code);
            m_log.print(alert ? Line::CloseAlert : Line::CloseError, {number(answer.code)});
            rollBack();
            const bool raw = m_profile.closeErrors == ReceiverProfile::CloseErrors::Raw;
            refuse(alert ? kAlert : raw ? answer.code : kCloseFailed, answer.rule);
            prediction.findings.back().subject = answer.subject;
            prediction.findings.back().deviceCode = SlStatus{answer.code};
            return;
        }
    }
    m_files.save(m_name, m_content, entry.bundle != 0);
    entry.saved = true;
    ++m_saved;
    if (m_log.isWanted()) {
        m_log.print(Line::SavedCount, {number(m_saved)});
        m_log.print(Line::FileDone, {number(m_written)});
    }
    goTo(State::Header);
}

} // namespace airlift::bundle::receiver
