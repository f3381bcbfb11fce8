// A secret in a place where secrets stand, anything around it: it never survives, in a text as in
// records that cut it anywhere.
#include "core/session/evidence.h"
#include "core/session/redaction.h"

#include <array>
#include <cstdlib>

using namespace airlift::session;

namespace {

constexpr QByteArrayView kSecret{"s3cr3tQ7xZ1pL9vK4mN8"};

struct Carrier {
    const char *before;
    const char *behind;
};
constexpr std::array kCarriers{
    Carrier{"Authorization: Bearer ", ""},
    Carrier{" [Provisioning] Profile Added: PrivateToken:", ""},
    Carrier{"OTA_run: Call CdnClient_ReqFileContent, url = https://a.example/f.tar?se=2024&sig=",
            "&sp=r"},
    Carrier{"https://b.example/f.tar?X-Amz-Signature=", ""},
    Carrier{"https://user:", "@host.example/f.tar"},
    Carrier{"Password: ", ""},
    Carrier{"AT+WlanConnect=\"net\",,wpa_wpa2,\"", "\",,,"},
    Carrier{"{\"access_token\": \"", "\"}"}};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const Carrier &carrier = kCarriers[data[0] % kCarriers.size()];
    const QByteArrayView around{reinterpret_cast<const char *>(data) + 3,
                                static_cast<qsizetype>(size) - 3};
    if (around.contains(kSecret))
        return 0; // it would stand where nobody can tell
    const qsizetype half = around.size() * data[1] / 256;
    const QByteArray text = around.first(half).toByteArray() + "\n" + carrier.before +
                            kSecret.toByteArray() + carrier.behind + "\r\n" +
                            around.sliced(half).toByteArray();
    RedactionOptions options;
    options.hashNames = (data[0] & 0x80) != 0;
    options.salt = "salt";
    if (redact(text, options).text.contains(kSecret))
        std::abort();
    const qsizetype cut = text.size() * data[2] / 256;
    QByteArray joined;
    for (const JournalRecord &record :
         masked({{{}, text.first(cut)}, {{}, text.sliced(cut)}}, options).records)
        joined += record.bytes;
    if (joined.contains(kSecret))
        std::abort();
    return 0;
}
