#include "core/session/statements.h"

#include "core/device/prose.h"
#include "core/session/status_rules.h"

#include <algorithm>
#include <array>

#include <QHostAddress>

namespace airlift::session {

namespace {

struct Phrase {
    QByteArrayView first;
    QByteArrayView second; ///< empty: not needed
    Rule rule;
    Certainty certainty;
};

// What is said in words. Lower case; both parts must be there.
constexpr std::array kPhrases{
    Phrase{"wrong root ca", "", Rule::WrongRootCa, Certainty::Certain},
    Phrase{"wrong_root_ca", "", Rule::WrongRootCa, Certainty::Certain},
    Phrase{"used wrong ca", "", Rule::WrongRootCa, Certainty::Certain},
    Phrase{"async event: 5", "", Rule::WrongRootCa, Certainty::Likely},
    // A name of the driver's headers instead of its number.
    Phrase{"asn_no_signer_e", "", Rule::WrongRootCa, Certainty::Likely},
    Phrase{"bsd_esecnocafile", "", Rule::RootFileMissing, Certainty::Likely},
    Phrase{"bsd_esecbadcafile", "", Rule::RootFileUnusable, Certainty::Likely},
    Phrase{"bsd_esecbadcertfile", "", Rule::CredentialFileUnusable, Certainty::Likely},
    Phrase{"bsd_esecbadprivatefile", "", Rule::CredentialFileUnusable, Certainty::Likely},
    Phrase{"esec_domain_name_mismatch", "", Rule::HostNameMismatch, Certainty::Likely},
    Phrase{"fs_wrong_signature", "", Rule::FileSignatureRefused, Certainty::Likely},
    Phrase{"no cmd ack", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"no_cmd_ack", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"abort nwp event", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"device_abort", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"sync loss", "detected", Rule::FatalDevice, Certainty::Certain},
    Phrase{"+eventfatalerror", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"async event timeout", "", Rule::FatalDevice, Certainty::Certain},
    Phrase{"driver abort", "detected", Rule::DriverAborted, Certainty::Certain},
    Phrase{"accept failed", "ssl", Rule::TlsAcceptFailed, Certainty::Possible},
    Phrase{"ssl_accept", "event", Rule::TlsAcceptFailed, Certainty::Possible},
    Phrase{"remote side down from secure", "", Rule::SecurePeerClosed, Certainty::Possible},
    Phrase{"other_side_close_ssl", "", Rule::SecurePeerClosed, Certainty::Possible},
    Phrase{"async event: 2", "", Rule::SecurePeerClosed, Certainty::Possible},
    Phrase{"failed reason", "connection to", Rule::BrokerUnavailable, Certainty::Possible},
    Phrase{"broker connect fail", "", Rule::BrokerUnavailable, Certainty::Possible},
    Phrase{"connection to broker failed", "", Rule::BrokerUnavailable, Certainty::Possible},
    Phrase{"econnectfail", "", Rule::CauseNotPrinted, Certainty::Possible},
    Phrase{"profile confirmation", "not found", Rule::NetworkNotFound, Certainty::Certain},
    Phrase{"profile confirmation", "networknot", Rule::NetworkNotFound, Certainty::Certain},
    Phrase{"provisioning_status,network_not_found", "", Rule::NetworkNotFound, Certainty::Certain},
    Phrase{"profile confirmation", "feedback", Rule::FeedbackLost, Certainty::Certain},
    Phrase{"provisioning_status,feedback_failed", "", Rule::FeedbackLost, Certainty::Certain},
    Phrase{"profile confirmation", "ip address not", Rule::NoAddress, Certainty::Certain},
    Phrase{"provisioning_status,ip_not_acquired", "", Rule::NoAddress, Certainty::Certain},
    Phrase{"profile confirmation", "connection failed", Rule::JoinRefused, Certainty::Certain},
    Phrase{"provisioning_status,connection_failed", "", Rule::JoinRefused, Certainty::Certain},
    Phrase{"provisioning error", "status", Rule::ProvisioningFailed, Certainty::Likely},
    Phrase{"ip acquired timeout", "", Rule::NoAddress, Certainty::Certain},
    Phrase{"dhcp_ipv4_acquire_timeout", "", Rule::NoAddress, Certainty::Certain},
    Phrase{"checksum", "want ", Rule::HashMismatch, Certainty::Possible},
    Phrase{"checksum mismatch", "", Rule::HashMismatch, Certainty::Possible},
    Phrase{"wrong key file", "", Rule::WrongKeyKind, Certainty::Likely},
    Phrase{"timeout reading data", "", Rule::BootLoaderSilent, Certainty::Possible},
    Phrase{"reading ack signal failed", "", Rule::BootLoaderSilent, Certainty::Possible},
    Phrase{"timed out waiting for ack", "", Rule::BootLoaderSilent, Certainty::Possible},
    Phrase{"ota run = -4", "", Rule::CloudFolderMissing, Certainty::Likely},
};

/// Words that take a line's number away from the causes: the program went on.
bool isIgnored(QByteArrayView lower)
{
    return lower.contains("ignored") || lower.contains("warning socket connect");
}

Finding made(Rule rule, Certainty certainty, quint64 line)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = Severity::Blocker;
    finding.certainty = certainty;
    finding.lines = {line};
    return finding;
}

/// Socket numbers that a failed connect really gives; smaller ones are other libraries' own.
bool isConnectStatus(qint32 status)
{
    constexpr std::array kKnown{-101, -103, -104, -107, -110, -111, -112, -113};
    return status <= -300 || std::find(kKnown.begin(), kKnown.end(), status) != kKnown.end();
}

std::optional<Judgement> judgeSecure(qint32 status)
{
    if (isCredential(SlStatus{status}))
        return Judgement{Rule::CredentialFileUnusable, Stage::Tls, Certainty::Likely};
    const QByteArray group = codeOf(SlStatus{status}, Printer::Socket).group;
    if (group == "HTTP_CLIENT7")
        return judgeTransfer(QStringLiteral("HTTP Get"), SlStatus{status});
    constexpr qint32 kDns = -6150; // and below; above are the services of this group
    if (group == "SL_NETAPP" && status <= kDns)
        return Judgement{Rule::NameLookupFailed, Stage::Name, Certainty::Likely};
    if (!isConnectStatus(status) ||
        (!group.startsWith("SL_TLS") && group != "SL_SEC" && group != "SL_BSD"))
        return std::nullopt;
    Judgement judgement = judgeConnect(QStringLiteral("Socket Connect"), SlStatus{status});
    judgement.certainty = std::max(judgement.certainty, Certainty::Likely);
    return judgement;
}

/// What a status means where that operation printed it; nothing if the pair says nothing.
std::optional<Judgement> judge(Operation operation, qint32 status)
{
    const QByteArray group = codeOf(SlStatus{status}, Printer::Socket).group;
    const Certainty likely = Certainty::Likely;
    if (isLock(SlStatus{status}))
        return Judgement{Rule::DeviceLocked, Stage::Boot, likely};
    switch (operation) {
    case Operation::NameLookup:
        if (group == "SL_HOST")
            return Judgement{Rule::DriverAborted, Stage::Name, likely};
        if (group == "SL_NETAPP")
            return Judgement{Rule::NameLookupFailed, Stage::Name, likely};
        break;
    case Operation::Connect:
    case Operation::Broker:
        if (auto judgement = judgeSecure(status))
            return judgement;
        break;
    case Operation::Accept:
        if (isCredential(SlStatus{status}))
            return Judgement{Rule::CredentialFileUnusable, Stage::Tls, likely};
        if (group.startsWith("SL_TLS") || group == "SL_SEC")
            return Judgement{Rule::TlsAcceptFailed, Stage::Tls, likely};
        break;
    case Operation::Bundle:
        if (group == "SL_FS" || status == -20602)
            return Judgement{Rule::CommitRefused, Stage::Commit, likely};
        break;
    case Operation::Start:
        return Judgement{Rule::StartFailed, Stage::Boot, Certainty::Possible};
    case Operation::Archive:
        if (status <= -12289)
            return judgeArchive(SlStatus{status});
        break;
    case Operation::Crypto:
        if (group == "SL_NETUTIL")
            return Judgement{Rule::VendorCertificateUnusable, Stage::Signature, likely};
        break;
    case Operation::None:
    case Operation::SocketOption:
    case Operation::Transfer:
    case Operation::File:
    case Operation::Wlan:
    case Operation::Provisioning:
    case Operation::Command:
        break;
    }
    if (group == "SL_FS")
        return judgeFileSystem(SlStatus{status});
    if (status == -20199)
        return Judgement{Rule::SecurityAlertUnexplained, Stage::Files, Certainty::Possible};
    if (group.startsWith("OTA_")) {
        Judgement judgement =
            judgeLibrary(QString::fromLatin1(group == "OTA_ARCHIVE" ? "OtaArchive" : "CdnClient"),
                         SlStatus{status});
        judgement.certainty = std::max(judgement.certainty, likely);
        return judgement;
    }
    constexpr qint32 kOwnNumbers = -632; // above, the same numbers belong to several parts
    if (status <= kOwnNumbers && group.startsWith("SL_TLS"))
        return judgeSecure(status);
    if (!group.isEmpty() && status <= kOwnNumbers)
        return Judgement{Rule::CallRefused, Stage::Boot, Certainty::Possible};
    return std::nullopt;
}

/// The dotted address behind `at`, as a number.
std::optional<quint32> addressIn(QByteArrayView lower)
{
    for (qsizetype at = 0; at < lower.size(); ++at) {
        if (lower[at] < '0' || lower[at] > '9')
            continue;
        qsizetype end = at;
        while (end < lower.size() &&
               ((lower[end] >= '0' && lower[end] <= '9') || lower[end] == '.'))
            ++end;
        QHostAddress address;
        const QString text = QString::fromLatin1(lower.sliced(at, end - at));
        if (text.count(QLatin1Char('.')) == 3 && address.setAddress(text))
            return address.toIPv4Address();
        at = end;
    }
    return std::nullopt;
}

/// The block of addresses for home and company networks (RFC 1918), 0 for a public one.
int privateBlock(quint32 address)
{
    if ((address >> 24) == 10)
        return 1;
    if ((address >> 20) == 0xAC1)
        return 2;
    return (address >> 16) == 0xC0A8 ? 3 : 0;
}

} // namespace

StatementReader::StatementReader(ChipFamily chip)
    : m_chip(chip)
    , m_chipGiven(chip != ChipFamily::Unknown)
{
}

void StatementReader::learnChip(QByteArrayView lower)
{
    if (m_chipGiven || (!lower.contains("cc3") && !lower.contains("host driver version")))
        return;
    const bool older = lower.contains("cc3200") || lower.contains("cc3100") ||
                       lower.contains("host driver version: 1.");
    const bool newer = lower.contains("cc3220") || lower.contains("cc3235") ||
                       lower.contains("host driver version: 3.") || lower.contains("cc3120") ||
                       lower.contains("cc3135");
    if (older != newer)
        m_chip = older ? ChipFamily::Cc3x00 : ChipFamily::Cc3x20;
}

std::optional<Finding> StatementReader::read(QByteArrayView line, quint64 number)
{
    constexpr qsizetype kLongest = 1024; // nobody words a failure longer
    const QByteArray lower = line.first(std::min(line.size(), kLongest)).toByteArray().toLower();
    learnChip(lower);
    if (auto command = readCommand(lower, number))
        return command;
    if (auto address = readAddress(lower, number))
        return address;
    const bool prose = device::isProse(line);
    m_deviceSpoke =
        m_deviceSpoke || (!prose && (lower.contains("[sock e") || lower.contains("error:") ||
                                     lower.contains("[netapp") || lower.contains("[wlan")));
    if (isIgnored(lower))
        return std::nullopt;
    if (auto entry = readEntryType(lower, number))
        return entry;
    if (auto status = readStatus(lower, number, prose))
        return status;
    return readPhrase(lower, number, prose);
}

/// "unsupported FileType=58": the parser prints whatever byte stands where a TAR has the type of an
/// entry. A letter that no TAR knows means that there was no TAR (uart-ota-log, L069).
std::optional<Finding> StatementReader::readEntryType(QByteArrayView lower, quint64 number) const
{
    constexpr QByteArrayView kMark{"unsupported filetype="};
    const qsizetype at = lower.indexOf(kMark);
    if (at < 0)
        return std::nullopt;
    QByteArrayView rest = lower.sliced(at + kMark.size());
    qsizetype end = 0;
    while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9')
        ++end;
    const int type = rest.first(end).toByteArray().toInt();
    constexpr QByteArrayView kTarTypes{"01234567xgLKDNMVSAX"};
    const bool printable = type > 0x20 && type < 0x7f;
    if (printable && kTarTypes.contains(static_cast<char>(type)))
        return made(Rule::ArchiveUnreadable, Certainty::Likely, number);
    if (!printable && type < 0x7f)
        return std::nullopt; // misread padding; says nothing about what was sent
    Finding finding = made(Rule::NotAnArchive, Certainty::Likely, number);
    finding.subject =
        printable ? QStringLiteral("%1, \"%2\"").arg(type).arg(QChar{type}) : QString::number(type);
    return finding;
}

std::optional<Finding> StatementReader::readPhrase(QByteArrayView lower, quint64 number, bool prose)
{
    const auto *const phrase =
        std::find_if(kPhrases.begin(), kPhrases.end(), [&](const Phrase &known) {
            return lower.contains(known.first) &&
                   (known.second.isEmpty() || lower.contains(known.second));
        });
    if (phrase == kPhrases.end())
        return std::nullopt;
    m_deviceSpoke = m_deviceSpoke || !prose;
    Finding finding = made(phrase->rule, prose ? Certainty::Possible : phrase->certainty, number);
    if (phrase->rule == Rule::FatalDevice)
        finding.subject = QString::fromUtf8(lower.trimmed());
    return finding;
}

std::optional<Finding> StatementReader::readStatus(QByteArrayView lower, quint64 number, bool prose)
{
    // "... (Reason Code = 7)": positive, and the access point's or the chip's own word.
    if (const qsizetype at = lower.indexOf("reason"); at >= 0 && lower.contains("disconnect")) {
        QByteArray digits;
        for (qsizetype i = at; i < lower.size() && digits.size() < 4; ++i) {
            if (lower[i] >= '0' && lower[i] <= '9')
                digits.append(lower[i]);
            else if (!digits.isEmpty())
                break;
        }
        constexpr int kByUser = 200;
        if (const int reason = digits.toInt(); reason > 0 && reason != kByUser) {
            Finding finding = made(Rule::AccessPointLeft,
                                   prose ? Certainty::Possible : Certainty::Likely, number);
            finding.code = DeviceCode{SlStatus{reason}, "WLAN_DISCONNECT"};
            return finding;
        }
    }
    const std::optional<qint32> printed = statusIn(lower);
    if (!printed)
        return std::nullopt;
    const Operation operation = operationIn(lower);
    const qint32 status = translated(*printed, operation, m_chip);
    // Connected, and only a remark about the server (field-study 2.8).
    if (status == -453 || status == -461 || status == -468)
        return std::nullopt;
    auto judgement = judge(operation, status);
    const bool certainlyOurs = judgement && !prose;
    m_deviceSpoke = m_deviceSpoke || certainlyOurs;
    if (!judgement)
        return std::nullopt;
    if (prose)
        judgement->certainty = Certainty::Possible;
    if (prose && (operation == Operation::None || judgement->rule == Rule::CallRefused))
        judgement->rule = Rule::CodeMentioned;
    Finding finding = made(judgement->rule, judgement->certainty, number);
    finding.code = codeOf(SlStatus{status}, Printer::Socket);
    if (status != *printed && !m_translated)
        m_translated = printed;
    return finding;
}

std::optional<Finding> StatementReader::readCommand(QByteArrayView lower, quint64 number)
{
    const QByteArrayView text = lower.trimmed();
    if (text.startsWith("at+") || text.startsWith("+")) {
        m_deviceSpoke = true;
        const bool option = text.contains("setsockopt");
        if (text.startsWith("at+socket=") && text.contains("sec"))
            m_socket = {true, false, number, std::nullopt};
        else if (option && text.contains("secure_files_ca_file_name"))
            m_socket.hasCa = true;
        else if (text.startsWith("at+connect="))
            m_socket.connecting = number;
        else if (text.startsWith("+connect:"))
            m_socket.connecting.reset();
        return std::nullopt;
    }
    constexpr QByteArrayView kRefused{"error: process command,"};
    const qsizetype at = text.indexOf(kRefused);
    if (at < 0 || !m_socket.connecting)
        return std::nullopt;
    const auto status = statusIn(text.sliced(at + kRefused.size() - 1));
    m_socket.connecting.reset();
    const auto judgement = status ? judgeSecure(*status) : std::nullopt;
    if (!judgement || *status == -453 || *status == -461 || *status == -468)
        return std::nullopt;
    Finding finding = made(judgement->rule, judgement->certainty, number);
    finding.code = codeOf(SlStatus{*status}, Printer::Socket);
    return finding;
}

std::optional<Finding> StatementReader::readAddress(QByteArrayView lower, quint64 number)
{
    const auto address = addressIn(lower);
    if (!address)
        return std::nullopt;
    const QByteArrayView text = lower.trimmed();
    const bool lookup = (text.contains("host") || text.contains("resolve") ||
                         text.contains("lookup") || text.contains("dns")) &&
                        !text.contains("acquired") && !text.contains("gateway");
    if (*address == 0 && lookup)
        return made(Rule::EmptyLookup, Certainty::Possible, number);
    if (text.startsWith("ip ") || text.startsWith("ip\t") || text.startsWith("ip addr") ||
        text.contains("ip acquired: ip") || text.startsWith("ipv4 acquired")) {
        m_address = address;
        m_addressLine = number;
    } else if (text.startsWith("dns") && m_address) {
        const int own = privateBlock(*m_address);
        const int server = privateBlock(*address);
        if (own != 0 && server != 0 && own != server) {
            Finding finding = made(Rule::StaleNameServer, Certainty::Possible, m_addressLine);
            finding.lines.push_back(number);
            finding.subject = QHostAddress{*address}.toString();
            return finding;
        }
    }
    return std::nullopt;
}

std::optional<Finding> StatementReader::conclude()
{
    if (!m_socket.open || m_socket.hasCa || !m_socket.connecting)
        return std::nullopt;
    // Without a CA the driver has nobody to trust (uart-at-commands 4: the CA comes before the
    // connect).
    Finding finding = made(Rule::CaFileNotAssigned, Certainty::Likely, *m_socket.opened);
    finding.lines.push_back(*m_socket.connecting);
    return finding;
}

} // namespace airlift::session
