#include "core/explain/provision_results.h"

#include "core/explain/provision_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace airlift::explain {

namespace {

QByteArray quoted(QString text)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && kFormula.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

} // namespace

QJsonObject ProvisionResults::toJson(const provision::Ending &ending)
{
    const Explanation words = ProvisionWords::of(ending);
    QJsonObject object{{QStringLiteral("outcome"), ProvisionWords::id(ending)},
                       {QStringLiteral("reason"), ProvisionWords::reasonId(ending)},
                       {QStringLiteral("title"), words.title},
                       {QStringLiteral("next_step"), words.nextStep}};
    if (const auto *confirmed = std::get_if<provision::Confirmed>(&ending))
        object[QStringLiteral("witness")] = ProvisionWords::id(confirmed->by);
    else if (const auto *refuted = std::get_if<provision::Refuted>(&ending))
        object[QStringLiteral("witness")] = ProvisionWords::id(refuted->by);
    if (const provision::FoundDevice *device = provision::deviceOf(ending))
        object[QStringLiteral("device")] =
            QJsonObject{{QStringLiteral("name"), device->name},
                        {QStringLiteral("mac"), device->mac},
                        {QStringLiteral("address"), device->address.toString()}};
    return object;
}

QJsonObject ProvisionResults::toJson(const std::vector<ProvisionResult> &results)
{
    QJsonArray array;
    for (const ProvisionResult &result : results) {
        QJsonObject object = toJson(result.ending);
        object[QStringLiteral("number")] = result.number;
        object[QStringLiteral("time")] = result.when.toString(Qt::ISODate);
        object[QStringLiteral("network")] = result.network;
        array.append(object);
    }
    return {{QStringLiteral("results"), array}};
}

QByteArray ProvisionResults::toCsv(const std::vector<ProvisionResult> &results)
{
    QByteArray csv = "number,time,network,outcome,reason,name,mac,address\r\n";
    for (const ProvisionResult &result : results) {
        const provision::FoundDevice *device = provision::deviceOf(result.ending);
        csv += QByteArray::number(result.number);
        for (const QString &text :
             {result.when.toString(Qt::ISODate), result.network, ProvisionWords::id(result.ending),
              ProvisionWords::reasonId(result.ending), device ? device->name : QString{},
              device ? device->mac : QString{}, device ? device->address.toString() : QString{}})
            csv += ',' + quoted(text);
        csv += "\r\n";
    }
    return csv;
}

QByteArray ProvisionResults::forFile(const QString &path,
                                     const std::vector<ProvisionResult> &results)
{
    return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)
               ? QJsonDocument{toJson(results)}.toJson()
               : toCsv(results);
}

} // namespace airlift::explain
