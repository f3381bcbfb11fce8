#include "app/key_ring/key_ring.h"

#include <qt6keychain/keychain.h>

namespace airlift::key_ring {

namespace {

using provision::StoreFailed;

const QString kService = QStringLiteral("airlift");
const QString kItem = QStringLiteral("wifi-networks");

[[nodiscard]] StoreFailed failureOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {StoreFailed::Why::Absent, job.errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {StoreFailed::Why::Denied, job.errorString()};
    default:
        return {StoreFailed::Why::SystemError, job.errorString()};
    }
}

/// Secret Service, KWallet, the key chain of macOS, the credentials of Windows. Its fall-back, a
/// readable file, stays off.
class KeychainStore final : public provision::KeyStore
{
    Q_OBJECT
public:
    void load() override
    {
        auto *job = new QKeychain::ReadPasswordJob{kService};
        run(*job, [this, job] { Q_EMIT loaded(Secret{job->binaryData()}); });
    }
    void save(const Secret &all) override
    {
        if (all.isEmpty()) {
            run(*new QKeychain::DeletePasswordJob{kService}, [this] { Q_EMIT saved(); });
            return;
        }
        auto *job = new QKeychain::WritePasswordJob{kService};
        job->setBinaryData(all.reveal().toByteArray());
        run(*job, [this] { Q_EMIT saved(); });
    }

private:
    /// A job lives on its own and deletes itself: one that asks a person may outlive this.
    template <typename Done>
    void run(QKeychain::Job &job, Done done)
    {
        job.setKey(kItem);
        connect(&job, &QKeychain::Job::finished, this, [this, done](QKeychain::Job *ended) {
            // Not found: nothing is there, and nothing has to go.
            if (ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound)
                done();
            else
                Q_EMIT failed(failureOf(*ended));
        });
        job.start();
    }
};

} // namespace

std::unique_ptr<provision::KeyStore> systemKeyStore()
{
    return std::make_unique<KeychainStore>();
}

} // namespace airlift::key_ring

#include "keychain_store.moc"
