#pragma once

#include "core/device/loader_program.h"
#include "core/explain/explain.h"

/// Words for the boot loader in ROM.
namespace airlift::explain {

class LoaderWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::LoaderWords)
public:
    [[nodiscard]] static Explanation of(const device::LoaderError &error);
    [[nodiscard]] static Explanation of(const device::ProgramFailure &failure);
    [[nodiscard]] static QString phase(device::ProgramPhase phase);
    [[nodiscard]] static QString imageError(qint16 error);
    [[nodiscard]] static QString chip(const device::LoaderVersion &version);
    [[nodiscard]] static QString status(quint8 status);
};

} // namespace airlift::explain
