#pragma once

#include <memory>

#include <QByteArray>
#include <QObject>

class QSocketNotifier;

namespace airlift::cli {

/// Standard input as it comes: whole lines (from a terminal or a pipe), or every key at once. In
/// key mode the terminal is switched for as long as this lives; Ctrl-] is not a key but the way
/// out.
class Keyboard final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Lines, Keys };

    Keyboard(Mode mode, QByteArray lineEnd, QObject *parent = nullptr);
    ~Keyboard() override;

Q_SIGNALS:
    void typed(const QByteArray &bytes); ///< with the line end the device wants
    void closed(bool byPerson);          ///< nothing more comes

private:
    struct Terminal;
    void read();
    void takeLines(QByteArrayView bytes);
    void takeKeys(QByteArrayView bytes);
    void end(bool byPerson);

    Mode m_mode;
    QByteArray m_lineEnd;
    QByteArray m_line;
    std::unique_ptr<Terminal> m_terminal;
    QSocketNotifier *m_readable;
};

} // namespace airlift::cli
