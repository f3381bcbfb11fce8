#pragma once

#include "core/explain/explain.h"

/// One small function per finding, so that a rule is explained in one place. Internal to explain.
namespace airlift::explain::words {

using session::Finding;

/// " (-688)", or nothing if the device printed no number.
[[nodiscard]] QString numberOf(const Finding &finding);
/// " What it means." of the code table, or nothing if there is no such row.
[[nodiscard]] QString meaningOf(const Finding &finding);
/// The subject, or a general word for it.
[[nodiscard]] QString subjectOr(const Finding &finding, const QString &otherwise);

// findings.cpp: trust and connection
[[nodiscard]] Explanation serverNotVerified(const Finding &f);
[[nodiscard]] Explanation datesNotVerified(const Finding &f);
[[nodiscard]] Explanation rootNotInCatalogue(const Finding &f);
[[nodiscard]] Explanation wrongRootCa(const Finding &f);
[[nodiscard]] Explanation rootFileMissing(const Finding &f);
[[nodiscard]] Explanation rootFileUnusable(const Finding &f);
[[nodiscard]] Explanation certificateDatesRefused(const Finding &f);
[[nodiscard]] Explanation hostNameMismatch(const Finding &f);
[[nodiscard]] Explanation tlsRefused(const Finding &f);
[[nodiscard]] Explanation urlUnusable(const Finding &f);
[[nodiscard]] Explanation nameLookupFailed(const Finding &f);
[[nodiscard]] Explanation socketRefused(const Finding &f);
[[nodiscard]] Explanation serverUnreachable(const Finding &f);
[[nodiscard]] Explanation httpRefused(const Finding &f);
[[nodiscard]] Explanation headerUnusable(const Finding &f);
[[nodiscard]] Explanation connectionLost(const Finding &f);
[[nodiscard]] Explanation serverSawAlert(const Finding &f);
[[nodiscard]] Explanation servedFileWentAway(const Finding &f);
// findings_archive.cpp: what the archive parser refuses
[[nodiscard]] Explanation securityHaltAfterLostConnection(const Finding &f);
[[nodiscard]] Explanation signatureWrong(const Finding &f);
[[nodiscard]] Explanation vendorCertificateUnusable(const Finding &f);
[[nodiscard]] Explanation signatureMissing(const Finding &f);
[[nodiscard]] Explanation hashMismatch(const Finding &f);
[[nodiscard]] Explanation fileNotListed(const Finding &f);
[[nodiscard]] Explanation fileTwice(const Finding &f);
[[nodiscard]] Explanation filesMissing(const Finding &f);
[[nodiscard]] Explanation fileSignatureRefused(const Finding &f);
[[nodiscard]] Explanation fileSystemRefused(const Finding &f);
[[nodiscard]] Explanation tooManyFiles(const Finding &f);
[[nodiscard]] Explanation listUnreadable(const Finding &f);
[[nodiscard]] Explanation archiveUnreadable(const Finding &f);
[[nodiscard]] Explanation securityAlertUnexplained(const Finding &f);
[[nodiscard]] Explanation parserStuck(const Finding &f);
// findings_device.cpp: device, restart, commit, evidence
[[nodiscard]] Explanation driverAborted(const Finding &f);
[[nodiscard]] Explanation tokenFieldShort(const Finding &f);
[[nodiscard]] Explanation fatalDevice(const Finding &f);
[[nodiscard]] Explanation networkLost(const Finding &f);
[[nodiscard]] Explanation gatewaySilent(const Finding &f);
[[nodiscard]] Explanation deviceRestarted(const Finding &f);
[[nodiscard]] Explanation causeNotPrinted(const Finding &f);
[[nodiscard]] Explanation tooManyAttempts(const Finding &f);
[[nodiscard]] Explanation deviceHalted(const Finding &f);
[[nodiscard]] Explanation restartLoop(const Finding &f);
[[nodiscard]] Explanation commitRefused(const Finding &f);
[[nodiscard]] Explanation rolledBack(const Finding &f);
[[nodiscard]] Explanation commitNotSeen(const Finding &f);
[[nodiscard]] Explanation deviceSilent(const Finding &f);
[[nodiscard]] Explanation linkLost(const Finding &f);
[[nodiscard]] Explanation damagedLines(const Finding &f);
[[nodiscard]] Explanation tracesOff(const Finding &f);
[[nodiscard]] Explanation notAnArchive(const Finding &f);
[[nodiscard]] Explanation credentialFileUnusable(const Finding &f);
[[nodiscard]] Explanation caFileNotAssigned(const Finding &f);
[[nodiscard]] Explanation tlsAcceptFailed(const Finding &f);
[[nodiscard]] Explanation securePeerClosed(const Finding &f);
[[nodiscard]] Explanation brokerUnavailable(const Finding &f);
[[nodiscard]] Explanation startFailed(const Finding &f);
[[nodiscard]] Explanation deviceLocked(const Finding &f);
[[nodiscard]] Explanation accessPointLeft(const Finding &f);
[[nodiscard]] Explanation networkNotFound(const Finding &f);
[[nodiscard]] Explanation joinRefused(const Finding &f);
[[nodiscard]] Explanation noAddress(const Finding &f);
[[nodiscard]] Explanation provisioningFailed(const Finding &f);
[[nodiscard]] Explanation feedbackLost(const Finding &f);
[[nodiscard]] Explanation staleNameServer(const Finding &f);
[[nodiscard]] Explanation emptyLookup(const Finding &f);
[[nodiscard]] Explanation cloudFolderMissing(const Finding &f);
[[nodiscard]] Explanation wrongKeyKind(const Finding &f);
[[nodiscard]] Explanation bootLoaderSilent(const Finding &f);
[[nodiscard]] Explanation imageForOtherChip(const Finding &f);
[[nodiscard]] Explanation callRefused(const Finding &f);
[[nodiscard]] Explanation codeMentioned(const Finding &f);

} // namespace airlift::explain::words
