#include "core/explain/trust_error_words.h"

namespace airlift::explain::words {

namespace {

QString fault(const trust::NotACatalogue &error)
{
    using Fault = trust::NotACatalogue::Fault;
    switch (error.fault) {
    case Fault::TooShort:
        return Explain::tr("It ends at byte %1; the header alone has 440.").arg(error.offset);
    case Fault::TooManyEntries:
        return Explain::tr("The number of entries at byte %1 is more than the header has room for.")
            .arg(error.offset);
    case Fault::SizeDiffers:
        return Explain::tr("It has %1 bytes, which do not fit its own counts of entries.")
            .arg(error.offset);
    case Fault::IndexDiffers:
        return Explain::tr("The index at byte %1 does not agree with the digest it stands for.")
            .arg(error.offset);
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation nothingInside(const trust::NothingInside &error)
{
    return {Explain::tr("%1 holds no certificate and no key: from byte %2 on nothing makes sense")
                .arg(error.origin, QString::number(error.offset)),
            Explain::tr("It was read as PEM, DER, PKCS#7 and PKCS#12."),
            Explain::tr("Choose the certificate or key itself, or export it again.")};
}

Explanation fileExists(const trust::FileExists &error)
{
    return {Explain::tr("%1 exists already").arg(error.path),
            Explain::tr("Keys and certificates are never overwritten."),
            Explain::tr("Choose another place, or move the file away.")};
}

Explanation notACatalogue(const trust::NotACatalogue &error)
{
    return {Explain::tr("%1 is not a certificate catalogue").arg(error.origin), fault(error),
            Explain::tr("Choose the .lst file itself, not its signature, and copy it again if it "
                        "was damaged. A device would answer -10274.")};
}

} // namespace airlift::explain::words
