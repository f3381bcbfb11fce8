#pragma once

#include "core/bundle/plan.h"
#include "core/bundle/remedy.h"
#include "ui/flow/recipe_state.h"
#include "ui/pages/bundles/verdict_view.h"

#include <optional>
#include <vector>

#include <QCoreApplication>

namespace airlift::ui {

/// One file of the recipe, in the order the device meets them.
struct RecipeRow {
    std::optional<std::size_t> file; ///< into Recipe::files; nothing: made by the builder
    QString name;
    QString kind;
    QString source;       ///< name of the file here
    QString sourceDetail; ///< its whole path
    QString size;
    bool secured = false;
    bool isSigned = false;
    bool rolledBack = true;
    bool canBeSigned = false; ///< there is a signer it could name
    QString signer;
    friend bool operator==(const RecipeRow &, const RecipeRow &) = default;
};

/// What stands beside a field: state of a key, or nothing.
struct FieldRemark {
    Badge badge;
    bool canUnlock = false;
    friend bool operator==(const FieldRemark &, const FieldRemark &) = default;
};

struct MadeView {
    bool visible = false;
    bool busy = false;
    std::optional<double> fraction;
    Badge badge;
    QString title;
    QString path; ///< of the bundle, if one was made
    QString facts;
    QString digests;      ///< one line a file
    QString digestStarts; ///< the same, enough to compare by eye
    Badge verdict;
    Badge warning; ///< of public keys; empty symbol: none
    friend bool operator==(const MadeView &, const MadeView &) = default;
};

struct RecipeView {
    bool untouched = true; ///< show how to begin instead of the fields
    VerdictHead head;
    bool canMake = false;
    QString whyNot;
    QString title; ///< name of the recipe
    std::vector<RecipeRow> rows;
    std::vector<FindingView> findings;
    std::vector<std::optional<bundle::Remedy>> remedies; ///< one a finding
    Badge calm;                                          ///< stands where findings would be
    bool findingsHold = true;                            ///< false: of an older recipe
    FieldRemark imageKey;
    FieldRemark vendorKey;
    Badge publicKeys; ///< lasting warning; empty symbol: none
    MadeView made;
};

class RecipePageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::RecipePageView)
public:
    [[nodiscard]] static RecipeView derive(const RecipeState &state);
    [[nodiscard]] static std::vector<RecipeRow> rows(const RecipeState &state);
    [[nodiscard]] static VerdictHead head(const RecipeState &state);
    [[nodiscard]] static QString obstacle(MakeObstacle obstacle);
    [[nodiscard]] static FieldRemark key(const KeyState &state);
    [[nodiscard]] static Badge publicKeys(const RecipeState &state);
    [[nodiscard]] static MadeView made(const RecipeState &state);

private:
    static void addFindings(RecipeView &view, const RecipeState &state);
    [[nodiscard]] static QString kind(const bundle::PlannedFile &file);
    [[nodiscard]] static MadeView result(const BundleMade &made, const RecipeState &state);
};

} // namespace airlift::ui
