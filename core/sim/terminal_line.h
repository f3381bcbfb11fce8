#pragma once

#include <map>
#include <optional>

#include <QByteArray>
#include <QByteArrayList>

/// The line editor and the option reader of the network_terminal firmware
/// (uart-network-terminal 1, 3). Anybody may type anything.
namespace airlift::sim {

class TerminalLineReader
{
public:
    static constexpr qsizetype kLongest = 127; ///< a signed counter of eight bits
    static constexpr qsizetype kHistory = 15;

    struct Typed {
        QByteArray echo;
        std::optional<QByteArray> line; ///< it is complete
    };
    [[nodiscard]] Typed take(char c);
    void clear();

private:
    [[nodiscard]] QByteArray browse(int step);

    QByteArray m_pending;
    QByteArray m_escape; ///< an escape sequence that has begun
    QByteArrayList m_history;
    qsizetype m_browsed = 0;
};

/// "-s "name" -t WPA2": option and value in order; a flag has an empty value.
struct TerminalOptions {
    std::map<QByteArray, QByteArray> values;
    QByteArrayList words;  ///< that are no options, such as EXT
    bool isBroken = false; ///< such a word stands where an option should
    [[nodiscard]] bool has(const char *option) const { return values.contains(option); }
    [[nodiscard]] QByteArray value(const char *option) const
    {
        const auto found = values.find(option);
        return found == values.end() ? QByteArray{} : found->second;
    }
};
/// Quoted values reach to the next quote; where -s is a network's name, one without quotes takes
/// the rest.
[[nodiscard]] TerminalOptions parseTerminalOptions(QByteArrayView text, bool takesNetwork = true);

} // namespace airlift::sim
