#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

/// Logs are pasted with tokens, signed links and Wi-Fi keys inside (uart-ota-log 1, field-study 5).
/// What leaves this program goes through here first.
namespace airlift::session {

struct RedactionOptions {
    /// Network names, hardware addresses and hosts become short hashes: equal names stay equal.
    bool hashNames = false;
    /// Keeps the hashes from being looked up; drawn once per output.
    QByteArray salt;
};

/// Random, for one output.
[[nodiscard]] QByteArray freshSalt();

/// Takes the lines of one text in order and masks secrets in them. Host, path and expiry of a link
/// stay readable. Errs on the side of masking: a masked word costs a question, a leaked one an
/// account.
class Redactor
{
public:
    explicit Redactor(RedactionOptions options = {});
    /// True if something was masked; then `masked` is the line without it. `line` has no line end.
    bool mask(QByteArrayView line, QByteArray &masked);
    [[nodiscard]] QByteArray masked(QByteArrayView line);
    /// Secrets so far. Hashed names are no secrets and do not count.
    [[nodiscard]] int secrets() const { return m_secrets; }
    /// Network names, addresses and hosts that were replaced so far.
    [[nodiscard]] int names() const { return m_names; }

private:
    [[nodiscard]] bool isPrivateKeyLine(QByteArrayView line);
    bool hashNames(QByteArray &line);
    [[nodiscard]] QByteArray hashed(QByteArrayView kind, QByteArrayView name) const;

    RedactionOptions m_options;
    QSet<QByteArray> m_hosts; ///< seen before; they return without the words around them
    QSet<QByteArray> m_networks;
    int m_secrets = 0;
    int m_names = 0;
    bool m_privateKey = false; ///< inside a PEM block
    bool m_continues = false;  ///< the last line ended in the middle of a secret
};

struct Redacted {
    QByteArray text;
    int secrets = 0;
    int names = 0;
};

/// A whole text; line ends and everything else stay as they are.
[[nodiscard]] Redacted redact(QByteArrayView text, const RedactionOptions &options = {});

} // namespace airlift::session
