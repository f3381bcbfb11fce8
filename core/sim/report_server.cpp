#include "core/sim/report_server.h"

namespace airlift::sim {

void ReportServer::wake()
{
    m_values.clear();
    m_waits = Waits::ForConnection;
}

/// INFERRED: a value that finds the queue full is dropped. If the sender waited instead, an upload
/// whose progress nobody asks for would stop, and it does not.
void ReportServer::report(int percent)
{
    if (m_waits != Waits::ForUpload && m_values.size() < kQueuePlaces)
        m_values.push_back(percent);
}

void ReportServer::connected()
{
    m_waits = Waits::ForRequest;
}

std::optional<ReportServer::Answer> ReportServer::requestArrived()
{
    m_waits = Waits::ForValue;
    return valueCame();
}

std::optional<ReportServer::Answer> ReportServer::valueCame()
{
    if (m_waits != Waits::ForValue || m_values.empty())
        return std::nullopt;
    return answer();
}

ReportServer::Answer ReportServer::answer()
{
    const int newest = m_values.back();
    m_values.clear();
    QByteArray text = "fail";
    if (newest == kFailed) {
        m_console.print("[ota report task] OTA progress failed, aborting... \n\r");
    } else {
        m_console.print("[ota report task] OTA progress %d%% \n\r", {newest});
        text = QByteArray::number(newest);
    }
    m_waits = newest == kFailed || newest == 100 ? Waits::ForUpload : Waits::ForConnection;
    return {formatted("HTTP/1.0 200 OK\r\nContent-type: text/html\r\n"
                      "Access-Control-Allow-Origin: *\r\nContent-Length: %d\r\n\r\n",
                      {text.size()}),
            text};
}

void ReportServer::timedOut()
{
    switch (m_waits) {
    case Waits::ForUpload:
        return;
    case Waits::ForConnection:
        m_console.print("[ota report task] Error accepting client connection, aborting progress "
                        "bar... \n\r");
        break;
    case Waits::ForRequest:
        m_console.print("[ota report task] Error receiving message from client, aborting progress "
                        "bar... \n\r");
        break;
    case Waits::ForValue:
        m_console.print(
            "[ota report task] Error reading from mailbox, aborting progress bar... \n\r");
        break;
    }
    m_waits = Waits::ForUpload;
}

void ReportServer::handshakeFailed(qint32 status)
{
    if (m_waits == Waits::ForConnection)
        m_console.print("[ota report task] Error accepting client connection, error %d \n\r",
                        {status});
}

void ReportServer::connectionLost()
{
    if (m_waits == Waits::ForRequest || m_waits == Waits::ForValue)
        m_waits = Waits::ForConnection;
}

} // namespace airlift::sim
