#pragma once

#include <functional>

class QString;
class QWidget;

namespace airlift::ui {

struct UnsavedAnswers {
    std::function<void()> save;
    std::function<void()> discard;
};
/// Says what would be lost and asks; nothing is called if the person stays. Returns at once.
void askAboutUnsaved(QWidget *parent, const QString &name, const UnsavedAnswers &answers);

} // namespace airlift::ui
