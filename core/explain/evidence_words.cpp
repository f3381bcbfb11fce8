#include "core/explain/evidence_words.h"

namespace airlift::explain {

namespace {

Explanation one(const FileError &e)
{
    return Explain::of(e);
}
Explanation one(const session::NotEvidence &e)
{
    return {Explain::tr("%1 is no session file").arg(e.path),
            Explain::tr("It does not begin like one."),
            Explain::tr("Give a file that Airlift exported, a journal, or a plain log.")};
}
Explanation one(const session::NewerEvidence &e)
{
    return {Explain::tr("%1 was made by a later version of Airlift").arg(e.path),
            Explain::tr("Its format has version %1; this program knows version 1.").arg(e.version),
            Explain::tr("Use a newer Airlift, or ask for a plain log.")};
}
Explanation one(const session::BrokenEvidence &e)
{
    return {Explain::tr("%1 is a damaged session file").arg(e.path),
            Explain::tr("Its description cannot be read."),
            Explain::tr("Ask for the file again; a mail program may have changed it.")};
}

} // namespace

Explanation explanationOf(const session::EvidenceError &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}

} // namespace airlift::explain
