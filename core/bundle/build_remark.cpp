#include "core/bundle/build_remark.h"

#include "core/bundle/plan.h"
#include "core/trust/certificate.h"

#include <algorithm>

namespace airlift::bundle {

namespace {

constexpr ByteCount kLargestCertificate{64 * 1024};

class Remarks
{
public:
    Remarks(const Recipe &recipe, const SigningKeys &keys)
        : m_recipe(recipe)
        , m_keys(keys)
        , m_files(plan(recipe))
    {
    }

    std::vector<BuildRemark> collect()
    {
        if (m_recipe.unsignedOnPurpose)
            add(ListUnsigned{});
        else if (m_keys.vendor)
            remarkOnKey(*m_keys.vendor, "ota.cmd");
        if (m_recipe.image && m_recipe.imageAsIs)
            add(ImageNotLookedAt{traits(m_recipe.chip).imageName});
        for (const PlannedFile &file : m_files) {
            if (!file.signer.isEmpty() && m_keys.image)
                remarkOnKey(*m_keys.image, file.name);
        }
        for (const PlannedFile &file : m_files) {
            if (file.kind == PlannedFile::Kind::User)
                remarkOnFile(file);
        }
        if (m_recipe.catalogue)
            add(CatalogueFormInferred{});
        return std::move(m_remarks);
    }

private:
    void add(BuildRemark remark) { m_remarks.push_back(std::move(remark)); }

    void remarkOnKey(const trust::PrivateKey &key, const QByteArray &what)
    {
        if (const auto dummy = trust::dummyKey(key.publicKey()))
            add(ExampleKeySigns{*dummy, what});
    }

    void remarkOnFile(const PlannedFile &file)
    {
        if (!file.inBundle && !file.signsOthers)
            add(NotRolledBack{file.name});
        if (m_recipe.files[file.index].privateKeyOnPurpose)
            add(PrivateKeyPacked{file.name});
        const auto bytes = readBounded(file.path, kLargestCertificate);
        if (!bytes)
            return;
        const auto certificate = trust::Certificate::parse(*bytes, file.path);
        if (!certificate)
            return;
        if (const auto dummy = trust::dummyKey(certificate->publicKey()))
            add(ExampleCertificateInside{*dummy, file.name});
        if (certificate->notAfter() < QDateTime::currentDateTimeUtc())
            add(CertificateExpired{file.name, certificate->notAfter()});
    }

    const Recipe &m_recipe;
    const SigningKeys &m_keys;
    std::vector<PlannedFile> m_files;
    std::vector<BuildRemark> m_remarks;
};

} // namespace

std::vector<BuildRemark> remarksOn(const Recipe &recipe, const SigningKeys &keys)
{
    return Remarks{recipe, keys}.collect();
}

} // namespace airlift::bundle
