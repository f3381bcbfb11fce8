#pragma once

#include <optional>

#include <QString>

namespace airlift::test {

/// A file of the field corpus that lies beside the checkout (or where AIRLIFT_CORPUS says). It is
/// not part of the repository; without it a test reports a skip.
[[nodiscard]] std::optional<QString> corpusFile(const QString &relative);
/// A document of the specification that lies beside the checkout (or where AIRLIFT_SPEC says).
[[nodiscard]] std::optional<QString> specFile(const QString &name);
/// A recording or fixture that is part of the repository: tests/data/<relative>.
[[nodiscard]] QString dataFile(const QString &relative);

} // namespace airlift::test

/// Skips the running test function with a reason if the corpus file is not there; else declares
/// `name` as its path.
#define AIRLIFT_NEED_CORPUS(name, relative)                                                        \
    const auto name##Found = airlift::test::corpusFile(QStringLiteral(relative));                  \
    if (!name##Found)                                                                              \
        QSKIP("corpus file not here: " relative);                                                  \
    const QString name = *name##Found
