#include "core/bundle/example_keys.h"

namespace airlift::bundle {

namespace {

// SubjectPublicKeyInfo of the published certificates, base64. trust::dummyKey() knows their
// fingerprints; a test holds the two against each other.
constexpr char kOtaVendor[] =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEda3gFucbah1kbP/WQ+JyPnle1YyYxTnhLOszya1l1Si4YPaqYZZhBc"
    "b7JDepUkZwKXB5b/EBs2+AZE2kIYQ6Vw==";
constexpr char kPlaygroundRoot[] =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvhdnzY41QAWpxOjlpxtcCJXODgw1bpf+VtWAgou+rhM1Dj"
    "jAcWEzhZC+m9KyTe2NtqKyQttlrhnd2nZrBuaODKWF6iSjzp0mvIGch9VBgwvi2rOYwoNaB0giP7meg++u3vul1Tut"
    "SQnesXAL/QFqX1agNUbXtbrUaOlN6w7qPP5Zwp+w0lYE1VcltfjwL4EUCQ4fPomkztynD6SRenj2ctZKNi8SbZBYSW"
    "DOWJhIZ6mAOx2ku7wki5NN+yVI7vLHMsySQfU2KD/tkM/N0CMXTRnUpIkwmWI2Ajo8bjGWRLTD4hxJDoAZAmGb76PU"
    "bzwpAkQUkzUbqvTyOvIye4AY3QIDAQAB";
constexpr char kPlaygroundTrustedCa[] =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9ovPCLWx50nQ0iQUsHbrE68bQm64SRHSAn8KT6vc/5dZkY"
    "yqxGz446dmuC2TeYQQcVJjYrrC7fOgjzhHJIKm0mlxwB4WOFKp2hQa3yunahN6aowa31pXhOECaHp3zaPKAK1tQdhL"
    "ZPMTldnvTY+ltBcoeLCOSuB6L+9PimMW7dzOUWZY5AihERlHCcFT1JjHhq5bY4DDrTa//r/nzgx8hrJIFSeZDdcBVq"
    "hHE7tr1zzyzRFWGZRQXirGn/pJEodPwoZ5vqi5JZo5LPVW8C7MK/l3uNLJ8U0Co+hqhgSxnolGEF0vWvZA11YTm5Jm"
    "yEGFs8Mb0YOS4CEEcW5Y3k/PlwIDAQAB";
constexpr char kPlaygroundTrusted[] =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAybKyk3wdqP40p/QvZo+vAMWLpV8RLTlv1Jdno5dPUz7WzQ"
    "ZgCwKqt1c4FWbq3XJszRaEtniFO6gNj1IIKalFrYjq7JPlhp5qir/b0LTuJwKvAIRnst2FP9YpvcBf3e/0UyMI4nbn"
    "Ow3scrkR7VA8S0MkPraR88OSb2LitWbCxPqATlM894odKO5RuJ+9j/2590yVAFM/Wfazl/OR04nYFTyLIMUXyMSrfE"
    "j/fnyvGO+4hJfgjh5p9YLu/bwYso5ALxHMoUbYXK89S6SdLz3shoIQpmdnVCoUNdmG4vk2V/vGEftSWTbn3sVKSlnk"
    "Q0tfFtr+7jhgIFbfrJncwLBujwIDAQAB";
constexpr char kPlaygroundRevokedCa[] =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAufQB7A2FhBXjvTgHkJr/DHwyVtn0g0A/tq06+0YB7LR6Vg"
    "Hj+/2a/JVhgXPTjY809W3SvhXPCLSBWgHHkj6hXbmUUHhDTE6B3QCNjoHxRBStpD1aOPcig0V7e4ofoQ4u4ORod+Jm"
    "gig9pN1kSa8kGhbGDo1+xrrt7C3CZiyHDtCBVFaR/C34vw/fcCQrCmoAZuIx5dl9jdinOQJUQdODifBOOG6QXh4B8f"
    "l298aNt3l9hupICrhjEAxSFsZo1EE5l6DALrYsVcN5VCCLGMsffVX3bDoIowEi8rL4PPsQLJWhWmlbYxZs5YzMeuj7"
    "EZa9QBoxsqZYFmPpeV8PAVoHywIDAQAB";
constexpr char kPlaygroundRevoked[] =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmnUB5/TVmUR1nkisvaovBB0xZLvaLBJibcdyiGnOmPZHMM"
    "e5j15dKiXefxteoIUE6TBV7Y9R86ca5WMVawWGSL0tkIwivUPlQbO2Yl5xD1zOX6PO00zM+tkJcnXHVgGYLEo5uYak"
    "MZtphQzmcd8yW2GCF5lpDb9Z3PIuAbAgLH89yvc2Jcw2MAapQ5N8NZeQd3hqthh4Vm2hTIEMck/AoN6sH4YjZLwiH1"
    "iAfTOS3swuaWU2viXO+JWYIhqWzU9pnutfyaJ02gGi1g0i41X4iBUayrh+ib+bHd7L1NZAttM53Wce2UaV0vE/xuZl"
    "dh7RToUZ3II01IDhooKuOzWi9wIDAQAB";

trust::PublicKey keyFrom(const char *base64)
{
    return *trust::PublicKey::parse(QByteArray::fromBase64(base64), QStringLiteral("example key"));
}

} // namespace

const std::vector<ExampleKey> &exampleKeys()
{
    using trust::DummyKey;
    static const std::vector<ExampleKey> keys{
        {DummyKey::OtaVendor, keyFrom(kOtaVendor)},
        {DummyKey::PlaygroundRoot, keyFrom(kPlaygroundRoot)},
        {DummyKey::PlaygroundTrustedCa, keyFrom(kPlaygroundTrustedCa)},
        {DummyKey::PlaygroundTrusted, keyFrom(kPlaygroundTrusted)},
        {DummyKey::PlaygroundRevokedCa, keyFrom(kPlaygroundRevokedCa)},
        {DummyKey::PlaygroundRevoked, keyFrom(kPlaygroundRevoked)},
    };
    return keys;
}

const trust::PublicKey &exampleVendorKey()
{
    return exampleKeys().front().key;
}

} // namespace airlift::bundle
