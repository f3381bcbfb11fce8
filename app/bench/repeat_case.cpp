#include "app/bench/repeat_case.h"

#include "core/trust/digest.h"
#include "core/trust/issue.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace airlift::bench {

namespace {

const QString kArchive = u"archive.tar"_s;
constexpr ByteCount kLongestDescription{32 * 1024 * 1024}; // a vendor's answers are in it
constexpr ByteCount kLongestArchive{16 * 1024 * 1024};

/// The yes-or-no parts of a description, under their names.
struct Flag {
    const char *name;
    bool &(*in)(RepeatCase &);
};
constexpr std::array kFlags{
    Flag{"secured", [](RepeatCase &c) -> bool & { return c.device.firmware.secured; }},
    Flag{"traces", [](RepeatCase &c) -> bool & { return c.device.firmware.traces; }},
    Flag{"namesWantedCa", [](RepeatCase &c) -> bool & { return c.device.firmware.namesWantedCa; }},
    Flag{"startsByItself",
         [](RepeatCase &c) -> bool & { return c.device.firmware.startsByItself; }},
    Flag{"networkAfterUpdate",
         [](RepeatCase &c) -> bool & { return c.device.surroundings.networkAfterUpdate; }},
    Flag{"networkFound",
         [](RepeatCase &c) -> bool & { return c.device.surroundings.networkFound; }},
    Flag{"clockSet", [](RepeatCase &c) -> bool & { return c.device.surroundings.clockSet; }},
    Flag{"commitRefused", [](RepeatCase &c) -> bool & { return c.device.faults.commitRefused; }},
    Flag{"serverRedirects", [](RepeatCase &c) -> bool & { return c.serverRedirects; }},
};

/// The words of a description.
struct Word {
    const char *name;
    QByteArray &(*in)(RepeatCase &);
};
constexpr std::array kWords{
    Word{"version", [](RepeatCase &c) -> QByteArray & { return c.device.firmware.version; }},
    Word{"vendorCertificate",
         [](RepeatCase &c) -> QByteArray & { return c.device.firmware.vendorCertificateName; }},
    Word{"rootCa", [](RepeatCase &c) -> QByteArray & { return c.device.firmware.rootCaName; }},
    Word{"url", [](RepeatCase &c) -> QByteArray & { return c.device.firmware.url; }},
    Word{"ssid", [](RepeatCase &c) -> QByteArray & { return c.device.surroundings.ssid; }},
};

QJsonObject describeCloud(const RepeatCase &what)
{
    const sim::CdnSettings &cdn = what.device.firmware.cdn;
    QJsonArray scenes;
    for (const RepeatCase::Scene &scene : what.scenes)
        scenes.append(QJsonObject{{u"request"_s, packed(scene.request)},
                                  {u"answer"_s, packed(scene.answer)}});
    QJsonArray hosts;
    for (const QByteArray &host : what.hosts)
        hosts.append(QString::fromUtf8(host));
    return {{u"vendor"_s, static_cast<int>(cdn.vendor)},
            {u"server"_s, QString::fromUtf8(cdn.server)},
            {u"root"_s, QString::fromUtf8(cdn.root)},
            {u"folder"_s, QString::fromUtf8(cdn.folder)},
            {u"token"_s, QString::fromUtf8(cdn.token)},
            {u"scenes"_s, scenes},
            {u"hosts"_s, hosts}};
}

bool understandCloud(const QJsonObject &json, RepeatCase &what)
{
    constexpr qsizetype kMost = 64;
    sim::CdnSettings &cdn = what.device.firmware.cdn;
    const int vendor = json[u"vendor"_s].toInt();
    const QJsonArray scenes = json[u"scenes"_s].toArray();
    const QJsonArray hosts = json[u"hosts"_s].toArray();
    if (vendor < 0 || vendor > static_cast<int>(sim::CdnSettings::Vendor::GitHub) ||
        scenes.size() > kMost || hosts.size() > kMost)
        return false;
    cdn.vendor = static_cast<sim::CdnSettings::Vendor>(vendor);
    cdn.server = json[u"server"_s].toString().toUtf8();
    cdn.root = json[u"root"_s].toString().toUtf8();
    cdn.folder = json[u"folder"_s].toString().toUtf8();
    cdn.token = json[u"token"_s].toString().toUtf8();
    for (const QJsonValue &scene : scenes)
        what.scenes.push_back({unpacked(scene[u"request"_s]), unpacked(scene[u"answer"_s])});
    for (const QJsonValue &host : hosts)
        what.hosts.push_back(host.toString().toUtf8());
    return true;
}

QJsonObject describe(RepeatCase what)
{
    QJsonObject json;
    for (const Flag &flag : kFlags)
        json[QLatin1String{flag.name}] = flag.in(what);
    for (const Word &word : kWords)
        json[QLatin1String{word.name}] = QString::fromUtf8(word.in(what));
    const sim::Firmware &firmware = what.device.firmware;
    json[u"format"_s] = kCaseFormat;
    json[u"chip"_s] = static_cast<int>(what.device.chip);
    json[u"library"_s] = firmware.library == sim::LibraryRelease::Sdk710 ? u"7.10"_s : u"4.10"_s;
    json[u"tokenField"_s] = firmware.tokenField;
    json[u"maxBundleFiles"_s] = firmware.maxBundleFiles;
    json[u"baud"_s] = what.device.uartSpeed.value;
    json[u"seed"_s] = static_cast<qint64>(what.device.seed);
    json[u"fault"_s] = what.device.faults.plan.toText();
    json[u"cloud"_s] = describeCloud(what);
    json[u"serverRoot"_s] = QString::fromLatin1(what.serverRoot.toBase64());
    json[u"milliseconds"_s] =
        qint64{std::chrono::duration_cast<std::chrono::milliseconds>(what.length).count()};
    return json;
}

/// False: it says something no case can say.
bool understand(const QJsonObject &json, RepeatCase &what)
{
    for (const Flag &flag : kFlags)
        flag.in(what) = json[QLatin1String{flag.name}].toBool();
    for (const Word &word : kWords)
        word.in(what) = json[QLatin1String{word.name}].toString().toUtf8();
    if (!understandCloud(json[u"cloud"_s].toObject(), what))
        return false;
    const auto plan = sim::FaultPlan::parse(json[u"fault"_s].toString());
    const int chip = json[u"chip"_s].toInt(-1);
    const qint64 length = json[u"milliseconds"_s].toInteger(-1);
    const qint64 seed = json[u"seed"_s].toInteger(-1);
    sim::Firmware &firmware = what.device.firmware;
    firmware.library = json[u"library"_s].toString() == u"7.10"_s ? sim::LibraryRelease::Sdk710
                                                                  : sim::LibraryRelease::Sdk410;
    firmware.tokenField = json[u"tokenField"_s].toInt();
    firmware.maxBundleFiles = json[u"maxBundleFiles"_s].toInt();
    what.device.uartSpeed = Baud{json[u"baud"_s].toInt()};
    what.serverRoot = QByteArray::fromBase64(json[u"serverRoot"_s].toString().toLatin1());
    const bool fits =
        json[u"format"_s].toInt() == kCaseFormat && plan && chip >= 0 &&
        chip <= static_cast<int>(sim::Chip::CC3235SF) && length > 0 && length <= kLongestRun &&
        seed >= 0 && seed <= std::numeric_limits<quint32>::max() &&
        what.device.uartSpeed.value >= 300 && firmware.tokenField >= 1 &&
        firmware.tokenField <= 160 && firmware.maxBundleFiles >= 1 && firmware.maxBundleFiles <= 64;
    if (!fits)
        return false;
    what.device.chip = static_cast<sim::Chip>(chip);
    what.device.seed = static_cast<quint32>(seed);
    what.device.faults.plan = *plan;
    what.length = std::chrono::milliseconds{length};
    return true;
}

/// `now` instead of `before`, in the files and in the catalogue.
void exchangeRoot(sim::Flash &flash, const QByteArray &before, const trust::Certificate &now)
{
    for (const sim::Flash::FileInfo &file : flash.list()) {
        if (flash.read(file.name) == before)
            flash.program(file.name, now.toDer(), file.attributes);
    }
    auto catalogue = flash.catalogue();
    if (!catalogue)
        return;
    std::replace(catalogue->trusted.begin(), catalogue->trusted.end(),
                 trust::digest(trust::HashKind::Sha256, before), now.sha256());
    flash.programCatalogue(*catalogue);
}

} // namespace

Expected<void, FileError> saveCase(const RepeatCase &what, const QString &folder)
{
    const QDir place{folder};
    if (!QDir{}.mkpath(folder))
        return failure(FileError{Unwritable{folder, QFileDevice::OpenError, {}}});
    if (const auto saved = what.flash.save(place.filePath(kCaseFlash)); !saved)
        return saved;
    if (const auto saved = saveAtomically(place.filePath(kArchive), what.archive); !saved)
        return saved;
    return saveAtomically(place.filePath(kCaseDescription), QJsonDocument{describe(what)}.toJson());
}

Expected<RepeatCase, RepeatError> loadCase(const QString &folder)
{
    const QDir place{folder};
    const auto description = readBounded(place.filePath(kCaseDescription), kLongestDescription);
    if (!description)
        return failure(RepeatError{description.error()});
    const auto archive = readBounded(place.filePath(kArchive), kLongestArchive);
    if (!archive)
        return failure(RepeatError{archive.error()});
    auto flash = sim::Flash::load(place.filePath(kCaseFlash));
    RepeatCase what;
    if (!flash || !understand(QJsonDocument::fromJson(*description).object(), what))
        return failure(RepeatError{NotACase{folder}});
    what.flash = *std::move(flash);
    what.archive = *archive;
    return what;
}

QString commandThatRepeats(const RepeatCase &what)
{
    return commandThatRepeats(
        [&what](const QString &folder) { return saveCase(what, folder).has_value(); });
}

Repetition::Repetition(RepeatCase what, QObject *parent)
    : QObject(parent)
    , m_case(std::move(what))
    , m_link(std::make_unique<KeptOutput>(m_printed))
{
}

Repetition::~Repetition() = default;

/// The vendor's servers, as far as the case has them.
std::vector<sim::DescribedHost> describedHosts(const RepeatCase &what)
{
    std::vector<sim::DescribedHost> hosts;
    for (const QByteArray &name : what.hosts) {
        sim::DescribedHost host{name, "203.0.113." + QByteArray::number(hosts.size() + 1)};
        host.answers = [scenes = what.scenes](const QByteArray &request) {
            const auto found =
                std::find_if(scenes.begin(), scenes.end(), [&](const RepeatCase::Scene &scene) {
                    return request.startsWith(scene.request);
                });
            return found == scenes.end() ? QByteArray{"HTTP/1.1 404 Not Found\r\n\r\n"}
                                         : found->answer;
        };
        hosts.push_back(std::move(host));
    }
    return hosts;
}

bool Repetition::serve()
{
    if (!m_case.hosts.empty()) {
        m_case.device.surroundings.described = describedHosts(m_case);
        return true;
    }
    const QUrl url = QUrl::fromEncoded(m_case.device.firmware.url);
    serve::ServerConfig config;
    config.hostName = url.host();
    config.path = url.path(QUrl::FullyEncoded);
    config.faults.redirect = m_case.serverRedirects;
    if (m_case.device.firmware.secured) {
        const auto root = trust::makeRoot(u"Airlift test root"_s);
        const auto server = root ? trust::issueServerCertificate(*root, {url.host()})
                                 : trust::Result<trust::Identity>{failure(root.error())};
        if (!server)
            return false;
        config.identity = *server;
        exchangeRoot(m_case.flash, m_case.serverRoot, root->certificate);
    }
    const QString path = m_folder.filePath(kArchive);
    if (!saveAtomically(path, m_case.archive))
        return false;
    const auto file = serve::PinnedFile::open(path);
    if (!file)
        return false;
    const auto port = m_server.start(std::move(config), *file);
    if (!port)
        return false;
    m_case.device.surroundings.hosts = {
        {url.host().toUtf8(), {QHostAddress{QHostAddress::LocalHost}, *port}}};
    return true;
}

bool Repetition::start()
{
    if (!serve())
        return false;
    m_device = std::make_unique<sim::Device>(m_case.device, m_clock, *m_link);
    m_device->flash() = m_case.flash;
    m_device->powerOn();
    m_clock.after(m_case.length, this, [this] { Q_EMIT finished(); });
    return true;
}

} // namespace airlift::bench
