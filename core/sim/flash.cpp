#include "core/sim/flash.h"

#include "core/sim/codes.h"
#include "core/sim/file_signature.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kLongestName = 180; // this length is already refused
constexpr qint64 kLargestFile = 0xFF0000;
constexpr qint64 kBlock = 4096;
constexpr qint64 kCapacity = 4 * 1024 * 1024; // the flash of a LaunchPad
constexpr QByteArrayView kCatalogueFile = "/sys/certstore.lst";

// INFERRED: only the order of magnitude is known (local-ota-and-cdn 3.5: 20 to 190 kB/s with
// traces).
constexpr Instant kOpenTime = 25ms;
constexpr Instant kCloseTime = 10ms;
constexpr Instant kVerifyTime = 60ms;
constexpr Instant kTimePerByte = 2us;

[[nodiscard]] constexpr qint64 roundedUp(qint64 size, qint64 unit)
{
    return (size + unit - 1) / unit * unit;
}

[[nodiscard]] bool isAlert(qint32 status)
{
    return status == code::kCertificateRevoked || status == code::kWrongSignature ||
           status == code::kCertificateChain || status == code::kSecurityAlert ||
           status == code::kInvalidToken;
}

} // namespace

Flash::Flash(Chip chip)
    : m_chip(chip)
{
}

void Flash::program(const QByteArray &name, const QByteArray &content, Attributes attributes)
{
    m_files[name] =
        File{Copy{content, attributes, roundedUp(content.size(), 256)}, std::nullopt, false};
}

void Flash::erase(const QByteArray &name)
{
    m_files.erase(name);
}

void Flash::programCatalogue(const Catalogue &catalogue)
{
    program(kCatalogueFile.toByteArray(), catalogue.toFile(), {.secure = true});
}

void Flash::eraseCatalogue()
{
    erase(kCatalogueFile.toByteArray());
}

void Flash::changed()
{
    if (m_watcher.watcher)
        m_watcher.watcher->changed();
}

qint32 Flash::mayHappen(FlashWatcher::Operation operation)
{
    return m_watcher.watcher ? m_watcher.watcher->before(operation) : 0;
}

qint32 Flash::mayOpen(const QByteArray &name, const OpenFlags &flags) const
{
    if (isLocked())
        return code::kFileSystemLocked;
    if (name.isEmpty() || name.size() >= kLongestName)
        return code::kWrongFileName;
    if (flags.maxSize > kLargestFile)
        return code::kMaxSizeExceeded;
    if (flags.bundle && !flags.failSafe)
        return code::kWrongOpenFlags;
    if (flags.bundle && m_state == BundleState::PendingCommit)
        return code::kBundleNotInCorrectState;
    if (std::any_of(m_writers.begin(), m_writers.end(),
                    [&](const auto &entry) { return entry.second.name == name; }))
        return code::kOpenForWrite;
    if (const auto found = m_files.find(name); found != m_files.end()) {
        const auto &[committed, pending, broken] = found->second;
        if (pending && !flags.bundle)
            return code::kFilePendingCommit;
        if (committed && flags.bundle && !committed->attributes.failSafe)
            return code::kBundleFileNotFailSafe;
        if (committed && committed->attributes.secure && !committed->attributes.publicWrite)
            return code::kInvalidToken;
    }
    if (allocatedWith(name, flags) > kCapacity)
        return code::kNotEnoughSpace;
    return 0;
}

/// Every file takes whole blocks, a fail-safe one twice (error-codes -10322).
qint64 Flash::allocatedWith(const QByteArray &name, const OpenFlags &flags) const
{
    const auto space = [](qint64 maxSize, bool failSafe) {
        return roundedUp(maxSize, kBlock) * (failSafe ? 2 : 1);
    };
    qint64 total = space(flags.maxSize, flags.failSafe);
    for (const auto &[other, file] : m_files) {
        if (const Copy *copy = file.committed ? &*file.committed : current(file);
            copy && other != name)
            total += space(copy->maxSize, copy->attributes.failSafe);
    }
    return total;
}

qint32 Flash::openForWrite(const QByteArray &name, const OpenFlags &flags)
{
    m_busy += kOpenTime;
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Open); status < 0)
        return status;
    if (const qint32 status = mayOpen(name, flags); status < 0)
        return raiseAlert(status);
    if (flags.bundle)
        m_state = BundleState::Started;
    File &file = m_files[name];
    if (!flags.failSafe) { // one copy only: the old content is gone from here on (ota-bundle 3)
        file.committed.reset();
        file.broken = true;
    }
    const qint32 handle = ++m_lastHandle;
    const Attributes attributes{flags.secure, true, flags.failSafe};
    m_writers[handle] = Writer{name, Copy{{}, attributes, roundedUp(flags.maxSize, 256)},
                               flags.bundle, flags.secure && !flags.noSignature};
    changed();
    return handle;
}

qint32 Flash::write(qint32 handle, qint64 offset, QByteArrayView bytes)
{
    const auto found = m_writers.find(handle);
    if (found == m_writers.end())
        return code::kInvalidHandle;
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Write); status < 0)
        return status;
    Copy &copy = found->second.copy;
    const qint64 end = offset + bytes.size();
    if (offset < 0 || end > copy.maxSize)
        return code::kMaxSizeExceeded;
    if (copy.content.size() < end)
        copy.content.resize(end);
    std::copy(bytes.begin(), bytes.end(), copy.content.begin() + offset);
    m_busy += kTimePerByte * bytes.size();
    return static_cast<qint32>(bytes.size());
}

qint32 Flash::close(qint32 handle, const QByteArray &certificateName, const QByteArray &signature)
{
    const auto found = m_writers.find(handle);
    if (found == m_writers.end())
        return code::kInvalidHandle;
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Close); status < 0)
        return status;
    Writer &writer = found->second;
    m_busy += writer.needsSignature ? kVerifyTime : kCloseTime;
    if (writer.needsSignature) {
        if (const qint32 status = checkSignature(writer, certificateName, signature); status < 0)
            return raiseAlert(status);
    }
    File &file = m_files[writer.name];
    (writer.bundle ? file.pending : file.committed) = std::move(writer.copy);
    file.broken = false;
    m_writers.erase(found);
    changed();
    return 0;
}

qint32 Flash::checkSignature(const Writer &writer, const QByteArray &certificateName,
                             const QByteArray &signature) const
{
    const auto readHere = [this](const QByteArray &name) -> std::optional<QByteArray> {
        const bool hidden = m_watcher.watcher && m_watcher.watcher->hidesSigner();
        const auto content = read(name);
        return content && !hidden ? std::optional{*content} : std::nullopt;
    };
    return checkFileSignature({writer.name, writer.copy.content, certificateName, signature},
                              m_chip, catalogue(), readHere);
}

qint32 Flash::replace(const QByteArray &name, const QByteArray &content)
{
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Replace); status < 0)
        return status;
    m_busy += kOpenTime + kCloseTime;
    program(name, content);
    changed();
    return 0;
}

qint32 Flash::remove(const QByteArray &name)
{
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return code::kFileNotExists;
    if (std::any_of(m_writers.begin(), m_writers.end(),
                    [&](const auto &entry) { return entry.second.name == name; }))
        return code::kOpenForWrite;
    if (found->second.pending)
        return code::kFilePendingCommit;
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Remove); status < 0)
        return status;
    m_busy += kCloseTime;
    m_files.erase(found);
    changed();
    return 0;
}

qint32 Flash::abort(qint32 handle)
{
    m_busy += kCloseTime;
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Abort); status < 0)
        return status;
    return m_writers.erase(handle) > 0 ? 0 : code::kInvalidHandle;
}

Expected<QByteArray, SlStatus> Flash::read(const QByteArray &name) const
{
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return failure(SlStatus{code::kFileNotExists});
    if (found->second.broken)
        return failure(SlStatus{code::kNotClosedCorrectly});
    if (const Copy *copy = current(found->second))
        return copy->content;
    return failure(SlStatus{code::kFileNotExists}); // new in a bundle that is not being tried
}

const Flash::Copy *Flash::current(const File &file) const
{
    if (isTrial() && file.pending)
        return &*file.pending;
    return file.committed ? &*file.committed : nullptr;
}

std::vector<Flash::FileInfo> Flash::list() const
{
    std::vector<FileInfo> all;
    for (const auto &[name, file] : m_files) {
        if (const Copy *copy = current(file))
            all.push_back({name, ByteCount{copy->content.size()}, copy->attributes,
                           file.pending.has_value(), copy->maxSize});
    }
    return all;
}

std::optional<Catalogue> Flash::catalogue() const
{
    const auto file = read(kCatalogueFile.toByteArray());
    return file ? Catalogue::parse(*file) : std::nullopt;
}

qint32 Flash::commit()
{
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Commit); status < 0)
        return status;
    if (!isTrial())
        return code::kBundleNotInCorrectState;
    for (auto &[name, file] : m_files) {
        if (file.pending)
            file.committed = std::exchange(file.pending, std::nullopt);
    }
    m_state = BundleState::Stopped;
    changed();
    return 0;
}

qint32 Flash::rollback()
{
    if (const qint32 status = mayHappen(FlashWatcher::Operation::Rollback); status < 0)
        return status;
    if (m_state == BundleState::Stopped)
        return code::kBundleNotInCorrectState;
    if (hasOpenBundleFile())
        return code::kBundleFilesAreOpen;
    dropPending();
    changed();
    return 0;
}

bool Flash::hasOpenBundleFile() const
{
    return std::any_of(m_writers.begin(), m_writers.end(),
                       [](const auto &entry) { return entry.second.bundle; });
}

void Flash::dropPending()
{
    for (auto &[name, file] : m_files)
        file.pending.reset();
    std::erase_if(
        m_files, [](const auto &entry) { return !entry.second.committed && !entry.second.broken; });
    m_state = BundleState::Stopped;
}

void Flash::stop()
{
    if (mayHappen(FlashWatcher::Operation::Stop) < 0)
        return;
    if (m_state == BundleState::Started && !hasOpenBundleFile()) {
        m_state = BundleState::PendingCommit;
        m_tried = false;
        changed();
    }
}

void Flash::boot()
{
    m_writers.clear();
    m_busy = {};
    if (mayHappen(FlashWatcher::Operation::Boot) < 0)
        return;
    if (m_state == BundleState::PendingCommit && !m_tried)
        m_tried = true;
    else
        dropPending();
    changed();
}

qint32 Flash::raiseAlert(qint32 status)
{
    if (isAlert(status)) {
        ++m_alerts;
        changed();
    }
    return status;
}

Instant Flash::takeBusyTime()
{
    return std::exchange(m_busy, Instant{0});
}

} // namespace airlift::sim
