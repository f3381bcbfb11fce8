#pragma once

#include <vector>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

namespace airlift::ui {

/// What a simulated board on the bench is made of.
struct BenchSettings {
    QString personality; ///< name from Workbench::personalities()
    QString plan;        ///< of faults, as `sim --fault` takes it
    quint32 seed = 1;
    QString serverUrl;  ///< compiled into firmware that loads from a server; empty: nobody is there
    QByteArray rootDer; ///< of that server
    friend bool operator==(const BenchSettings &, const BenchSettings &) = default;
};

enum class BenchActivity { Off, Booting, Joining, Idle, Updating, Restarting, Halted };
enum class BenchBundle { None, Started, Pending };

struct BenchFile {
    QString name;
    qint64 size = 0;
    bool secure = false;
    bool isNew = false; ///< a copy that is not committed
    friend bool operator==(const BenchFile &, const BenchFile &) = default;
};

/// What can be seen of a simulated board from outside its UART.
struct BenchState {
    BenchActivity activity = BenchActivity::Off;
    bool hasButton = false; ///< a user button its firmware looks at
    bool hasFlash = false;  ///< with files; the boot loader has only blocks
    BenchBundle bundle = BenchBundle::None;
    int alerts = 0;
    int alertLimit = 0;
    quint32 operations = 0; ///< as fault plans count them
    QString uart;           ///< where a terminal program finds it; empty: somewhere inside
    QStringList addresses;  ///< of its servers
    std::vector<BenchFile> files;
    friend bool operator==(const BenchState &, const BenchState &) = default;
};

/// A simulated board under the hands of a person.
class BenchBoard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual BenchState state() const = 0;
    virtual void powerOn() = 0;
    virtual void powerOff() = 0; ///< in the middle of whatever it does
    virtual void reset() = 0;
    virtual void pressButton() = 0;
    /// Faults and surroundings hold from the next power-on or reset; the flash stays.
    virtual void change(const BenchSettings &settings) = 0;
};

} // namespace airlift::ui
