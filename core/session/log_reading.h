#pragma once

#include "core/device/decoder.h"
#include "core/session/diagnosis.h"
#include "core/session/mailed_log.h"
#include "core/session/redaction.h"

namespace airlift::session {

/// One pass over a text: everything a diagnosis is made from.
class LogReading
{
public:
    explicit LogReading(ChipFamily chip, device::Dialect speaker = device::Dialect::Unknown);
    LogReading(const LogReading &) = delete;
    LogReading &operator=(const LogReading &) = delete;

    void read(QByteArrayView log);

    [[nodiscard]] const Snapshot &snapshot() const { return m_deriver.snapshot(); }
    [[nodiscard]] const std::vector<Finding> &statements() const { return m_statements; }
    [[nodiscard]] const std::vector<CodedLine> &codes() const { return m_codes; }
    [[nodiscard]] ChipFamily chip() const { return m_reader.chip(); }
    [[nodiscard]] std::optional<qint32> translatedStatus() const
    {
        return m_reader.translatedStatus();
    }
    /// Lines that prove a good end.
    [[nodiscard]] const std::vector<quint64> &milestones() const { return m_milestones; }
    /// Most of the text was printed by some program, even if not by a known one.
    [[nodiscard]] bool looksPrinted() const { return m_printed > m_prose; }
    [[nodiscard]] int secrets() const { return m_redactor.secrets(); }
    /// Lines of a known firmware, or that only a program prints.
    [[nodiscard]] bool deviceSpoke() const { return m_known > 0 || m_reader.deviceSpoke(); }
    /// The step that failed at this line, as the library calls it.
    [[nodiscard]] bool namesDirectoryServer(const std::vector<quint64> &lines) const;
    [[nodiscard]] bool namesFileServer(const std::vector<quint64> &lines) const;
    [[nodiscard]] quint64 openLine() const { return m_mail.openLine(); }
    [[nodiscard]] quint64 originOf(quint64 line) const { return m_mail.originOf(line); }

private:
    struct Step {
        quint64 line;
        bool fileServer;
    };

    void take(QByteArrayView clean);
    void takeObservations(std::vector<device::Observation> observations);
    void note(const device::Observation &observation);
    void readStatement(const device::Observation &observation);
    void noteStatus(const device::Observation &observation);
    void takeStatement(std::optional<Finding> statement);
    void countSecrets(QByteArrayView clean);

    MailedLog m_mail;
    device::Decoder m_decoder;
    Deriver m_deriver;
    StatementReader m_reader;
    Redactor m_redactor;
    QByteArray m_rest; ///< of a line whose end has not come
    std::vector<Finding> m_statements;
    std::vector<CodedLine> m_codes;
    std::vector<Step> m_steps;
    std::vector<quint64> m_milestones;
    int m_printed = 0; ///< of the first strange lines
    int m_prose = 0;
    int m_known = 0;
    int m_candidates = 0; ///< strange lines that were looked at closely
};

/// The text of these cleaned lines (ascending), secrets masked.
[[nodiscard]] std::vector<std::pair<quint64, QString>>
cleanLines(QByteArrayView log, const std::vector<quint64> &lines);

} // namespace airlift::session
