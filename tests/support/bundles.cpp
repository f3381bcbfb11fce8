#include "tests/support/bundles.h"

#include "core/base/file.h"
#include "tests/support/certificates.h"

#include <QTest>
#include <QtEndian>

namespace airlift::test {

QByteArray rawImage(bundle::Chip chip, qsizetype size)
{
    QByteArray image(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        image[i] = static_cast<char>((i * 131 + i / 251) & 0xff);
    const bool flash = bundle::traits(chip).hashPrefix;
    qToLittleEndian<quint32>(0x20004000, image.data()); // initial stack pointer
    qToLittleEndian<quint32>(flash ? 0x010190E9 : 0x20004131,
                             image.data() + 4); // reset vector, Thumb
    return image;
}

BundleFixture::BundleFixture()
{
    recipe.chip = bundle::Chip::CC3220SF;
    recipe.project = QStringLiteral("thermostat");
    recipe.version = *bundle::Version::parse(u"20240313123751");
    recipe.image = write(QStringLiteral("app.bin"), rawImage(recipe.chip));
    recipe.imageSigner = "image-signer";
    bundle::FileSource signer;
    signer.path = write(QStringLiteral("image-signer"), imageSigner().certificate.toDer());
    signer.deviceName = "image-signer";
    signer.inBundle = false;
    bundle::FileSource page;
    page.path = write(QStringLiteral("index.html"), "<html>hello</html>\n");
    page.deviceName = "/www/index.html";
    recipe.files = {signer, page};
}

QString BundleFixture::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    if (!saveAtomically(path, content))
        qFatal("cannot write a fixture file");
    return path;
}

bundle::SigningKeys BundleFixture::keys() const
{
    return {imageSigner().key, vendor().key, {}};
}

bundle::SigningKeys BundleFixture::useIssuedSigner()
{
    recipe.files[0].path = write(QStringLiteral("leaf"), server().certificate.toDer());
    bundle::FileSource issuer = recipe.files[0];
    issuer.path = write(QStringLiteral("ca"), root().certificate.toDer());
    issuer.deviceName = root().certificate.commonName().toUtf8();
    recipe.files.push_back(issuer);
    bundle::SigningKeys issued = keys();
    issued.image = server().key;
    return issued;
}

} // namespace airlift::test
