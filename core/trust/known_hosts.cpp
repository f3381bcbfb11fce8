#include "core/trust/known_hosts.h"

#include <algorithm>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// In a static library nobody else pulls the resource in, and the macro must stand outside every
// namespace.
static void initTrustTables()
{
    Q_INIT_RESOURCE(trust);
}

namespace airlift::trust {

namespace {

using Standing = HostService::Standing;
using Certainty = HostService::Certainty;

struct Table {
    QString date;
    std::vector<HostService> services;
    std::vector<RootMigration> migrations;
};

[[nodiscard]] QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String{key}).toString();
}

[[nodiscard]] RoughDate date(const QJsonObject &object, const char *key)
{
    const QString given = text(object, key);
    const QString full = given.size() == 4   ? given + QStringLiteral("-01-01")
                         : given.size() == 7 ? given + QStringLiteral("-01")
                                             : given;
    return {QDate::fromString(full, Qt::ISODate), given};
}

[[nodiscard]] QByteArray hex(const QJsonObject &object, const char *key)
{
    return QByteArray::fromHex(text(object, key).toLatin1());
}

[[nodiscard]] HostService::Root rootFrom(const QJsonObject &object)
{
    const QString standing = text(object, "standing");
    return {hex(object, "sha256"),
            standing == QLatin1String{"current"}  ? Standing::Current
            : standing == QLatin1String{"former"} ? Standing::Former
                                                  : Standing::Possible,
            date(object, "since"), date(object, "until")};
}

[[nodiscard]] HostService serviceFrom(const QJsonObject &object)
{
    HostService service{.id = text(object, "id"),
                        .name = text(object, "name"),
                        .source = text(object, "source"),
                        .hosts = {},
                        .roots = {}};
    const QString certainty = text(object, "certainty");
    service.certainty = certainty == QLatin1String{"documented"} ? Certainty::Documented
                        : certainty == QLatin1String{"reported"} ? Certainty::Reported
                                                                 : Certainty::Unknown;
    const QJsonArray hosts = object.value(QLatin1String{"hosts"}).toArray();
    for (const QJsonValue &host : hosts)
        service.hosts.push_back({text(host.toObject(), "pattern"),
                                 text(host.toObject(), "part") == QLatin1String{"list"}
                                     ? HostService::Part::List
                                     : HostService::Part::Files});
    const QJsonArray roots = object.value(QLatin1String{"roots"}).toArray();
    for (const QJsonValue &root : roots)
        service.roots.push_back(rootFrom(root.toObject()));
    return service;
}

[[nodiscard]] Table readTable()
{
    initTrustTables();
    QFile file{QStringLiteral(":/airlift/trust/hosts.json")};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Table table{.date = text(json, "as_of"), .services = {}, .migrations = {}};
    const QJsonArray services = json.value(QLatin1String{"services"}).toArray();
    for (const QJsonValue &service : services)
        table.services.push_back(serviceFrom(service.toObject()));
    const QJsonArray migrations = json.value(QLatin1String{"migrations"}).toArray();
    for (const QJsonValue &value : migrations) {
        const QJsonObject migration = value.toObject();
        table.migrations.push_back({hex(migration, "from"), hex(migration, "to"),
                                    date(migration, "date"), text(migration, "service")});
    }
    return table;
}

[[nodiscard]] const Table &table()
{
    static const Table read = readTable();
    return read;
}

[[nodiscard]] bool fits(const QString &pattern, const QString &host)
{
    const QString expression = QRegularExpression::escape(pattern).replace(
        QStringLiteral("\\*"), QStringLiteral("[a-z0-9-]+(?:\\.[a-z0-9-]+)*"));
    return QRegularExpression{QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption}
        .match(host)
        .hasMatch();
}

} // namespace

const std::vector<HostService> &hostServices()
{
    return table().services;
}

const HostService *serviceOf(const QString &host)
{
    constexpr qsizetype kLongestName = 253;
    if (host.size() > kLongestName)
        return nullptr;
    for (const HostService &service : hostServices()) {
        if (std::any_of(service.hosts.begin(), service.hosts.end(),
                        [&host](const HostService::Host &one) { return fits(one.pattern, host); }))
            return &service;
    }
    return nullptr;
}

const HostService *serviceById(const QString &id)
{
    const auto &all = hostServices();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&id](const HostService &service) { return service.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const std::vector<RootMigration> &rootMigrations()
{
    return table().migrations;
}

std::optional<HostAndPort> hostAndPort(const QString &text)
{
    static const QRegularExpression kForm{
        QStringLiteral("^(?:https?://)?([A-Za-z0-9._-]{1,253})(?::([0-9]{1,5}))?(?:/.*)?$")};
    const auto match = kForm.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    HostAndPort found{.host = match.captured(1)};
    if (match.capturedLength(2) == 0)
        return found;
    bool isPort = false;
    found.port = match.captured(2).toUShort(&isPort);
    return isPort && found.port != 0 ? std::optional{found} : std::nullopt;
}

QStringList hostsIn(const QString &text)
{
    static const QRegularExpression kBetween{QStringLiteral("[\\s,;]+")};
    static const QRegularExpression kBlanks{QStringLiteral("\\s+")};
    const bool hasUrls = text.contains(QLatin1String{"://"}); // and they may have commas
    return text.split(hasUrls ? kBlanks : kBetween, Qt::SkipEmptyParts);
}

QString hostTableDate()
{
    return table().date;
}

} // namespace airlift::trust
