// Any bytes as a bundle: never a fault, and what is reported lies inside the input.
#include "core/bundle/contents.h"

#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const int descriptor = ::memfd_create("bundle", MFD_CLOEXEC);
    if (descriptor < 0 || ::write(descriptor, data, size) != static_cast<ssize_t>(size))
        std::abort();
    const auto contents = airlift::bundle::inspect(descriptor, {});
    ::close(descriptor);
    if (!contents)
        return 0;
    for (const auto &entry : contents->entries) {
        if (entry.offset.value < 0 || entry.offset.value > static_cast<qint64>(size))
            std::abort();
        if (entry.listIndex && *entry.listIndex >= static_cast<int>(contents->list.size()))
            std::abort();
    }
    return 0;
}
