#include "core/session/log_reading.h"

#include "core/device/prose.h"
#include "core/session/line_codes.h"
#include "core/session/status_rules.h"

#include <algorithm>

namespace airlift::session {

namespace {

// The first cause counts; a log of a million strange lines does not get surer by reading all.
constexpr int kMostCandidates = 100'000;
constexpr std::size_t kMostStatements = 64;
constexpr std::size_t kMostCodes = 4096;

/// Cheap: could this line speak of a failure at all?
bool mayStateFailure(QStringView text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        const char16_t next = text[at + 1].unicode();
        if (c == u'-' && next >= u'0' && next <= u'9')
            return true;
        if (c == u'4' && next == u'2' && at + 3 < text.size() && text[at + 2] == u'9' &&
            text[at + 3] == u'4')
            return true; // a negative number of 32 bits without its sign
        if (c == u'+' || c == u'=' || (c == u'0' && next == u'x'))
            return true;
        if ((c == u'a' || c == u'A') && (next == u'i' || next == u'I') && at > 0 &&
            (text[at - 1] == u'f' || text[at - 1] == u'F'))
            return true; // fail
        if ((c == u'r' || c == u'R') && (next == u'r' || next == u'R'))
            return true; // error
        if (c == u'o' && next == u'c' && at + 2 < text.size() && text[at + 2] == u'k')
            return true; // sock, lock, block
        if ((c == u'D' || c == u'd') && (next == u'N' || next == u'n' || next == u'r'))
            return true; // DNS, driver, address
        if ((c == u'A' || c == u'a') && (next == u'c' || next == u'C') && at + 2 < text.size() &&
            (text[at + 2] == u'k' || text[at + 2] == u'K'))
            return true; // ack
        if ((c == u'I' || c == u'i') && (next == u'P' || next == u'p'))
            return true;
        if (c == u'r' && next == u'o' && at + 2 < text.size() && text[at + 2] == u'n')
            return true; // wrong
        if (c == u'i' && next == u'm' && at > 0 && (text[at - 1] == u'T' || text[at - 1] == u't'))
            return true; // timeout
        if (c == u's' && next == u'u')
            return true; // checksum, unsupported
        if (c == u'C' && next == u'C')
            return true; // the chip's name
        if (c == u'd' && next == u'o' && at + 2 < text.size() && text[at + 2] == u'w')
            return true; // went down
    }
    return false;
}

} // namespace

LogReading::LogReading(ChipFamily chip, device::Dialect speaker)
    : m_mail([this](QByteArrayView clean) { take(clean); })
    , m_decoder(speaker)
    , m_reader(chip)
{
}

void LogReading::read(QByteArrayView log)
{
    m_mail.feed(log);
    m_mail.finish();
    takeObservations(m_decoder.flush(Instant{0}));
    if (!m_rest.isEmpty())
        (void)m_redactor.masked(m_rest);
    takeStatement(m_reader.conclude());
    m_deriver.conclude();
}

void LogReading::take(QByteArrayView clean)
{
    countSecrets(clean);
    takeObservations(m_decoder.feed(clean, Instant{0}));
}

void LogReading::countSecrets(QByteArrayView clean)
{
    QByteArray masked;
    while (!clean.isEmpty()) {
        const qsizetype end = clean.indexOf('\n');
        if (end < 0) {
            m_rest.append(clean);
            return;
        }
        if (m_rest.isEmpty()) {
            (void)m_redactor.mask(clean.first(end), masked);
        } else {
            m_rest.append(clean.first(end));
            (void)m_redactor.mask(m_rest, masked);
            m_rest.truncate(0);
        }
        clean = clean.sliced(end + 1);
    }
}

void LogReading::takeObservations(std::vector<device::Observation> observations)
{
    for (device::Observation &observation : observations) {
        note(observation);
        const Instant at = observation.at;
        m_deriver.take({at, std::move(observation)});
    }
}

void LogReading::note(const device::Observation &observation)
{
    const bool strange = std::holds_alternative<device::Unrecognised>(observation.event);
    const bool address = std::holds_alternative<device::AddressAcquired>(observation.event) ||
                         std::holds_alternative<device::ProvisioningNote>(observation.event) ||
                         std::holds_alternative<device::HostDriverVersion>(observation.event);
    // Other applications say in their own words what failed.
    const bool other = observation.dialect != device::Dialect::Unknown &&
                       observation.dialect != device::Dialect::CloudOta;
    const auto *refusal = std::get_if<device::ArchiveRefusal>(&observation.event);
    const bool entryType =
        refusal && refusal->kind == device::ArchiveRefusal::Kind::UnsupportedEntryType;
    // A page of prose may hold a few asterisks or the word "IP"; that is no device.
    if (!strange && !std::holds_alternative<device::BannerRule>(observation.event))
        ++m_known;
    constexpr int kSample = 200;
    if (!strange)
        noteStatus(observation);
    else if (m_printed + m_prose < kSample)
        ++(device::isProse(observation.text.toUtf8()) ? m_prose : m_printed);
    // "sl_Start Failed -4112" is fatal, and its number tells why.
    const bool fatal = std::holds_alternative<device::FatalDeviceError>(observation.event);
    if (strange || address || entryType || other || fatal)
        readStatement(observation);
}

void LogReading::readStatement(const device::Observation &observation)
{
    if (!m_statements.empty()) {
        const Success success = successIn(observation.text.toLower().toUtf8());
        if (success != Success::None)
            std::erase_if(m_statements, [success](const Finding &statement) {
                return isOvercome(statement.rule, success);
            });
    }
    if (m_candidates >= kMostCandidates || !mayStateFailure(observation.text))
        return;
    ++m_candidates;
    takeStatement(m_reader.read(observation.text.toUtf8(), observation.line));
}

void LogReading::noteStatus(const device::Observation &observation)
{
    const auto &event = observation.event;
    const bool states = std::holds_alternative<device::TestFailed>(event) ||
                        std::holds_alternative<device::SocketEvent>(event);
    const bool milestone = std::holds_alternative<device::DownloadDone>(event) ||
                           std::holds_alternative<device::RestartingIntoNewImage>(event) ||
                           std::holds_alternative<device::Committed>(event);
    if (milestone && m_milestones.size() < kMostCodes)
        m_milestones.push_back(observation.line);
    if (states || milestone || std::holds_alternative<device::ConnectWarning>(event))
        return; // none of them is an error's number
    for (const DeviceCode &code : codesOf(event)) {
        if (m_codes.size() < kMostCodes && number(code.status) != 0)
            m_codes.push_back({code, observation.line});
    }
    const auto *library = std::get_if<device::LibraryError>(&event);
    if (library && m_steps.size() < kMostCodes && library->operation.contains(QLatin1String("Cdn")))
        m_steps.push_back(
            {observation.line, library->operation.contains(QLatin1String("FileServer")) ||
                                   library->operation.contains(QLatin1String("FileContent"))});
}

void LogReading::takeStatement(std::optional<Finding> statement)
{
    if (statement && m_statements.size() < kMostStatements)
        m_statements.push_back(*std::move(statement));
}

bool LogReading::namesDirectoryServer(const std::vector<quint64> &lines) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
        return !step.fileServer && std::find(lines.begin(), lines.end(), step.line) != lines.end();
    });
}

bool LogReading::namesFileServer(const std::vector<quint64> &lines) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
        return step.fileServer && std::find(lines.begin(), lines.end(), step.line) != lines.end();
    });
}

std::vector<std::pair<quint64, QString>> cleanLines(QByteArrayView log,
                                                    const std::vector<quint64> &lines)
{
    constexpr qsizetype kLongest = 400; // of a line that is shown as evidence
    std::vector<std::pair<quint64, QString>> found;
    if (lines.empty())
        return found;
    Redactor redactor;
    quint64 number = 0;
    QByteArray rest;
    auto wanted = lines.begin();
    const auto takeLine = [&](QByteArrayView line) {
        ++number;
        if (wanted == lines.end() || *wanted != number)
            return;
        ++wanted;
        const QByteArray masked = redactor.masked(line);
        found.emplace_back(number, QString::fromUtf8(masked).trimmed().left(kLongest));
    };
    MailedLog mail{[&](QByteArrayView clean) {
        for (qsizetype end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n')) {
            takeLine(rest.isEmpty() ? clean.first(end) : QByteArrayView{rest += clean.first(end)});
            rest.truncate(0);
            clean = clean.sliced(end + 1);
        }
        rest.append(clean);
    }};
    constexpr qsizetype kPiece = 256 * 1024;
    for (qsizetype at = 0; at < log.size() && wanted != lines.end(); at += kPiece)
        mail.feed(log.sliced(at, std::min(kPiece, log.size() - at)));
    mail.finish();
    if (!rest.isEmpty())
        takeLine(rest);
    return found;
}

} // namespace airlift::session
