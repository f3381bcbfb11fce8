#include "app/airlift-cli/command.h"
#include "core/base/file.h"
#include "core/session/redaction.h"

#include <cstdio>

namespace airlift::cli {

int redact(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("redact"),
        QStringLiteral(
            "Copies a log with its secrets masked: bearer and private tokens, the secret parts of "
            "signed links, passwords,\n"
            "Wi-Fi keys, private keys. Host, path and expiry of a link stay readable. Look the "
            "copy "
            "over before you send it.\n"
            "Exit code 0 written, 2 unreadable or unwritable."),
        {{QStringLiteral("hash-names"),
          QStringLiteral("Network names, hardware addresses and hosts become short hashes too; "
                         "equal names stay equal within one copy.")},
         {QStringLiteral("out"), QStringLiteral("Writes to this file instead of stdout."),
          QStringLiteral("file")}},
        {{QStringLiteral("log"), QStringLiteral("Text file.")}},
        QStringLiteral("  airlift-cli redact uart.log > send.log\n"
                       "  airlift-cli redact --hash-names --out send.log uart.log")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which log?"));
    constexpr ByteCount kLongest{1024LL << 20};
    const auto log = readBounded(args.positional().constFirst(), kLongest);
    if (!log)
        return complainAbout(log.error());
    session::RedactionOptions options;
    options.hashNames = args.has("hash-names");
    options.salt = session::freshSalt();
    const session::Redacted copy = session::redact(*log, options);
    if (const QString path = args.value("out"); !path.isEmpty()) {
        if (const auto saved = saveAtomically(path, copy.text, FileAccess::OwnerOnly); !saved)
            return complainAbout(saved.error());
    } else {
        const auto size = static_cast<std::size_t>(copy.text.size());
        if (std::fwrite(copy.text.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
            return usage(QStringLiteral("The copy could not be written completely."));
    }
    err(options.hashNames ? QStringLiteral("%1 secret(s) masked, %2 name(s) hashed.")
                                .arg(copy.secrets)
                                .arg(copy.names)
                          : QStringLiteral("%1 secret(s) masked.").arg(copy.secrets));
    return code(Exit::Done);
}

} // namespace airlift::cli
