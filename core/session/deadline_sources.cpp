#include "core/session/deadline_sources.h"

#include "core/bundle/contents.h"
#include "core/bundle/recipe.h"
#include "core/session/evidence.h"
#include "core/session/wanted_roots.h"
#include "core/trust/catalogue.h"
#include "core/trust/digest.h"
#include "core/trust/material.h"
#include "core/trust/which_root.h"

#include <algorithm>

#include <QDirIterator>
#include <QFileInfo>

namespace airlift::session {

namespace {

using trust::Deadline;

constexpr int kMostFiles = 20'000;
constexpr qint64 kTarHeader = 512;
constexpr qint64 kLargestCertificate = 64 * 1024; // inside a bundle

void addMaterial(const QByteArray &bytes, const QString &where, std::vector<Deadline> &into)
{
    if (const auto material = trust::readMaterial(bytes, where))
        trust::addDeadlines(material->certificates(), where, into);
}

void addPlainFile(const QString &path, const QString &where, std::vector<Deadline> &into)
{
    if (QFileInfo{path}.size() > trust::kMaterialLimit.value)
        return;
    if (const auto bytes = readBounded(path, trust::kMaterialLimit))
        addMaterial(*bytes, where, into);
}

[[nodiscard]] bool isCatalogue(const QString &path)
{
    return path.endsWith(QStringLiteral(".lst"), Qt::CaseInsensitive);
}

void addCatalogue(const QString &path, const QString &where, std::vector<Deadline> &into)
{
    const auto catalogue = trust::Catalogue::read(path);
    const auto bytes = readBounded(path, trust::kMaterialLimit);
    if (!catalogue || !bytes)
        return;
    into.push_back({{.what = trust::ComingBreak::What::Catalogue,
                     .subject = QFileInfo{path}.fileName(),
                     .when = catalogue->nominalEnd,
                     .successor = {},
                     .roughly = {},
                     .service = {}},
                    where,
                    trust::digest(trust::HashKind::Sha256, *bytes)});
}

/// Certificates inside a bundle, at the places its reader found.
void addBundle(const QString &path, std::vector<Deadline> &into)
{
    const auto contents = bundle::inspect(path);
    const auto file = openForReading(path);
    if (!contents || !file)
        return;
    for (const bundle::EntryFacts &entry : contents->entries) {
        if (entry.size.value < 1 || entry.size.value > kLargestCertificate || entry.privateKey ||
            !(*file)->seek(entry.offset.value + kTarHeader))
            continue;
        addMaterial((*file)->read(entry.size.value),
                    path + QStringLiteral(": ") + QString::fromUtf8(entry.deviceName), into);
    }
}

/// The roots a known host uses; false if nobody knows it.
bool addHost(const QString &host, const QString &where, std::vector<Deadline> &into)
{
    const trust::HostService *service = trust::serviceOf(host);
    if (service == nullptr)
        return false;
    for (const trust::HostService::Root &root : service->roots) {
        const trust::PublicRoot *known = trust::publicRoot(root.digest);
        if (known != nullptr && root.standing != trust::HostService::Standing::Former)
            trust::addDeadlines({known->certificate}, where, into);
    }
    // Where others move to is no matter of this host.
    const auto isOfAnother = [&](const Deadline &one) {
        return one.where == where && !one.what.service.isEmpty() &&
               one.what.service != service->name;
    };
    into.erase(std::remove_if(into.begin(), into.end(), isOfAnother), into.end());
    return true;
}

/// Everything a recipe names that can end; what is not there is told.
void addRecipe(const QString &path, DeadlineSearch &into)
{
    const auto recipe = bundle::readRecipe(path);
    if (!recipe)
        return;
    QStringList named{recipe->vendorCertificate, recipe->recipe.catalogue.value_or(QString{})};
    for (const bundle::FileSource &file : recipe->recipe.files)
        named << file.path;
    named.removeAll(QString{});
    for (const QString &file : std::as_const(named)) {
        const QString where = path + QStringLiteral(": ") + file;
        if (!QFileInfo::exists(file))
            into.lost << where;
        else if (isCatalogue(file))
            addCatalogue(file, where, into.deadlines);
        else
            addPlainFile(file, where, into.deadlines);
    }
}

/// A session's device says which root it wants and which hosts it goes to.
void addSession(const QString &path, std::vector<Deadline> &into)
{
    const auto recording = readAnyRecording(path, kDeviceLogLimit);
    if (!recording)
        return;
    const QByteArray log = recording->contents.allBytes();
    const QString where = path + QStringLiteral(": ");
    for (const QString &name : wantedRoots(log)) {
        for (const trust::PublicRoot &root : trust::publicRootsNamed(name))
            trust::addDeadlines({root.certificate}, where + name, into);
    }
    for (const QString &host : visitedHosts(log))
        addHost(host, where + host, into);
}

void addFile(const QString &path, DeadlineSearch &into)
{
    const auto ends = [&path](const char *suffix) {
        return path.endsWith(QLatin1String{suffix}, Qt::CaseInsensitive);
    };
    ++into.files;
    if (ends(".tar"))
        addBundle(path, into.deadlines);
    else if (ends(".json"))
        addRecipe(path, into);
    else if (ends(".airlift-journal") || ends(".airlift-session"))
        addSession(path, into.deadlines);
    else if (isCatalogue(path))
        addCatalogue(path, path, into.deadlines);
    else
        addPlainFile(path, path, into.deadlines);
}

void addFolder(const QString &folder, const std::function<bool(int)> &goOn, DeadlineSearch &into)
{
    QDirIterator it{folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories};
    while (it.hasNext() && into.files < kMostFiles && !into.isStopped) {
        addFile(it.next(), into);
        into.isStopped = !goOn(into.files);
    }
    into.isCutOff = into.isCutOff || (it.hasNext() && into.files >= kMostFiles);
}

} // namespace

DeadlineSearch deadlinesIn(const QStringList &sources, const std::function<bool(int)> &goOn)
{
    DeadlineSearch search;
    for (const QString &source : sources) {
        const QFileInfo info{source};
        if (search.isStopped)
            break;
        if (info.isDir()) {
            addFolder(source, goOn, search);
        } else if (info.exists()) {
            addFile(source, search);
            search.isStopped = !goOn(search.files);
        } else if (!addHost(source, source, search.deadlines)) {
            search.missing << source;
        }
    }
    trust::sortDeadlines(search.deadlines);
    return search;
}

} // namespace airlift::session
