#pragma once

#include <QString>

/// How a state looks, as a value: colour, picture and words always travel together, so that no
/// state can be shown by colour alone. Needs only Qt Core; the painting is done by ui/widgets.
namespace airlift::ui {

enum class Tint { Neutral, Accent, Ok, Warning, Error };

/// The pictures of resources/icons. A name missing there fails the test "every symbol has its
/// picture".
enum class Symbol {
    None,
    Alert,
    Book,
    Check,
    CheckCircle,
    ChevronDown,
    ChevronUp,
    Clock,
    Close,
    Commit,
    Copy,
    Cross,
    CrossCircle,
    Device,
    Files,
    Filter,
    Folder,
    Link,
    LinkOff,
    List,
    Lock,
    Minus,
    Name,
    Network,
    Note,
    Package,
    Paste,
    Pattern,
    Play,
    Power,
    Pulse,
    QuestionCircle,
    Redo,
    Reload,
    Restart,
    Running,
    Save,
    Search,
    Server,
    ServerOff,
    Settings,
    ShieldAlert,
    ShieldCheck,
    ShieldQuestion,
    Signature,
    Stop,
    Undo,
    Update,
    User
};
inline constexpr int kSymbolCount = static_cast<int>(Symbol::User) + 1;

struct Badge {
    Tint tint = Tint::Neutral;
    Symbol symbol = Symbol::None;
    QString text;   ///< short, always shown
    QString detail; ///< tool tip and accessible description; may be empty
    friend bool operator==(const Badge &, const Badge &) = default;
};

} // namespace airlift::ui
