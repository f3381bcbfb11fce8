#include "core/serve/channel.h"

namespace airlift::serve {

namespace {

class PlainChannel final : public Channel
{
public:
    explicit PlainChannel(const platform::Descriptor &socket)
        : m_socket(socket)
    {
    }
    platform::Io handshake() override { return platform::Io::Ok; }
    platform::Moved read(char *buffer, qsizetype size) override
    {
        return platform::receive(m_socket, buffer, size);
    }
    platform::Moved write(QByteArrayView bytes) override { return platform::send(m_socket, bytes); }
    platform::Io farewell() override { return platform::Io::Ok; }

private:
    const platform::Descriptor &m_socket;
};

} // namespace

std::unique_ptr<Channel> plainChannel(const platform::Descriptor &socket)
{
    return std::make_unique<PlainChannel>(socket);
}

} // namespace airlift::serve
