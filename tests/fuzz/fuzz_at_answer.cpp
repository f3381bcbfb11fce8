// Anything may be on the other end of a cable: what claims to be an AT firmware's answers is read
// within limits, and writing a file through it always comes to an end.
#include "core/device/file_install.h"
#include "core/device/line_assembler.h"

#include <cstdlib>

using namespace airlift;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    device::FileInstall install{{"/x", QByteArray(1188, 'x')}};
    device::FileInstall::Next next = install.begin();
    device::AtExchange exchange{std::get<QByteArray>(next)};
    const auto apply = [&](const device::AtAnswer &answer) {
        if (std::holds_alternative<QByteArray>(next))
            next = install.answered(answer);
        if (const auto *command = std::get_if<QByteArray>(&next)) {
            if (command->size() > 1000)
                std::abort();
            exchange = device::AtExchange{*command};
        }
    };
    device::LineAssembler lines;
    lines.feed(bytes, {}, [&](const device::Line &line) {
        if (const auto answer = exchange.take(device::readAtLine(line.bytes)))
            apply(*answer);
    });
    for (int i = 0; i < 10 && std::holds_alternative<QByteArray>(next); ++i)
        apply(std::move(exchange).giveUp());
    if (std::holds_alternative<QByteArray>(next))
        std::abort();
    return 0;
}
