#include "ui/log/line_look.h"

#include "core/device/decoder.h"
#include "core/explain/code_book.h"
#include "core/session/line_codes.h"
#include "core/session/status_rules.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

struct Says {
    LineKind kind = LineKind::Plain;
    std::vector<session::DeviceCode> codes;
};

template <typename... Kinds>
bool isOneOf(const device::Event &event)
{
    return (std::holds_alternative<Kinds>(event) || ...);
}

/// What an event is to somebody who scans a log for the place that matters.
LineKind kindOf(const device::Event &event)
{
    using namespace device;
    if (const auto *hash = std::get_if<HashVerdict>(&event))
        return hash->good ? LineKind::Good : LineKind::Error;
    if (const auto *http = std::get_if<HttpStatus>(&event))
        return http->status == 200 ? LineKind::Plain : LineKind::Error;
    if (isOneOf<ConnectError, TransferError, LibraryError, SecurityAlert, SignatureRejected,
                ArchiveRefusal, OtaFatal, CommitFailed, WrongRootCa, TooManyFiles, ParserStuck,
                FatalDeviceError, TestFailed, Halted>(event))
        return LineKind::Error;
    if (isOneOf<ConnectWarning, OtaWarning, AttemptFailed, NetworkLost, SocketEvent>(event))
        return LineKind::Warning;
    if (isOneOf<DownloadDone, Committed, DownloadFileCompleted, AddressAcquired>(event))
        return LineKind::Good;
    if (isOneOf<BannerRule, PingCounted, FileWritten, ArchiveBytes>(event))
        return LineKind::Quiet;
    return LineKind::Plain;
}

Says strongest(QByteArrayView raw)
{
    device::Decoder decoder;
    auto seen = decoder.feed(raw, Instant{0});
    for (device::Observation &more : decoder.flush(Instant{0}))
        seen.push_back(std::move(more));
    Says all;
    for (const device::Observation &observation : seen) {
        all.kind = std::max(all.kind, kindOf(observation.event));
        for (session::DeviceCode &code : session::codesOf(observation.event))
            all.codes.push_back(std::move(code));
    }
    return all;
}

/// Other firmware has its own words, but these few mean the same everywhere.
LineKind kindByWords(const QString &text)
{
    static const QRegularExpression error{u"\\b(error|fatal|failed|failure|exception|assert)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression warning{u"\\bwarning\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    if (warning.match(text).hasMatch())
        return LineKind::Warning;
    return error.match(text).hasMatch() ? LineKind::Error : LineKind::Plain;
}

/// The group if the number can only come from one; a small number needs a word that says it is a
/// status, and its group stays open.
std::optional<session::DeviceCode> codeOfLoneNumber(qint32 value, bool calledStatus)
{
    const session::DeviceCode code = session::codeOf(SlStatus{value}, session::Printer::Socket);
    const bool shared = value > -300;
    if (!shared && !code.group.isEmpty() && explain::lookUp(code.group, code.status))
        return code;
    if (calledStatus && !explain::candidates(SlStatus{value}).empty())
        return session::DeviceCode{SlStatus{value}, {}};
    return std::nullopt;
}

std::vector<CodeSpan> codesIn(const QString &text, const Says &says)
{
    static const QRegularExpression numbers{u"(?<![\\w.:/-])-?\\d{1,5}(?![\\w.:])"_s};
    static const QRegularExpression status{u"(status|error|err|ret|code|result)\\W{0,4}$"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    std::vector<CodeSpan> spans;
    for (auto it = numbers.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qint32 value = match.captured().toInt();
        const auto printed = std::find_if(
            says.codes.begin(), says.codes.end(),
            [value](const session::DeviceCode &code) { return number(code.status) == value; });
        if (printed != says.codes.end()) {
            spans.push_back({match.capturedStart(), match.capturedLength(), *printed});
            continue;
        }
        if (value >= -1)
            continue; // counts and sizes; only a known line makes a code of them
        const qsizetype before = std::max<qsizetype>(0, match.capturedStart() - 16);
        const bool called =
            status.match(text.mid(before, match.capturedStart() - before)).hasMatch();
        if (const auto code = codeOfLoneNumber(value, called))
            spans.push_back({match.capturedStart(), match.capturedLength(), *code});
    }
    return spans;
}

} // namespace

QString readable(QByteArrayView raw)
{
    QByteArray plain;
    plain.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size(); ++at) {
        if (raw[at] != '\x1b') {
            if (raw[at] != '\0' && raw[at] != '\r' && raw[at] != '\n') // ends are never inside
                plain.append(raw[at]);
            continue;
        }
        if (at + 1 >= raw.size() || raw[at + 1] != '[')
            continue;
        qsizetype end = at + 2;
        while (end < raw.size() && end - at < 18 && raw[end] >= 0x20 && raw[end] <= 0x3f)
            ++end;
        at = end < raw.size() && raw[end] >= 0x40 && raw[end] <= 0x7e ? end : end - 1;
    }
    QString text = QString::fromUtf8(plain);
    for (QChar &c : text) {
        if (c == u'\t')
            c = u' ';
        else if (c.unicode() < 0x20)
            c = QChar{static_cast<char16_t>(0x2400 + c.unicode())};
        else if (c.unicode() == 0x7f)
            c = QChar{u'\u2421'};
    }
    return text;
}

LineLook lookOf(QByteArrayView raw)
{
    LineLook look{readable(raw), LineKind::Plain, {}};
    const Says says = strongest(raw);
    look.kind = says.kind == LineKind::Plain ? kindByWords(look.text) : says.kind;
    look.codes = codesIn(look.text, says);
    return look;
}

} // namespace airlift::ui
