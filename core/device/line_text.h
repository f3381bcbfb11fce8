#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::device {

/// Lines that say something by their shape alone.
enum class Rule {
    None,
    Blank,
    Banner,  ///< the rule of asterisks around the name of the application
    Ornament ///< any other rule: provisioning banner, factory box
};
[[nodiscard]] Rule ruleOf(QByteArrayView text);

/// The text without what terminal programs and web pages add: time stamps in front, non-breaking
/// blanks. Needs `storage` only if something must be replaced.
[[nodiscard]] QByteArrayView tidied(QByteArrayView text, QByteArray &storage);

} // namespace airlift::device
