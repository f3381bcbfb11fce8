#pragma once

#include "core/base/units.h"

#include <vector>

#include <QByteArray>
#include <QByteArrayView>

/// Which tool wrote a bundle, as far as its bytes tell, and what is odd about them (ota-bundle 2).
namespace airlift::bundle {

struct Contents;
struct EntryFacts;

/// Something in the tar that the vendor's tool would not write. Each is reported once.
struct TarOddity {
    enum class What {
        // a device trips over these (ota-bundle 2.4)
        LongName,       ///< GNU long name or long link
        ExtendedHeader, ///< pax
        PrefixUsed,     ///< the second name field of POSIX
        NameFieldFull,  ///< 100 bytes without an end
        LeadingDot,     ///< "./" in front of the root
        TooShallow,     ///< fewer than two slashes
        OtherType,      ///< data the device would read as headers
        BinarySize,
        ListNotFirst,       ///< something stands before ota.cmd
        SignatureMisplaced, ///< ota.sign is not right behind ota.cmd
        FileTwice,
        ListedTwice,
        // it does not mind these
        WrongChecksum,
        Link,
        OtherMagic,
        OwnerOrTime,
        NoFolders,
        OddLength, ///< not a multiple of 10240, or more than zeros behind the end
        OtherListText,
        EmptyFile
    };
    What what{};
    QByteArray entry; ///< the first one
    ByteCount offset;
    int count = 1;
    [[nodiscard]] bool breaksTheUpdate() const { return what < What::WrongChecksum; }
};

struct Origin {
    enum class Maker {
        Unknown,
        VendorTool,  ///< UniFlash, the SDK's build, or whoever writes the same bytes
        Airlift,     ///< the same with the blanks that only Airlift puts into the list
        NewerPython, ///< the vendor's script on Python 3.8 or later
        GnuTar,
        PosixTar
    };
    enum class Clue {
        VendorHeaders,
        VendorOrder, ///< four folders, list, signature
        VendorListText,
        BlankInList,
        EmptyDeviceFields, ///< of folders
        OwnerAndTime,
        PosixMagic,
        ExtendedHeaders,
        MisspeltSigner, ///< "dummyt-root-ca-cert", as in the SDK's own examples
        PackOfSdk410,   ///< the service pack that came with that SDK
        PackOfSdk710
    };
    Maker maker = Maker::Unknown;
    std::vector<Clue> clues;
};

/// Collects while a tar is read, one raw header after the other.
class Survey
{
public:
    void take(QByteArrayView header, const EntryFacts &entry);
    /// `restIsZero`: nothing but zeros behind the last entry.
    void conclude(Contents &contents, bool restIsZero);

private:
    void note(TarOddity::What what, const EntryFacts &entry);
    void lookAtName(QByteArrayView header, const EntryFacts &entry);
    void lookAtFields(QByteArrayView header, const EntryFacts &entry);
    void noteRepetitions(const Contents &contents);
    [[nodiscard]] Origin origin(const Contents &contents) const;

    std::vector<TarOddity> m_oddities;
    int m_index = 0;
    int m_folders = 0;
    bool m_emptyDeviceFields = false;
    bool m_listSeen = false;
    bool m_previousWasList = false;
};

} // namespace airlift::bundle
