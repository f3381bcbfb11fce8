#include "ui/pages/device/at_commands.h"

using namespace Qt::StringLiterals;

namespace airlift::ui {

QList<AtCommands::Group> AtCommands::groups()
{
    return {
        {tr("Device"),
         {{u"AT+Test"_s, tr("Does it answer?")},
          {u"AT+Get=general,version"_s, tr("Versions of chip and network processor")},
          {u"AT+Get=general,time"_s, tr("Clock of the device")},
          {u"AT+Set=general,time,<h>,<m>,<s>,<day>,<month>,<year>"_s,
           tr("Set the clock; certificates need it")},
          {u"AT+Stop=200"_s, tr("Stop the network processor")},
          {u"AT+Start"_s, tr("Start the network processor")}}},
        {tr("Wi-Fi"),
         {{u"AT+WlanScan=0,30"_s,
           tr("Networks in reach; ask twice, the first time starts the scan")},
          {u"AT+WlanConnect=<ssid>,,WPA_WPA2,<key>,,,"_s, tr("Join a network")},
          {u"AT+WlanDisconnect"_s, tr("Leave the network")},
          {u"AT+WlanGet=connection,"_s, tr("State of the connection")},
          {u"AT+WlanProfileGet=0"_s, tr("First stored network")},
          {u"AT+WlanProfileDel=255"_s, tr("Forget all stored networks")}}},
        {tr("Network"),
         {{u"AT+NetCfgGet=ipv4_sta_addr"_s, tr("Address, gateway and name server")},
          {u"AT+NetAppGetHostByName=<host>,INET"_s, tr("Look a name up")},
          {u"AT+NetAppPing=INET,<address>,32,1000,3000,4,0"_s, tr("Ping an address")}}},
        {tr("Files"),
         {{u"AT+FileGetFileList"_s, tr("All files on the device")},
          {u"AT+FileGetInfo=<name>,0"_s, tr("Size and flags of a file")},
          {u"AT+FileCtl=get_storage_info,0,,"_s, tr("Space of the file system")},
          {u"AT+FileDel=<name>,0"_s, tr("Delete a file")}}},
    };
}

} // namespace airlift::ui
