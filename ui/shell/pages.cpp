#include "ui/pages/bundles/bundles_page.h"
#include "ui/pages/certificates/certificates_page.h"
#include "ui/pages/device/device_page.h"
#include "ui/pages/diagnose/diagnose_page.h"
#include "ui/pages/provision/provision_page.h"
#include "ui/pages/server/server_page.h"
#include "ui/pages/update/update_page.h"
#include "ui/shell/page.h"

#include <QCoreApplication>

namespace airlift::ui {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::Pages)
};

template <typename T>
Page *make(UpdateFlow &flow, QWidget *parent)
{
    return new T{flow, parent};
}

} // namespace

QList<PageEntry> pages()
{
    return {
        {Titles::tr("Update"), Symbol::Update, &make<UpdatePage>},
        {Titles::tr("Bundles"), Symbol::Package, &make<BundlesPage>},
        {Titles::tr("Certificates"), Symbol::ShieldCheck, &make<CertificatesPage>},
        {Titles::tr("Provisioning"), Symbol::Network, &make<ProvisionPage>},
        {Titles::tr("Server"), Symbol::Server, &make<ServerPage>},
        {Titles::tr("Device"), Symbol::Device, &make<DevicePage>},
        {Titles::tr("Diagnose"), Symbol::Pulse, &make<DiagnosePage>},
    };
}

} // namespace airlift::ui
