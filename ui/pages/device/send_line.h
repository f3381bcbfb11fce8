#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace airlift::ui {

/// What a person types for the device: with a choice of line end, a history on the arrow keys, and
/// the commands of the AT firmware.
class SendLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SendLine(QWidget *parent = nullptr);
    void setReady(bool ready);

Q_SIGNALS:
    void sent(const QByteArray &bytes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void recall(int step);
    void fillPalette();
    void take(const QString &line);

    QLineEdit *m_text;
    QComboBox *m_end;
    QPushButton *m_send;
    QToolButton *m_palette;
    QStringList m_history; ///< oldest first
    qsizetype m_recalled = 0;
    QString m_unsent; ///< what was typed before looking into the history
};

} // namespace airlift::ui
