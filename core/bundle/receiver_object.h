#pragma once

#include <array>

#include <QByteArray>

/// The device's reader for one object of ota.cmd: a small JSON library with a fixed template. It
/// knows six keys at the top level and steps over the rest (ota-bundle 5).
namespace airlift::bundle::receiver {

/// The keys of the template, in its order.
enum class Key { Bundle, Certificate, FileName, Secured, SignatureBase64, Digest };
inline constexpr std::size_t kKeyCount = 6;

/// Codes of the device's JSON library that this model can arrive at.
enum JsonCode : int {
    kJsonOk = 0,
    kJsonUnknownValue = -1,   // recoverable: everything above -100 is
    kJsonNestingIgnored = -4, //
    kJsonRecovered = -5,      //
    kJsonBorder = -100,       // between recoverable and hard
    kJsonBufferSize = -101,   //
    kJsonParse = -102,        //
    kJsonIncompleteString = -103,
    kJsonNotAnArray = -109,
    kJsonNoRoom = -111,
    kJsonNotSupported = -128,
    kJsonNotFound = -200,
    kJsonIsNull = -201,
    kJsonNotValid = -202,
    kJsonUnexpected = -16384
};

struct ObjectValue {
    bool valid = false; ///< the key was there
    bool null = false;
    QByteArray text;
    quint32 number = 0;
};

/// What came out of one object, or why nothing did.
struct ObjectValues {
    std::array<ObjectValue, kKeyCount> values;
    int code = kJsonOk;
    /// A \u escape makes the library write beside its own variables (measured).
    bool undefinedBehaviour = false;

    [[nodiscard]] const ObjectValue &operator[](Key key) const
    {
        return values[static_cast<std::size_t>(key)];
    }
};

[[nodiscard]] ObjectValues readObject(QByteArrayView text);

} // namespace airlift::bundle::receiver
