#pragma once

#include <QtGlobal>

namespace airlift::sim {

/// Sees every change of a flash coming, and can prevent it.
class FlashWatcher
{
public:
    enum class Operation {
        Boot,
        Open,
        Write,
        Close,
        Abort,
        Replace,
        Remove,
        Commit,
        Rollback,
        Stop
    };

    virtual ~FlashWatcher() = default;
    /// 0: it happens. Anything else: nothing changes, and the firmware gets this code.
    [[nodiscard]] virtual qint32 before(Operation operation) = 0;
    /// Something that outlives the power is different now.
    virtual void changed() = 0;
    /// The certificate of a signed file cannot be found.
    [[nodiscard]] virtual bool hidesSigner() const = 0;
};

} // namespace airlift::sim
