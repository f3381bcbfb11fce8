#include "core/session/deadline_sources.h"

#include "core/bundle/contents.h"
#include "core/bundle/recipe.h"
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

void addRecipe(const QString &path, std::vector<Deadline> &into)
{
    const auto recipe = bundle::readRecipe(path);
    if (!recipe)
        return;
    const QString where = path + QStringLiteral(": ");
    if (!recipe->vendorCertificate.isEmpty())
        addPlainFile(recipe->vendorCertificate, where + recipe->vendorCertificate, into);
    for (const bundle::FileSource &file : recipe->recipe.files)
        addPlainFile(file.path, where + file.path, into);
}

void addFile(const QString &path, std::vector<Deadline> &into)
{
    if (path.endsWith(QStringLiteral(".tar"), Qt::CaseInsensitive))
        addBundle(path, into);
    else if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        addRecipe(path, into);
    else
        addPlainFile(path, path, into);
}

/// The roots a known host uses; false if nobody knows it.
bool addHost(const QString &host, std::vector<Deadline> &into)
{
    const trust::HostService *service = trust::serviceOf(host);
    if (service == nullptr)
        return false;
    for (const trust::HostService::Root &root : service->roots) {
        const trust::PublicRoot *known = trust::publicRoot(root.digest);
        if (known != nullptr && root.standing != trust::HostService::Standing::Former)
            trust::addDeadlines({known->certificate}, host, into);
    }
    // Where others move to is no matter of this host.
    const auto isOfAnother = [&](const Deadline &one) {
        return one.where == host && !one.what.service.isEmpty() &&
               one.what.service != service->name;
    };
    into.erase(std::remove_if(into.begin(), into.end(), isOfAnother), into.end());
    return true;
}

} // namespace

DeadlineSearch deadlinesIn(const QStringList &sources, const std::function<bool()> &goOn)
{
    DeadlineSearch search;
    int count = 0;
    for (const QString &source : sources) {
        const QFileInfo info{source};
        if (!info.exists()) {
            if (!addHost(source, search.deadlines))
                search.missing << source;
            continue;
        }
        if (!info.isDir()) {
            addFile(source, search.deadlines);
            continue;
        }
        QDirIterator it{source, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories};
        while (it.hasNext() && count < kMostFiles && goOn()) {
            addFile(it.next(), search.deadlines);
            ++count;
        }
        search.isCutOff = search.isCutOff || (it.hasNext() && count >= kMostFiles);
    }
    trust::sortDeadlines(search.deadlines);
    return search;
}

} // namespace airlift::session
