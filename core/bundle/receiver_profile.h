#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <variant>

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What differs between receivers, as data: a user's own build is one more file.
namespace airlift::bundle {

/// Limits and habits of one receiver (ota-bundle 5, 6, 8, 13).
struct ReceiverProfile {
    /// What the list reader does with an object that does not fit its buffer.
    enum class Oversized {
        Refused,      ///< copies first and asks afterwards, then -1 (up to 4.10)
        NeverFinishes ///< asks first and then waits for ever (7.10)
    };
    /// How a value that cannot be read out of a list object is reported.
    enum class ListErrors {
        Plain,   ///< -1 whatever it was (up to 4.10)
        Detailed ///< the JSON reader's own code (7.10); also frees the object twice
    };
    enum class CloseErrors {
        Mapped, ///< -20108, unless it is a security alert
        Raw     ///< the file system's code as it is (7.10)
    };
    /// Only for people: nothing is refused for its version by the archive reader.
    enum class VersionComparison { OverflowingNumber, DigitByDigit, PrintedOnly };
    enum class Traces { Library, LocalOta };

    QString id;
    QString title;
    QByteArray vendorCertificate = "dummy_ota_vendor_cert.der"; ///< file name compiled in
    QByteArray versionFile = "ota.dat";
    bool writesVersionFile = true;
    VersionComparison versionComparison = VersionComparison::DigitByDigit;
    int receiveBuffer = 1440;
    int mostFiles = 8;
    int longestFileName = 100;
    int longestCertificateName = 20;
    int longestSignatureText = 350;
    int longestObject = 1000; ///< of one list object that was cut between pieces
    ByteCount largestFile{0xFF0000};
    Oversized oversizedObject = Oversized::Refused;
    ListErrors listErrors = ListErrors::Plain;
    CloseErrors closeErrors = CloseErrors::Mapped;
    /// A signature whose first byte is zero opens the file without the signature flag (4.10 on).
    bool zeroByteMeansUnsigned = true;
    Traces traces = Traces::Library;
};

/// The file is no receiver profile.
struct BadProfile {
    QString path;
    QString where; ///< the key
    QString found;
};
/// No receiver of this name is built in, and no file has this path.
struct UnknownReceiver {
    QString name;
    QStringList known;
};
using ProfileError = std::variant<FileError, BadProfile, UnknownReceiver>;

/// The names of the receivers built in, oldest library first.
[[nodiscard]] const QStringList &builtInReceivers();
/// A receiver built in, or the file at that path.
[[nodiscard]] Expected<ReceiverProfile, ProfileError> receiverProfile(const QString &nameOrPath);
/// Reads a profile (JSON, see resources/profiles). Keys left out keep the values of SDK 4.10;
/// unknown keys are refused: a misspelt limit must not silently mean its default.
[[nodiscard]] Expected<ReceiverProfile, ProfileError> parseProfile(const QByteArray &json,
                                                                   const QString &path);

} // namespace airlift::bundle
