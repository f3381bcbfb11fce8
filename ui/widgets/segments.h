#pragma once

#include <QWidget>

class QButtonGroup;

namespace airlift::ui {

/// A row of choices of which one holds: views of the same thing, side by side.
class Segments final : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(const QStringList &texts, QWidget *parent = nullptr);
    [[nodiscard]] int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

} // namespace airlift::ui
