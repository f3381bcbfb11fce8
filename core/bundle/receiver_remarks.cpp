#include "core/bundle/receiver_machine.h"

#include <algorithm>

/// What the device does not mind, or does not notice, about a list it has taken.
namespace airlift::bundle::receiver {

void ArchiveMachine::remarkOnList()
{
    for (const ListEntry &entry : m_list.entries)
        remarkOnEntry(entry);
    const auto catalogue =
        std::find_if(m_list.entries.begin(), m_list.entries.end(),
                     [](const ListEntry &e) { return e.fileName == "/sys/certstore.lst"; });
    if (catalogue != m_list.entries.end() && m_list.entries.size() > 1)
        add(ReceiverRule::CatalogueNotAlone, RuleSeverity::Warning).entry = catalogue->fileName;
}

void ArchiveMachine::remarkOnEntry(const ListEntry &entry)
{
    const auto remark = [&](ReceiverRule rule, RuleSeverity severity) {
        ReceiverFinding &finding = add(rule, severity);
        finding.entry = entry.fileName;
        finding.subject = entry.certificate;
        finding.found = entry.signatureText;
    };
    const bool hasText = entry.signatureText > 0;
    if (hasText && entry.signature.isEmpty())
        remark(ReceiverRule::SignatureIgnored, RuleSeverity::Warning);
    if (entry.signatureOverruns)
        remark(ReceiverRule::SignatureOverruns, RuleSeverity::Warning);
    if (m_profile.zeroByteMeansUnsigned && entry.secured != 0 && entry.signature.startsWith('\0'))
        remark(ReceiverRule::SignatureZeroByte, RuleSeverity::Warning);
    // The boot information file is secure and unsigned in the vendor's own bundles.
    if (entry.secured != 0 && entry.signature.isEmpty() && entry.fileName != "/sys/mcubootinfo.bin")
        remark(ReceiverRule::SecureFileUnsigned, RuleSeverity::Warning);
    if (entry.digest.isEmpty())
        remark(ReceiverRule::FileNotHashed, RuleSeverity::Warning);
    const bool isSigner =
        std::any_of(m_list.entries.begin(), m_list.entries.end(),
                    [&](const ListEntry &other) { return other.certificate == entry.fileName; });
    if (entry.bundle == 0 && !isSigner)
        remark(ReceiverRule::NotRolledBack, RuleSeverity::Note);
}

} // namespace airlift::bundle::receiver
