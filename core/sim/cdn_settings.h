#pragma once

#include <QByteArray>

namespace airlift::sim {

/// Where the library looks for archives. Without a vendor it is told a URL ("plain URL mode").
struct CdnSettings {
    enum class Vendor { None, Dropbox, GitHub };
    Vendor vendor = Vendor::None;
    QByteArray server; ///< OTA_SERVER_NAME: api.dropboxapi.com
    QByteArray root;   ///< OTA_VENDOR_ROOT_DIR: "/repos/<user>/<repo>", GitHub only
    QByteArray folder; ///< OTA_VENDOR_DIR
    QByteArray token;  ///< OTA_VENDOR_TOKEN; GitHub gets it as the name of the program
};

} // namespace airlift::sim
