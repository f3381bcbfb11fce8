#pragma once

#include "core/session/redaction.h"
#include "ui/log/log_store.h"

#include <memory>

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace airlift::ui {

class LogPane;
class Remark;

/// A log as it may leave this computer: secrets masked, to be read before it is saved.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<const LogStore> log, QString heading, QString name,
                 QWidget *parent);

    static constexpr qint64 kMost = 64LL * 1024 * 1024; ///< a mail takes less

    void save(const QString &path); ///< what is shown, and nothing else

Q_SIGNALS:
    void message(const QString &text);

private:
    struct Preview {
        session::Redacted redacted;
        std::shared_ptr<LogStore> store; ///< the same text, to be shown
    };
    void prepare();
    void present(const Preview &preview);
    void pickFile();

    std::shared_ptr<const LogStore> m_log;
    QString m_heading; ///< the diagnosis, in front of the log
    QString m_name;
    QByteArray m_text;
    quint64 m_turn = 0; ///< an answer to an older question is dropped
    LogPane *m_pane;
    Remark *m_count;
    QCheckBox *m_names;
    QPushButton *m_save;
};

} // namespace airlift::ui
