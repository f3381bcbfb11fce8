#pragma once

#include "core/explain/code_book.h"
#include "core/session/snapshot.h"

#include <optional>
#include <vector>

#include <QCoreApplication>

namespace airlift::ui {

/// The code book in words.
class CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::CodeWords)
public:
    /// Which part of the firmware speaks: "TLS: certificates". The group's own name if it is new.
    [[nodiscard]] static QString group(const QByteArray &group);
    /// "-688".
    [[nodiscard]] static QString number(const explain::CodeEntry &entry);

    /// Rows that fit: a number as people write it (also 0xFF91, or without its sign), part of a
    /// symbol, or words, all of which must occur. Exact numbers first.
    [[nodiscard]] static std::vector<explain::CodeEntry> search(const QString &question);
    /// "-688", "0xfffffd50", "0xFF91": the number meant, if it is one.
    [[nodiscard]] static std::optional<qint32> numberIn(const QString &text);
};

} // namespace airlift::ui
