// Any bytes as a session file or a journal: never a fault, nothing that was not in the input, and
// what was read can be written and read again.
#include "core/session/evidence.h"
#include "core/session/journal_records.h"

#include <cstdlib>

using namespace airlift::session;

namespace {

void check(const JournalContents &contents, std::size_t size)
{
    std::size_t bytes = 0;
    for (const JournalRecord &record : contents.records)
        bytes += static_cast<std::size_t>(record.bytes.size());
    if (bytes > size)
        std::abort();
    if (contents.tornAt &&
        (contents.tornAt->value < 0 || contents.tornAt->value > static_cast<qint64>(size)))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    if (const auto journal = parseJournal(bytes))
        check(*journal, size);
    const auto evidence = parseEvidence(bytes, {});
    if (!evidence)
        return 0;
    check(evidence->contents, size);
    const auto again =
        parseEvidence(evidenceOf(evidence->contents.records, evidence->manifest), {});
    if (!again || !again->intact || again->contents.allBytes() != evidence->contents.allBytes())
        std::abort();
    return 0;
}
