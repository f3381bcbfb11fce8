#pragma once

#include <QComboBox>

namespace airlift::ui {

/// Who is to take the bundle: a receiver built in, or the profile of the user's own build.
class ReceiverBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit ReceiverBox(QWidget *parent = nullptr);
    void present(const QString &receiver);

Q_SIGNALS:
    void chosen(const QString &receiver);

private:
    void take(int index);
    QString m_receiver;
};

} // namespace airlift::ui
