// Commands of uart-at-commands 4.1.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <QDateTime>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr Keyword kIds[]{{"general", 0}, {"status", 1}, {"iot", 2}};
constexpr Keyword kGeneral[]{{"version", 0}, {"persistent", 1}, {"time", 2}};
constexpr Keyword kStatus[]{{"device", 0}, {"wlan", 1},   {"bsd", 2},
                            {"netapp", 3}, {"netcfg", 4}, {"fs", 5}};
constexpr Keyword kIot[]{{"udid", 0}};
constexpr Instant kStartTime = 400ms;

/// Where every clock begins that nobody has set.
[[nodiscard]] qint64 epochOfTheChip()
{
    return QDateTime{QDate{2000, 1, 1}, QTime{0, 0}, Qt::UTC}.toSecsSinceEpoch();
}

} // namespace

AtFirmware::Answer AtFirmware::test(AtParameters)
{
    return Sent{};
}

AtFirmware::Answer AtFirmware::startNetwork(AtParameters)
{
    if (m_station.isRunning())
        return Refused{code::kAlreadyStarted};
    setBusy(true);
    agenda().after(kStartTime, [this] {
        if (m_flash.isLocked()) {
            finish(Refused{code::kStartLocked});
        } else {
            m_station.start();
            finish(Sent{});
        }
        setBusy(false);
    });
    return Later{};
}

AtFirmware::Answer AtFirmware::stopNetwork(AtParameters parameters)
{
    const quint32 timeout = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_station.stop();
    m_flash.stop();
    closeSockets();
    m_files.clear();
    m_applications = 0;
    setBusy(true);
    agenda().after(std::chrono::milliseconds{timeout & 0xFFFFU}, [this] {
        finish(Sent{});
        setBusy(false);
    });
    return Later{};
}

AtFirmware::Answer AtFirmware::get(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kIds);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (id == 1)
        return getStatus(parameters);
    const quint32 option = id == 0 ? parameters.keyword(kGeneral) : parameters.keyword(kIot);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (id == 2) {
        QByteArrayList bytes; // made up: the number burnt into each chip
        for (int i = 0; i < 16; ++i)
            bytes << "0x" + QByteArray::number(static_cast<quint8>(m_settings.mac[i % 6]) ^ i, 16);
        result("+get", bytes.join(','));
    } else if (option == 0) {
        result("+get", m_settings.version);
    } else if (option == 1) {
        result("+get", m_persistent ? "1" : "0");
    } else {
        const auto [seconds, since] = m_clock.value_or(std::pair{epochOfTheChip(), m_booted});
        const qint64 passed =
            std::chrono::duration_cast<std::chrono::seconds>(now() - since).count();
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds + passed, Qt::UTC);
        QByteArrayList fields;
        for (const int number : {time.time().hour(), time.time().minute(), time.time().second(),
                                 time.date().day(), time.date().month(), time.date().year()})
            fields << QByteArray::number(number);
        result("+get", fields.join(','));
    }
    return Sent{};
}

std::optional<qint64> AtFirmware::clock() const
{
    if (!m_clock)
        return std::nullopt;
    const auto passed = std::chrono::duration_cast<std::chrono::seconds>(now() - m_clock->second);
    return m_clock->first + qint64{passed.count()};
}

AtFirmware::Answer AtFirmware::getStatus(AtParameters parameters)
{
    const quint32 option = parameters.keyword(kStatus);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (option >= 4) // known words without a branch of their own (appendix A, INFERRED)
        return ParseFailed{AtParse::Value};
    QByteArray words;
    if (option == 1 && m_station.isConnected())
        words = "sta_connected";
    else if (option == 3 && m_station.hasAddress())
        words = "ipacquired";
    result("+get", words);
    return Sent{};
}

AtFirmware::Answer AtFirmware::set(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kIds);
    const quint32 option = parameters.keyword(kGeneral);
    if (parameters.isGood() && (id != 0 || option == 0)) // nothing else can be set
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (option == 2)
        return setTime(parameters);
    const quint32 on = parameters.number();
    if (parameters.isGood() && on > 1)
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_persistent = on == 1;
    return Sent{};
}

AtFirmware::Answer AtFirmware::setTime(AtParameters parameters)
{
    std::array<int, 6> fields{};
    for (int &field : fields)
        field = static_cast<int>(parameters.number() & 0xFFFFU);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const QDate date{fields[5], fields[4], fields[3]};
    const QTime time{fields[0], fields[1], fields[2]};
    if (!date.isValid() || !time.isValid())
        return Refused{code::kInvalidParameter};
    m_clock = {QDateTime(date, time, Qt::UTC).toSecsSinceEpoch(), now()};
    return Sent{};
}

} // namespace airlift::sim
