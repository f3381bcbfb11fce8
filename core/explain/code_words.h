#pragma once

#include "core/explain/code_search.h"
#include "core/explain/explain.h"

#include <optional>

#include <QCoreApplication>

namespace airlift::explain {

/// The code book in words.
class CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::CodeWords)
public:
    /// Which part of the firmware speaks: "TLS: certificates". The group's own name if it is new.
    [[nodiscard]] static QString group(const QByteArray &group);
    /// "-688".
    [[nodiscard]] static QString number(const CodeEntry &entry);
    /// How the text became this number; empty if it simply is it.
    [[nodiscard]] static QString reading(const NumberReading &reading);
    /// Why it usually comes and what helps, if the number alone tells. `cause` and `nextStep` only.
    [[nodiscard]] static std::optional<Explanation> advice(const CodeEntry &entry);
};

} // namespace airlift::explain
