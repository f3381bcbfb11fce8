#include "core/session/archive_tracker.h"

#include <algorithm>

namespace airlift::session {

namespace {

constexpr qint64 kBlock = 512;
constexpr ByteCount kMaxWrite{1024 *
                              1024}; // the device's buffer has 1440 bytes; more is a damaged number

ByteCount roundedUp(ByteCount bytes)
{
    return {(bytes.value + kBlock - 1) / kBlock * kBlock};
}

bool isListOrSignature(const QString &name)
{
    return name == QLatin1String("ota.cmd") || name == QLatin1String("ota.sign");
}

} // namespace

void ArchiveTracker::newAttempt()
{
    m_begun = false;
    m_snap.archiveBytes = {};
}

void ArchiveTracker::begin()
{
    m_begun = true;
    m_listSeen = m_signatureSeen = m_openedTwice = m_entryWaits = false;
    m_offset = m_contentStart = m_position = {};
    m_lastTotal.reset();
    m_snap.files.clear();
    m_snap.currentFile = -1;
    m_snap.archiveBytes = {};
}

void ArchiveTracker::directory()
{
    advanceTo(roundedUp(m_offset) + ByteCount{kBlock});
}

void ArchiveTracker::listed(const device::ListedFile &file)
{
    const int index = indexOf(file.name);
    if (index < 0)
        return;
    FileState &state = m_snap.files[static_cast<std::size_t>(index)];
    state.expectedDigest = file.digest;
    state.secured = file.secured;
    state.inBundle = file.bundle;
    state.signed_ = file.signatureLength > 0;
    state.certificate = file.certificate;
}

void ArchiveTracker::entry(const device::FileEntry &entry)
{
    m_contentStart = roundedUp(m_offset) + ByteCount{kBlock};
    advanceTo(m_contentStart);
    m_openedTwice = false;
    if (isListOrSignature(entry.name)) {
        (entry.name == QLatin1String("ota.cmd") ? m_listSeen : m_signatureSeen) = true;
        m_offset = m_contentStart + entry.size;
        m_snap.currentFile = -1;
        return;
    }
    const int index = indexOf(entry.name);
    if (index < 0)
        return;
    m_snap.currentFile = index;
    m_snap.files[static_cast<std::size_t>(index)].size = entry.size;
    m_entryWaits = true;
}

void ArchiveTracker::opened(const QString &name)
{
    startWriting(indexOf(name));
}

void ArchiveTracker::startWriting(int index)
{
    m_entryWaits = false;
    m_position = {};
    m_lastTotal.reset();
    m_snap.currentFile = index;
    if (FileState *file = current()) {
        m_openedTwice = file->completed;
        file->written = {};
        file->hash = HashState::NotSeen;
        file->opened = true;
        file->completed = false;
    }
}

void ArchiveTracker::written(const device::FileWritten &line, bool damaged)
{
    if (m_entryWaits)
        startWriting(
            m_snap
                .currentFile); // the "Create/Open" line was lost; the header tells the file as well
    FileState *file = current();
    if (!file)
        return;
    if (damaged || line.name != file->name || !line.total)
        file->damagedLines = true;
    if (line.bytes < ByteCount{0} || line.bytes > kMaxWrite)
        return;
    // The sum is trusted as long as it continues; a total corrects it only if two totals in a row
    // agree with each other, which tells lost lines from a damaged number (uart-ota-log 10,
    // "Progress").
    const ByteCount sum = m_position + line.bytes;
    const bool totalsAgree = line.total && m_lastTotal && *line.total == *m_lastTotal + line.bytes;
    if (line.total && *line.total != sum)
        file->damagedLines = true;
    m_position = totalsAgree ? *line.total : sum;
    if (line.total)
        m_lastTotal = line.total;
    const ByteCount shown = file->size ? std::min(m_position, *file->size) : m_position;
    file->written = std::max(file->written, shown);
    m_offset = m_contentStart + file->written;
    advanceTo(m_offset);
}

void ArchiveTracker::verdict(bool good)
{
    if (FileState *file = current())
        file->hash = good ? HashState::Good : HashState::Bad;
}

void ArchiveTracker::archiveBytes(ByteCount bytes)
{
    if (bytes < ByteCount{0})
        return;
    m_offset = bytes;
    advanceTo(bytes);
}

void ArchiveTracker::completed(ByteCount size)
{
    FileState *file = current();
    if (!file)
        return;
    const ByteCount whole =
        file->size.value_or(size); // the archive's header outranks the closing line
    if (file->written != size || whole != size)
        file->damagedLines = true;
    file->written = std::max(file->written, whole);
    file->size = whole;
    file->completed = true;
    // No digest in the list: the device has nothing to compare with, and says nothing (uart-ota-log
    // 6).
    if (file->hash == HashState::NotSeen && m_listSeen && file->expectedDigest.isEmpty())
        file->hash = HashState::NotChecked;
}

QString ArchiveTracker::currentName() const
{
    const auto index = static_cast<std::size_t>(m_snap.currentFile);
    return m_snap.currentFile >= 0 && index < m_snap.files.size() ? m_snap.files[index].name
                                                                  : QString{};
}

QString ArchiveTracker::firstMissing() const
{
    const auto missing = std::find_if(m_snap.files.begin(), m_snap.files.end(),
                                      [](const FileState &file) { return !file.completed; });
    return missing == m_snap.files.end() ? QString{} : missing->name;
}

FileState *ArchiveTracker::current()
{
    const auto index = static_cast<std::size_t>(m_snap.currentFile);
    return m_snap.currentFile >= 0 && index < m_snap.files.size() ? &m_snap.files[index] : nullptr;
}

int ArchiveTracker::indexOf(const QString &name)
{
    auto &files = m_snap.files;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FileState &f) { return f.name == name; });
    if (found != files.end())
        return static_cast<int>(found - files.begin());
    if (files.size() >= kMaxFiles)
        return -1;
    files.emplace_back();
    files.back().name = name;
    return static_cast<int>(files.size()) - 1;
}

void ArchiveTracker::advanceTo(ByteCount offset)
{
    m_offset = std::max(m_offset, offset);
    m_snap.archiveBytes = std::max(m_snap.archiveBytes, m_offset);
}

} // namespace airlift::session
