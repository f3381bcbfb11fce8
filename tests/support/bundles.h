#pragma once

#include "core/bundle/build.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace airlift::test {

/// A raw image of `size` bytes that looks linked for the chip; the same every time.
[[nodiscard]] QByteArray rawImage(bundle::Chip chip, qsizetype size = 4096);

/// A folder with everything a small bundle needs, and a recipe over it: image, its signer's
/// certificate, one web page.
struct BundleFixture {
    BundleFixture();
    /// Writes a file into the folder and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] bundle::SigningKeys keys() const;
    /// Gives the image a signer whose certificate root() issued, and adds root()'s under its own
    /// name; the keys that go with it.
    [[nodiscard]] bundle::SigningKeys useIssuedSigner();
    [[nodiscard]] QString out() const { return m_folder.path(); }

    bundle::Recipe recipe;

private:
    QTemporaryDir m_folder;
};

} // namespace airlift::test
