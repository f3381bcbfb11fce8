#include "core/explain/loader_words.h"

namespace airlift::explain {

Explanation LoaderWords::of(const device::LoaderError &error)
{
    return std::visit(
        Overloaded{
            [](const device::loader::NoLoader &) {
                return Explanation{
                    tr("No boot loader has said that it is ready"), QString{},
                    tr("Set SOP to 010 (the middle jumper), start again and reset the board within "
                       "five seconds; the speed is 921600.")};
            },
            [](const device::loader::Silent &silent) {
                return Explanation{
                    tr("The boot loader does not answer command 0x%1").arg(silent.opcode, 0, 16),
                    tr("It leaves for the application if nothing comes for five seconds."),
                    tr("Reset the board and try again.")};
            },
            [](const device::loader::Damaged &damaged) {
                return Explanation{tr("The answer to command 0x%1 is none of a boot loader")
                                       .arg(damaged.opcode, 0, 16),
                                   QString{},
                                   tr("An application may be running there: reset the board with "
                                      "the break held.")};
            },
        },
        error);
}

QString LoaderWords::chip(const device::LoaderVersion &version)
{
    switch (version.chip) {
    case 0x19:
        return tr("CC3220SF or CC323xSF");
    case 0x18:
        return tr("CC3220S or CC323xS");
    case 0x10:
        return tr("CC3220R or CC3200");
    default:
        return tr("unknown (0x%1)").arg(version.chip, 2, 16, QLatin1Char('0'));
    }
}

QString LoaderWords::status(quint8 status)
{
    switch (status) {
    case 0x40:
        return tr("no error");
    case 0x41:
        return tr("unknown command");
    case 0x42:
        return tr("invalid command");
    case 0x43:
        return tr("invalid address");
    case 0x44:
        return tr("flash failure");
    case 0x45:
        return tr("checksum (not certain)");
    case 0x50:
        return tr("blocked: the file system is locked, or programming was interrupted");
    default:
        return tr("unknown (0x%1)").arg(status, 2, 16, QLatin1Char('0'));
    }
}

} // namespace airlift::explain
