#include "core/explain/face.h"

#include <atomic>

namespace airlift::explain {

namespace {

std::atomic<Face> theFace{Face::CommandLine}; // words are also asked for by workers

QString command(Deed deed)
{
    switch (deed) {
    case Deed::CreateBundle:
        return QStringLiteral("airlift-cli bundle create");
    case Deed::SignBundle:
        return QStringLiteral("airlift-cli bundle create --ota-key");
    case Deed::SignImage:
        return QStringLiteral("airlift-cli bundle create --image-key --image-cert");
    case Deed::AddServicePack:
        return QStringLiteral("airlift-cli bundle create --service-pack");
    case Deed::Serve:
    case Deed::ShowRoot:
        return QStringLiteral("airlift-cli serve");
    case Deed::ServeEncrypted:
        return Places::tr("airlift-cli serve without --http");
    case Deed::NameServer:
        return QStringLiteral("airlift-cli serve --host");
    case Deed::ConvertKey:
        return QStringLiteral("airlift-cli trust convert --to key-der");
    case Deed::ConvertCertificate:
        return QStringLiteral("airlift-cli trust convert --to der");
    case Deed::ListPorts:
        return QStringLiteral("airlift-cli device ports");
    case Deed::RecordConsole:
        return QStringLiteral("airlift-cli device console PORT --log FILE");
    }
    Q_UNREACHABLE();
}

QString page(Deed deed)
{
    switch (deed) {
    case Deed::CreateBundle:
    case Deed::SignBundle:
    case Deed::SignImage:
    case Deed::AddServicePack:
        return Places::tr("page Bundles");
    case Deed::Serve:
    case Deed::ServeEncrypted:
    case Deed::NameServer:
    case Deed::ShowRoot:
        return Places::tr("page Server");
    case Deed::ConvertKey:
    case Deed::ConvertCertificate:
        return Places::tr("page Certificates");
    case Deed::ListPorts:
    case Deed::RecordConsole:
        return Places::tr("page Device");
    }
    Q_UNREACHABLE();
}

} // namespace

void setFace(Face face)
{
    theFace = face;
}
Face face()
{
    return theFace;
}

QString Places::option(QLatin1String name)
{
    return face() == Face::Window ? QString{} : QStringLiteral(" (%1)").arg(name);
}

QString Places::of(Deed deed, Face face)
{
    return face == Face::Window ? page(deed) : command(deed);
}

} // namespace airlift::explain
