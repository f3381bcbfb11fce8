#pragma once

#include "core/provision/ears.h"
#include "core/provision/sweep.h"

#include <deque>
#include <memory>
#include <optional>

namespace airlift::ui {

/// Looks for devices without provisioning one: hears those that announce themselves, and asks every
/// address around where broadcasts do not arrive. Silent until told to, and after stop().
class DeviceSearch final : public QObject
{
    Q_OBJECT
public:
    explicit DeviceSearch(Clock &clock, QObject *parent = nullptr);
    /// What the system refused; it may hear in spite of it.
    [[nodiscard]] std::vector<provision::Error> listen(const provision::EarSettings &settings);
    void listenNoMore() { m_ears.reset(); }
    /// Of one interface after another.
    void askAround(const QStringList &interfaces);
    void askNoMore();
    [[nodiscard]] bool isListening() const { return m_ears && m_ears->isOpen(); }
    [[nodiscard]] bool isAsking() const { return m_sweep.has_value(); }
    [[nodiscard]] bool isQuiet() const { return !m_ears && !m_sweep; }

Q_SIGNALS:
    void seen(const airlift::provision::Sighting &sighting);
    void asked(int addresses); ///< all of them

private:
    void next();

    Clock &m_clock;
    std::unique_ptr<provision::Ears> m_ears;
    std::optional<provision::Sweep> m_sweep;
    std::deque<QString> m_waiting;
    int m_asked = 0;
};

} // namespace airlift::ui
