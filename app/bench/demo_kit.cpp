#include "app/bench/demo_kit.h"

#include "core/bundle/contents.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace airlift::bench {

namespace {

const QString kSignerName =
    QStringLiteral("demo-image-signer"); // 17 of the 20 characters a device takes

/// About what a real cloud_ota application weighs, with a vector table that says "flash device".
/// The content is made up and the same every time.
QByteArray demoImage()
{
    constexpr qsizetype kSize = 111'864;
    QByteArray image(kSize, '\0');
    quint32 state = 2463534242U; // xorshift32
    for (qsizetype i = 0; i < kSize; ++i) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        image[i] = static_cast<char>(state & 0xffU);
    }
    qToLittleEndian<quint32>(0x20014000U, image.data());     // stack
    qToLittleEndian<quint32>(0x010190E9U, image.data() + 4); // reset, Thumb
    return image;
}

const QByteArray kPage = "<!doctype html>\n<title>Thermostat</title>\n<p>Updated by Airlift.</p>\n";

/// The byte in the middle of the image, after everything was signed.
Expected<void, FileError> damageImage(const QString &path)
{
    const auto contents = bundle::inspect(path);
    QFile file{path};
    if (!contents || !file.open(QIODevice::ReadWrite))
        return failure(FileError{Unreadable{path, file.error(), file.errorString()}});
    for (const bundle::EntryFacts &entry : contents->entries) {
        if (!entry.deviceName.startsWith("/sys/mcu"))
            continue;
        char byte = 0;
        file.seek(entry.offset.value + 512 + entry.size.value / 2);
        file.peek(&byte, 1);
        byte = static_cast<char>(byte ^ 0x01);
        if (file.write(&byte, 1) != 1)
            return failure(FileError{Unwritable{path, file.error(), file.errorString()}});
    }
    return {};
}

} // namespace

DemoKit::DemoKit(trust::Identity vendor, trust::Identity imageSigner, trust::Identity root)
    : m_vendor(std::move(vendor))
    , m_imageSigner(std::move(imageSigner))
    , m_root(std::move(root))
{
}

trust::Result<std::shared_ptr<DemoKit>> DemoKit::create()
{
    auto vendor = trust::makeVendorIdentity(QStringLiteral("Airlift demo OTA vendor"));
    if (!vendor)
        return failure(vendor.error());
    auto signer = trust::makeImageSigner(kSignerName);
    if (!signer)
        return failure(signer.error());
    auto root = trust::makeRoot(QStringLiteral("Airlift demo root"));
    if (!root)
        return failure(root.error());
    return std::shared_ptr<DemoKit>{
        new DemoKit{*std::move(vendor), *std::move(signer), *std::move(root)}};
}

bundle::Result<QString> DemoKit::makeBundle(Fault fault) const
{
    // Versions count seconds, so two variants may bear the same name: each fault has its folder.
    const QString folder = m_folder.filePath(QString::number(static_cast<int>(fault)));
    if (!QDir{}.mkpath(folder))
        return failure(bundle::Error{FileError{Unwritable{folder, QFileDevice::OpenError, {}}}});
    const auto save = [&folder](const QString &name,
                                const QByteArray &content) -> Expected<QString, FileError> {
        const QString path = QDir{folder}.filePath(name);
        if (const auto saved = saveAtomically(path, content); !saved)
            return failure(saved.error());
        return path;
    };
    const auto image = save(QStringLiteral("app.bin"), demoImage());
    const auto signer = save(kSignerName, m_imageSigner.certificate.toDer());
    const auto page = save(QStringLiteral("index.html"), kPage);
    for (const auto *file : {&image, &signer, &page}) {
        if (!*file)
            return failure(bundle::Error{file->error()});
    }

    bundle::Recipe recipe;
    recipe.project = QStringLiteral("demo");
    recipe.image = *image;
    recipe.imageSigner = kSignerName.toLatin1();
    recipe.files = {{.path = *signer, .deviceName = recipe.imageSigner, .inBundle = false},
                    {.path = *page, .deviceName = "/www/index.html"}};
    recipe.unsignedOnPurpose = fault == Fault::MissingSignature;
    auto built = bundle::build(recipe, {m_imageSigner.key, m_vendor.key, {}}, folder);
    // The key is a new one each time: once in 256 its signature begins with a zero byte, and then
    // the image has to change a little (ota-bundle 7).
    const auto unlucky = [&] {
        return !built && std::holds_alternative<bundle::SignatureStartsWithZero>(built.error());
    };
    for (int tail = 1; unlucky() && tail < 8; ++tail) {
        if (const auto saved =
                save(QStringLiteral("app.bin"), demoImage() + QByteArray(tail * 4, '\0'));
            !saved)
            return failure(bundle::Error{saved.error()});
        built = bundle::build(recipe, {m_imageSigner.key, m_vendor.key, {}}, folder);
    }
    if (!built)
        return failure(built.error());
    if (fault == Fault::HashMismatch) {
        if (const auto damaged = damageImage(built->path); !damaged)
            return failure(bundle::Error{damaged.error()});
    }
    return built->path;
}

void applyFault(Fault fault, session::Delivery &delivery)
{
    if (fault == Fault::ConnectionLost) // in the middle of the image, whatever the bundle is
        delivery.server.faults.cutAfterBody = ByteCount{delivery.bundle->size().value / 2};
}

} // namespace airlift::bench
