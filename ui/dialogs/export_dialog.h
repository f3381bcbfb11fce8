#pragma once

#include "core/session/evidence.h"
#include "ui/log/log_store.h"

#include <memory>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace airlift::ui {

class LogPane;
class Remark;

/// A log as it may leave this computer: secrets masked, to be read before it is saved. Either as
/// text, or as a session file, which keeps the times and can be played.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Form { Text, Session };

    /// `heading` stands in front of the text; a session file holds only what the device said.
    ExportDialog(std::shared_ptr<const LogStore> log, QString heading, QString name,
                 QWidget *parent);

    static constexpr qint64 kMost = 64LL * 1024 * 1024; ///< a mail takes less

    void save(const QString &path); ///< what is shown, and nothing else

Q_SIGNALS:
    void message(const QString &text);

private:
    struct Preview {
        QByteArray file;                 ///< what is saved, byte for byte
        std::shared_ptr<LogStore> store; ///< its text, to be shown
        int secrets = 0;
        int names = 0;
    };
    [[nodiscard]] static Preview asText(const LogStore &log, const QString &heading,
                                        const session::RedactionOptions &options);
    [[nodiscard]] static Preview asSession(const LogStore &log, const QString &name,
                                           const session::RedactionOptions &options);
    void prepare();
    void present(const Preview &preview);
    void pickFile();

    std::shared_ptr<const LogStore> m_log;
    QString m_heading; ///< the diagnosis, in front of the log
    QString m_name;
    QByteArray m_file;
    quint64 m_turn = 0; ///< an answer to an older question is dropped
    LogPane *m_pane;
    Remark *m_count;
    QComboBox *m_form;
    QCheckBox *m_names;
    QPushButton *m_save;
};

} // namespace airlift::ui
