#include "core/explain/push_words.h"

#include "core/explain/face.h"

namespace airlift::explain {

namespace {

using device::PushConversation;
using device::PushFacts;
namespace push = device::push;

struct Words {
    [[nodiscard]] static Explanation one(const push::Updated &)
    {
        return {PushWords::tr("The device runs the new version and has kept it"),
                PushWords::tr("It named the new version after its restart, and again after the "
                              "time it has for the commit."),
                QString{}};
    }
    [[nodiscard]] static Explanation one(const push::RolledBack &)
    {
        return {PushWords::tr("The device went back to the old version"),
                PushWords::tr("It ran the new version for a while, but did not commit it."),
                PushWords::tr("Look into its UART log: the new image has to reach its gateway "
                              "before it commits.")};
    }
    [[nodiscard]] static Explanation one(const push::StillOld &)
    {
        return {PushWords::tr("The device took the archive, but runs the old version"),
                PushWords::tr("Either the new image was rolled back at once, or the archive's "
                              "file name and its content are of different versions."),
                PushWords::tr("Look into its UART log after the restart.")};
    }
    [[nodiscard]] static Explanation one(const push::Refused &refused)
    {
        return {PushWords::tr("The device refused the archive (%1)").arg(refused.status),
                PushWords::tr("It answers like that for a wrong name, archive, hash, signature or "
                              "image, and for a full or locked flash."),
                PushWords::tr("Its UART log says which: look for \"OtaArchive error\".")};
    }
    [[nodiscard]] static Explanation one(const push::OtherChip &other)
    {
        return {PushWords::tr("The image is not for this device (%1); nothing was sent")
                    .arg(QString::fromUtf8(other.application)),
                PushWords::tr("mcuflashimg.bin is for chips with internal flash (SF), mcuimg.bin "
                              "for the others."),
                PushWords::tr("Choose the bundle that was made for this chip.")};
    }
    [[nodiscard]] static Explanation one(const push::AlreadyThere &)
    {
        return {PushWords::tr("The device says that it runs this version; nothing was sent"),
                QString{},
                PushWords::tr("Push it all the same%1; but the version will not tell whether that "
                              "worked.")
                    .arg(Places::option(QLatin1String{"--again"}))};
    }
    [[nodiscard]] static Explanation one(const push::BrokenOff &)
    {
        return {PushWords::tr("The upload broke off, and the device runs what it ran before"),
                QString{}, PushWords::tr("Push again.")};
    }
    [[nodiscard]] static Explanation one(const push::Unknown &unknown)
    {
        using Because = push::Unknown::Because;
        const QString next = PushWords::tr("Ask the device for its version later, or look into "
                                           "its UART log.");
        switch (unknown.because) {
        case Because::NoAnswerAfterUpload:
            return {PushWords::tr("The connection broke during the upload, and the device does "
                                  "not answer since; what it runs is not known"),
                    QString{}, next};
        case Because::NoAnswerAfterRestart:
            return {PushWords::tr("The device took the archive, but does not answer since its "
                                  "restart; what it runs is not known"),
                    QString{}, next};
        case Because::NoAnswerAfterCommit:
            return {PushWords::tr("The device ran the new version, but does not answer any more; "
                                  "whether it kept it is not known"),
                    QString{}, next};
        case Because::SameVersion:
            return {PushWords::tr("The device names the same version as before; whether it is the "
                                  "new image is not known"),
                    QString{}, PushWords::tr("Look for \"commit succeeded\" in its UART log.")};
        case Because::NoVersion:
            break;
        }
        return {PushWords::tr("The device does not tell its version; what it runs is not known"),
                QString{}, next};
    }
    [[nodiscard]] static Explanation one(const push::NotReached &missing)
    {
        return {PushWords::tr("The device cannot be reached (%1)").arg(missing.systemReason),
                QString{},
                PushWords::tr("Check its address on its UART (\"IP Acquired\") and whether this "
                              "computer is in the same network.")};
    }
    [[nodiscard]] static Explanation one(const push::NoSuchService &other)
    {
        return {
            other.status == 0
                ? PushWords::tr("What answers there is no web server of a device")
                : PushWords::tr("What answers there takes no push updates (%1)").arg(other.status),
            QString{},
            PushWords::tr("Check the address; the device has to run local_ota or an "
                          "application with its web interface.")};
    }
    [[nodiscard]] static Explanation one(const device::PushOutcome &outcome)
    {
        return std::visit([](const auto &what) { return one(what); }, outcome);
    }
    [[nodiscard]] static Explanation one(const device::PushCertificateUnknown &unknown)
    {
        return {PushWords::tr("Nobody has accepted this device's certificate yet: SHA-256 %1")
                    .arg(fingerprintText(unknown.seen)),
                PushWords::tr("Devices have certificates of their own, which no authority vouches "
                              "for."),
                PushWords::tr("If that is the device's, accept it%1 or give it%2.")
                    .arg(Places::option(QLatin1String{"--accept-new"}),
                         Places::option(QLatin1String{"--fingerprint"}))};
    }
    [[nodiscard]] static Explanation one(const device::PushCertificateChanged &changed)
    {
        return {PushWords::tr("The device shows another certificate than the accepted one: "
                              "SHA-256 %1")
                    .arg(fingerprintText(changed.seen)),
                PushWords::tr("It is another device, it was programmed anew, or somebody sits in "
                              "between. Nothing was sent."),
                PushWords::tr("If you know why, give the new one%1.")
                    .arg(Places::option(QLatin1String{"--fingerprint"}))};
    }
    [[nodiscard]] static Explanation one(const device::PushCancelled &)
    {
        return {PushWords::tr("Interrupted"), QString{},
                PushWords::tr("A device drops half an archive by itself; push again.")};
    }
    [[nodiscard]] static Explanation one(const device::PushSourceChanged &)
    {
        return {PushWords::tr("The file became shorter while it was sent"), QString{},
                PushWords::tr("Push again when nobody writes it any more.")};
    }
};

struct Ids {
    [[nodiscard]] static const char *of(const push::Updated &) { return "updated"; }
    [[nodiscard]] static const char *of(const push::RolledBack &) { return "rolled-back"; }
    [[nodiscard]] static const char *of(const push::StillOld &) { return "still-old"; }
    [[nodiscard]] static const char *of(const push::Refused &) { return "refused"; }
    [[nodiscard]] static const char *of(const push::OtherChip &) { return "other-chip"; }
    [[nodiscard]] static const char *of(const push::AlreadyThere &) { return "already-there"; }
    [[nodiscard]] static const char *of(const push::BrokenOff &) { return "broken-off"; }
    [[nodiscard]] static const char *of(const push::Unknown &) { return "unknown"; }
    [[nodiscard]] static const char *of(const push::NotReached &) { return "not-reached"; }
    [[nodiscard]] static const char *of(const push::NoSuchService &) { return "no-such-service"; }
    [[nodiscard]] static const char *of(const device::PushOutcome &outcome)
    {
        return std::visit([](const auto &what) { return of(what); }, outcome);
    }
    [[nodiscard]] static const char *of(const device::PushCertificateUnknown &)
    {
        return "certificate-unknown";
    }
    [[nodiscard]] static const char *of(const device::PushCertificateChanged &)
    {
        return "certificate-changed";
    }
    [[nodiscard]] static const char *of(const device::PushCancelled &) { return "interrupted"; }
    [[nodiscard]] static const char *of(const device::PushSourceChanged &)
    {
        return "file-changed";
    }
};

} // namespace

Explanation PushWords::of(const device::PushEnding &ending)
{
    return std::visit([](const auto &what) { return Words::one(what); }, ending);
}

QString PushWords::stage(PushConversation::Stage stage)
{
    switch (stage) {
    case PushConversation::Stage::Identifying:
        return tr("asking the device who it is");
    case PushConversation::Stage::AskingVersion:
        return tr("asking for its version");
    case PushConversation::Stage::Uploading:
        return tr("sending");
    case PushConversation::Stage::Restarting:
        return tr("stored; waiting for its restart");
    case PushConversation::Stage::Committing:
        return tr("the new version runs; waiting whether the device keeps it");
    case PushConversation::Stage::Over:
        break;
    }
    return tr("over");
}

QString PushWords::verified(PushFacts::Verified verified)
{
    switch (verified) {
    case PushFacts::Verified::Yes:
        return tr("the device checked hashes and signature and took the archive");
    case PushFacts::Verified::Refused:
        return tr("the device did not take the archive");
    case PushFacts::Verified::NotYet:
        break;
    }
    return tr("the device has not said so");
}

QString PushWords::id(const device::PushEnding &ending)
{
    return QString::fromLatin1(std::visit([](const auto &what) { return Ids::of(what); }, ending));
}

QString PushWords::id(PushFacts::Verified verified)
{
    switch (verified) {
    case PushFacts::Verified::Yes:
        return QStringLiteral("verified");
    case PushFacts::Verified::Refused:
        return QStringLiteral("not-verified");
    case PushFacts::Verified::NotYet:
        break;
    }
    return QStringLiteral("unknown");
}

QString fingerprintText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace airlift::explain
