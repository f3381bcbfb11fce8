#include "core/bundle/ota_list.h"

#include "core/bundle/receiver_sensitivity.h"
#include "core/bundle/tar_format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airlift::bundle {

namespace {

/// Names are checked before (printable ASCII without quotes and backslashes), so nothing needs
/// escaping.
QByteArray object(const ListedFile &file)
{
    const auto text = [](const char *key, const QByteArray &value) {
        return QByteArray("        \"") + key + "\":\"" + value + '"';
    };
    const auto flag = [](const char *key, bool value) {
        return QByteArray("        \"") + key + "\":" + (value ? '1' : '0');
    };
    return "    {\n" + text("digest", file.digest) + ",\n" + text("certificate", file.certificate) +
           ",\n" + text("signature_base64", file.signatureBase64) + ",\n" +
           flag("secured", file.secured) + ",\n" + flag("bundle", file.inBundle) + ",\n" +
           text("filename", file.deviceName) + "\n    }";
}

/// The flags are numbers on the device; it takes any integer and looks at zero or not.
std::optional<bool> flagOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return value.toInteger() != 0;
}

std::optional<ListedFile> fileOf(const QJsonObject &object)
{
    const auto text = [&object](const char *key) -> std::optional<QByteArray> {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isString())
            return std::nullopt;
        return value.toString().toUtf8();
    };
    const auto digest = text("digest");
    const auto certificate = text("certificate");
    const auto signature = text("signature_base64");
    const auto name = text("filename");
    const auto secured = flagOf(object.value(QLatin1String("secured")));
    const auto inBundle = flagOf(object.value(QLatin1String("bundle")));
    if (!digest || !certificate || !signature || !name || !secured || !inBundle)
        return std::nullopt;
    return ListedFile{*name, *digest, *certificate, *signature, *secured, *inBundle};
}

} // namespace

QByteArray writeList(const std::vector<ListedFile> &files)
{
    QByteArray objects = "\n";
    for (const ListedFile &file : files)
        objects += object(file) + (&file == &files.back() ? "\n" : ",\n");
    const auto text = [&objects](int blanks) {
        const QByteArray list = '[' + QByteArray(blanks, ' ') + objects;
        // With length 1 modulo 512 the bracket is the first byte of a block, and the device reads
        // it as a tar header.
        return list + ((list.size() + 1) % tar::kBlock == 1 ? " ]" : "]");
    };
    constexpr int kMostBlanks = 8;
    for (int blanks = 0; blanks <= kMostBlanks; ++blanks) {
        if (const QByteArray list = text(blanks); survivesLargeReads(list))
            return list;
    }
    return text(0);
}

std::optional<std::vector<ListedFile>> readList(const QByteArray &text)
{
    if (text.size() > kLongestList)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        return std::nullopt;
    std::vector<ListedFile> files;
    for (const QJsonValue value : document.array()) {
        const auto file = fileOf(value.toObject());
        if (!file)
            return std::nullopt;
        files.push_back(*file);
    }
    return files;
}

} // namespace airlift::bundle
