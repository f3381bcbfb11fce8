// Any bytes as ota.cmd: never a fault, and a list that is read can be written and read again.
#include "core/bundle/ota_list.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace airlift::bundle;
    const auto list =
        readList(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!list)
        return 0;
    for (const ListedFile &file : *list) {
        for (const QByteArray &text :
             {file.deviceName, file.digest, file.certificate, file.signatureBase64}) {
            for (const char c : text) {
                if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f)
                    return 0; // our writer is given checked names only
            }
        }
    }
    const auto again = readList(writeList(*list));
    if (!again || again->size() != list->size())
        std::abort();
    return 0;
}
