#pragma once

#include "core/base/secret.h"

#include <QObject>
#include <QString>

namespace airlift::provision {

/// Why the system's key ring did not do it.
struct StoreFailed {
    enum class Why { Absent, Denied, Damaged, SystemError } why{};
    QString systemReason;
};

/// One secret in the key ring of the system. Asks for nothing before it is told to: a key ring may
/// open a window and ask for its password.
class KeyStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void load() = 0; ///< answered by `loaded` or `failed`
    virtual void
    save(const Secret &all) = 0; ///< answered by `saved` or `failed`; empty: removes it

Q_SIGNALS:
    void loaded(const airlift::Secret &all); ///< empty: nothing is kept there
    void saved();
    void failed(const airlift::provision::StoreFailed &why);
};

} // namespace airlift::provision
