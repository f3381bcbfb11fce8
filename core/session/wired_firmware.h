#pragma once

#include "core/session/wired.h"

namespace airlift::session {

/// AT+Test, profile, automatic connection, connect, and then the events (uart-at-commands 4.2, 6).
/// Events are told once, and a cable loses bytes: where none came, the device is asked.
class AtConversation final : public WiredConversation
{
public:
    explicit AtConversation(WiredPlan plan);
    static constexpr std::chrono::seconds kSimple{2};
    static constexpr std::chrono::seconds kConnect{25};
    static constexpr std::chrono::seconds kAddress{20};
    static constexpr int kTests = 5;
    static constexpr int kScans = 10; ///< the first answers -2073 (uart-at-commands 8.1)
    static constexpr int kLooks = 2;  ///< a name can be damaged on its way: once is not "not there"

private:
    enum class Phase {
        Test,
        Quiet,
        Profile,
        Policy,
        Connect,
        Association,
        Address,
        AskConnection,
        AskAddress,
        Scan,
        ScanPause
    };
    void start() override;
    void take(const QByteArray &line) override;
    void expired() override;
    [[nodiscard]] QByteArray securityWord() const override;
    void onOk();
    void onError(const QByteArray &line);
    void onEvent(const QByteArray &line);
    void onResult(const QByteArray &line);
    void go(Phase phase);
    void judgeByScan();
    void judgeByConnection();
    void judgeByAddress();
    /// What did not happen says nothing about the network if the device restarted meanwhile.
    void refuseUnlessRestarted(provision::Refusal reason);
    void doubt();

    Phase m_phase{};
    int m_tests = 0;
    int m_scans = 0;
    int m_looks = 0;
    bool m_restarted = false; ///< after it had been told
    QByteArray m_answer;      ///< to what it was asked
    bool m_heardIt = false;   ///< the scan listed the network
    bool m_heardAny = false;
};

/// addprofile and wlanconnect, then the events; a scan tells "not there" from "does not let it in"
/// (uart-network-terminal 4).
class TerminalConversation final : public WiredConversation
{
public:
    explicit TerminalConversation(WiredPlan plan);
    static constexpr std::chrono::seconds kSimple{5};
    static constexpr std::chrono::seconds kConnect{45};
    static constexpr std::chrono::seconds kScan{15};
    static constexpr int kTests = 3;
    static constexpr int kLooks = 2;

private:
    enum class Phase { Prompt, Profile, Connect, Scan };
    void start() override;
    void take(const QByteArray &line) override;
    void expired() override;
    [[nodiscard]] QByteArray securityWord() const override;
    void takeWhileConnecting(const QByteArray &line);
    void takeWarning(const QByteArray &line);
    void go(Phase phase);
    void judgeByScan();

    Phase m_phase{};
    int m_tests = 0;
    int m_rules = 0; ///< lines of dashes of the scan's table
    int m_looks = 0;
    bool m_associated = false;
    bool m_heardIt = false;
    bool m_heardAny = false;
};

} // namespace airlift::session
