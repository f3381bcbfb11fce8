#pragma once

#include "ui/flow/flow_state.h"
#include "ui/view/values.h"

#include <QCoreApplication>

namespace airlift::ui {

/// The status line at the top of the page; on a finished update it is the result.
struct HeadView {
    Badge badge; ///< its text is empty, title says it
    QString title;
    QString text;
    bool isResult = false;
    friend bool operator==(const HeadView &, const HeadView &) = default;
};

enum class PrimaryAction { Start, Cancel };

struct ButtonView {
    PrimaryAction action = PrimaryAction::Start;
    QString text;
    bool enabled = false;
    QString whyNot; ///< when it is disabled
    friend bool operator==(const ButtonView &, const ButtonView &) = default;
};

struct BundleCardView {
    QString title; ///< file name or "Demo bundle"
    QString text;  ///< contents in one line, or what is wrong
    Badge remark;  ///< empty symbol: nothing to remark
    friend bool operator==(const BundleCardView &, const BundleCardView &) = default;
};

/// What the person at a real board must enter or install there.
struct ServeView {
    bool visible = false;
    QString url; ///< exact while the server runs, else what it is going to be
    bool urlIsLive = false;
    Badge portRemark;
    QString rootName;
    QString rootDigest; ///< grouped hex; empty while it is being opened
    QString rootDetail;
    bool canSaveRoot = false;
    friend bool operator==(const ServeView &, const ServeView &) = default;
};

struct PageView {
    HeadView head;
    ButtonView button;
    bool choicesOpen = true; ///< the three cards; else their summary
    QString summary;         ///< the choices in one line
    bool canChange = false;  ///< back to the cards
    BundleCardView bundle;
    QString wayText;
    QString deviceText;
    bool watchOnlyAllowed = false;
    ServeView serve;
    StageCells stages;
    ProgressView progress;
    Badge trust;
    std::vector<FileRow> files;
    std::vector<FindingView> findings; ///< first cause first, then by weight
    bool canSaveReport = false;
    friend bool operator==(const PageView &, const PageView &) = default;
};

/// From what is known to what is shown. No widget, no time, no memory: the same state always gives
/// the same page.
class UpdatePageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::UpdatePageView)
public:
    [[nodiscard]] static PageView derive(const FlowState &state);
    [[nodiscard]] static HeadView head(const FlowState &state);
    [[nodiscard]] static ButtonView button(const FlowState &state);
    [[nodiscard]] static BundleCardView bundleCard(const FlowState &state);
    [[nodiscard]] static ServeView serve(const FlowState &state);
    [[nodiscard]] static StageCells stages(const session::Snapshot &snapshot);
    [[nodiscard]] static ProgressView progress(const FlowState &state);
    [[nodiscard]] static Badge trust(const session::Snapshot &snapshot);
    [[nodiscard]] static std::vector<FileRow> files(const FlowState &state);
    [[nodiscard]] static std::vector<FindingView> findings(const session::Snapshot &snapshot);
    [[nodiscard]] static QString wayText(const FlowState &state);
    [[nodiscard]] static QString deviceText(const FlowState &state);
    [[nodiscard]] static QString summary(const FlowState &state);
    [[nodiscard]] static QString fileFlags(bool secured, bool isSigned, bool inBundle);

private:
    [[nodiscard]] static HeadView runningHead(const FlowState &state);
    [[nodiscard]] static HeadView finishedHead(const FlowState &state);
    [[nodiscard]] static HeadView outcomeHead(const session::Snapshot &snapshot);
    [[nodiscard]] static Badge bundleRemark(const FlowState &state,
                                            const bundle::Contents &contents);
    [[nodiscard]] static QString obstacle(StartObstacle obstacle);
    [[nodiscard]] static FileRow fileRow(const session::FileState &file, const FlowState &state,
                                         bool current);
    [[nodiscard]] static FileRow waitingRow(const bundle::EntryFacts &entry,
                                            const bundle::Contents &contents);
};

} // namespace airlift::ui
