#include "core/provision/mdns.h"

#include <algorithm>
#include <map>

namespace airlift::provision {

namespace {

constexpr qsizetype kHeader = 12;
constexpr qsizetype kLargestMessage = 9000; // RFC 6762 17
constexpr int kMaxRecords = 64;
constexpr int kMaxJumps = 8; // a pointer may lead to a pointer; honest messages need two
constexpr qsizetype kLongestName = 255;
constexpr int kMaxLabels = 32;

enum Type : quint16 { A = 1, Ptr = 12, Txt = 16, Srv = 33 };

using Name = std::vector<QByteArray>; ///< labels, as sent

[[nodiscard]] QByteArray lowered(const Name &name)
{
    return QByteArrayList{name.begin(), name.end()}.join('.').toLower();
}

/// Reads with a bound at every step; after the first failure nothing more is read.
class Reader
{
public:
    explicit Reader(QByteArrayView message)
        : m_message(message)
    {
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    void skip(qsizetype count)
    {
        if (count < 0 || count > m_message.size() - m_at)
            m_failed = true;
        else
            m_at += count;
    }
    [[nodiscard]] quint8 octet()
    {
        const qsizetype here = m_at;
        skip(1);
        return m_failed ? quint8{0} : static_cast<quint8>(m_message[here]);
    }
    [[nodiscard]] quint16 number()
    {
        const unsigned high = octet();
        return static_cast<quint16>(high << 8U | octet());
    }
    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        const qsizetype here = m_at;
        skip(count);
        return m_failed ? QByteArray{} : m_message.sliced(here, count).toByteArray();
    }
    /// A name, compressed or not. Pointers only lead backwards, and only so often.
    [[nodiscard]] Name name();

private:
    QByteArrayView m_message;
    qsizetype m_at = 0;
    bool m_failed = false;
};

Name Reader::name()
{
    Name labels;
    qsizetype total = 0;
    qsizetype resumeAt = -1;
    qsizetype before = m_at; // every pointer has to lead to somewhere earlier than the last
    for (int jumps = 0; !m_failed;) {
        const quint8 length = octet();
        if (m_failed)
            break;
        if (length == 0) {
            if (resumeAt >= 0)
                m_at = resumeAt;
            return labels;
        }
        if ((length & 0xc0U) == 0xc0U) {
            const qsizetype target = (length & 0x3fU) << 8U | octet();
            if (m_failed || target >= before || target < kHeader || ++jumps > kMaxJumps)
                break;
            if (resumeAt < 0)
                resumeAt = m_at;
            m_at = before = target;
            continue;
        }
        total += length + 1;
        if (length > 63 || total > kLongestName || labels.size() == kMaxLabels)
            break;
        labels.push_back(bytes(length));
    }
    m_failed = true;
    return {};
}

struct Host {
    QByteArray name;
    QHostAddress address;
};

struct Found {
    std::map<QByteArray, MdnsService> services; ///< by lower-case full name
    std::vector<Host> hosts;
};

[[nodiscard]] bool isHttpService(const Name &name)
{
    // <instance>._http._tcp.local
    return name.size() == 4 && lowered({name.begin() + 1, name.end()}) == "_http._tcp.local";
}

[[nodiscard]] MdnsService named(const QByteArray &label)
{
    MdnsService service;
    service.instance = QString::fromUtf8(label);
    const qsizetype at = service.instance.lastIndexOf(QLatin1Char('@'));
    service.name = service.instance.mid(at + 1);
    const QString mac = service.instance.left(std::max<qsizetype>(at, 0));
    const bool isMac =
        mac.size() == 12 && std::all_of(mac.begin(), mac.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c.toUpper() >= u'A' && c.toUpper() <= u'F');
        });
    if (isMac)
        service.mac = mac.toUpper();
    return service;
}

[[nodiscard]] MdnsService *serviceFor(Found &found, const Name &name)
{
    if (!isHttpService(name))
        return nullptr;
    const auto known = found.services.find(lowered(name));
    if (known != found.services.end())
        return &known->second;
    if (found.services.size() == kMaxServices)
        return nullptr;
    return &found.services.emplace(lowered(name), named(name.front())).first->second;
}

void readText(const QByteArray &data, MdnsService &service)
{
    for (qsizetype at = 0; at < data.size();) {
        const auto length = static_cast<quint8>(data[at]);
        if (length > data.size() - at - 1)
            return;
        if (data.mid(at + 1, length).toLower() == "srcvers=1d90645")
            service.isSimpleLink = true;
        at += length + 1;
    }
}

void readData(quint16 type, const Name &owner, Reader &reader, qsizetype end, Found &found)
{
    if (type == Ptr && lowered(owner) == "_http._tcp.local") {
        static_cast<void>(serviceFor(found, reader.name()));
    } else if (type == Srv) {
        reader.skip(4); // priority, weight
        const quint16 port = reader.number();
        const Name host = reader.name();
        if (MdnsService *service = reader.failed() ? nullptr : serviceFor(found, owner)) {
            service->port = port;
            service->host = QString::fromUtf8(lowered(host));
        }
    } else if (type == Txt) {
        if (MdnsService *service = serviceFor(found, owner))
            readText(reader.bytes(end - reader.at()), *service);
    } else if (type == A && end - reader.at() == 4 && found.hosts.size() < kMaxServices) {
        const quint32 high = reader.number();
        found.hosts.push_back({lowered(owner), QHostAddress{high << 16U | reader.number()}});
    }
}

/// False once the message makes no sense any more; what was read before counts.
[[nodiscard]] bool readRecord(Reader &reader, Found &found, QByteArrayView message)
{
    const Name owner = reader.name();
    const quint16 type = reader.number();
    reader.skip(2 + 4); // class, time to live
    const quint16 length = reader.number();
    const qsizetype start = reader.at();
    if (reader.failed() || length > message.size() - start)
        return false;
    Reader data{message.first(start + length)};
    data.skip(start);
    readData(type, owner, data, start + length, found);
    reader.skip(length);
    return !data.failed();
}

} // namespace

QHostAddress mdnsGroup()
{
    return QHostAddress{QStringLiteral("224.0.0.251")};
}

QByteArray mdnsQuery()
{
    QByteArray query(kHeader, '\0');
    query[5] = 1; // one question
    for (const char *label : {"_http", "_tcp", "local"})
        query += static_cast<char>(qstrlen(label)) + QByteArray{label};
    // PTR, class IN; an ordinary multicast answer reaches us on 5353
    return query + QByteArray::fromHex("00000c0001");
}

std::vector<MdnsService> parseMdns(QByteArrayView message)
{
    if (message.size() < kHeader || message.size() > kLargestMessage)
        return {};
    Reader reader{message};
    reader.skip(2);
    const bool isAnswer = (reader.number() & 0x8000U) != 0;
    const int questions = reader.number();
    int records = reader.number();
    records += reader.number();
    records += reader.number();
    if (!isAnswer || questions > kMaxRecords)
        return {};
    for (int i = 0; i < questions && !reader.failed(); ++i) {
        static_cast<void>(reader.name());
        reader.skip(4);
    }
    Found found;
    for (int i = 0; i < std::min(records, kMaxRecords); ++i) {
        if (reader.failed() || !readRecord(reader, found, message))
            break;
    }
    std::vector<MdnsService> services;
    for (auto &[key, service] : found.services) {
        for (const Host &host : found.hosts) {
            if (!service.host.isEmpty() && host.name == service.host.toUtf8())
                service.address = host.address;
        }
        services.push_back(std::move(service));
    }
    return services;
}

bool isCc3000Acknowledge(QByteArrayView message, QByteArrayView text)
{
    if (message.size() > kLargestMessage)
        return false;
    Reader reader{message};
    reader.skip(kHeader);
    static_cast<void>(reader.name());
    reader.skip(10);
    const quint8 length = reader.octet();
    return !reader.failed() && length == text.size() && reader.bytes(length) == text;
}

} // namespace airlift::provision
