#pragma once

#include "core/serve/probe.h"

#include <array>

namespace airlift::serve {

/// The checklist for a file server, line by line (local-ota-and-cdn 3.6).
enum class ProbeCheck {
    Url,      ///< syntax and lengths
    Address,  ///< an IPv4 address for the name
    Port,     ///< somebody listens
    Tls,      ///< TLS 1.2 with a suite of the device
    Chain,    ///< sent completely, and the CA file is its root
    Listed,   ///< the root is in the device's catalogue
    HostName, ///< in the certificate
    Dates,    ///< valid by the device's clock
    Request,  ///< the library's own words are answered 200
    Direct,   ///< no redirection
    Plain,    ///< neither chunked nor compressed
    Header,   ///< short enough, and together with the beginning of the body
    Archive,  ///< the body is one
    Life      ///< the link lives long enough for all attempts
};
inline constexpr std::array kProbeChecks{
    ProbeCheck::Url,     ProbeCheck::Address, ProbeCheck::Port,     ProbeCheck::Tls,
    ProbeCheck::Chain,   ProbeCheck::Listed,  ProbeCheck::HostName, ProbeCheck::Dates,
    ProbeCheck::Request, ProbeCheck::Direct,  ProbeCheck::Plain,    ProbeCheck::Header,
    ProbeCheck::Archive, ProbeCheck::Life};

/// What a visit says about one line of the checklist.
struct CheckedLine {
    enum class State {
        Passed,
        Remarked, ///< works, but the device prints something
        Unsure,
        Failed,
        NotReached, ///< an earlier line stops the device
        NotAsked    ///< does not apply to this firmware, link or visit
    };
    ProbeCheck check = ProbeCheck::Url;
    State state = State::NotReached;
    qint32 status = 0; ///< the code that belongs to it, where it is not passed
};

/// Every line, in the order of the list; none is left out.
[[nodiscard]] std::vector<CheckedLine> checklist(const ProbeReport &report,
                                                 const ProbeSettings &settings);

} // namespace airlift::serve
