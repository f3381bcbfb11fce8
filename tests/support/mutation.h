#pragma once

#include "tests/support/test_archive.h"

#include <QRandomGenerator>

namespace airlift::test {

/// A good archive and what seeded accidents make of it. The same seed gives the same accidents;
/// only ECDSA signatures differ from run to run.
struct Mutant {
    QByteArray tar;
    QByteArray what; ///< the accidents, one word each, for the report of a failure
};

/// One to four accidents: damaged bytes, lost or doubled stretches, other numbers in tar headers,
/// other values, keys, names and blanks in the list. Half of the lists that were changed are signed
/// again, so that the accident is not stopped by the signature.
[[nodiscard]] Mutant mutantOf(const TestArchive &good, const trust::PrivateKey &vendor,
                              QRandomGenerator &dice);

} // namespace airlift::test
