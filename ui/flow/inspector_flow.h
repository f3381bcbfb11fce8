#pragma once

#include "core/bundle/difference.h"
#include "core/bundle/extract.h"
#include "core/bundle/receiver_sensitivity.h"
#include "core/explain/explain.h"

#include <functional>
#include <memory>
#include <optional>

#include <QFuture>
#include <QObject>

namespace airlift::ui {

struct ExamineRequest {
    QString path;
    QString receiver;
    QString vendorCertificate; ///< path; empty: not known what the device has
};
/// One bundle as it is written, and as the device takes it.
struct Examination {
    bundle::Contents contents;
    bundle::ReceiverProfile receiver;
    bundle::Prediction prediction;
    std::optional<bundle::Sensitivity> sensitivity;
    bool vendorKnown = false;
};
using Examined = Expected<std::shared_ptr<const Examination>, explain::Explanation>;

struct Comparison {
    bundle::Contents before;
    bundle::Contents after;
    std::vector<bundle::Difference> differences;
};
using Compared = Expected<std::shared_ptr<const Comparison>, explain::Explanation>;

struct ExtractRequest {
    QString bundle;
    QString folder;
    std::vector<QByteArray> names; ///< on the device; empty: all
    bundle::Overwrite overwrite = bundle::Overwrite::No;
};
using Extraction = bundle::Result<std::vector<bundle::Extracted>>;

struct InspectorEngine {
    std::function<QFuture<Examined>(const ExamineRequest &request)> examine;
    std::function<QFuture<Compared>(const QString &before, const QString &after)> compare;
    std::function<QFuture<Extraction>(const ExtractRequest &request)> extract;
};
[[nodiscard]] InspectorEngine liveInspectorEngine();

struct InspectorState {
    ExamineRequest asked{{}, QStringLiteral("ota-lib-4.10"), {}};
    bool examining = false;
    std::optional<Examined> examined; ///< the answer to `asked`, unless examining

    std::optional<ExtractRequest> extractAsked; ///< of the bundle shown
    std::optional<Extraction> extracted;        ///< the answer; none while it is being written

    QString before;
    QString after;
    bool comparing = false;
    std::optional<Compared> compared; ///< the answer to before and after, unless comparing
};

/// Looks into bundles somebody made: one by one, and two side by side.
class InspectorFlow final : public QObject
{
    Q_OBJECT
public:
    explicit InspectorFlow(InspectorEngine engine, QObject *parent = nullptr);
    [[nodiscard]] const InspectorState &state() const { return m_state; }

    void examine(const QString &path);
    void chooseReceiver(const QString &receiver);
    void chooseVendorCertificate(const QString &path);
    /// Files of the bundle shown into a folder: these, or all. Replaces nothing.
    void extract(const QString &folder, const std::vector<QByteArray> &names);
    /// The last extraction again, now over what is in its way.
    void extractOverExisting();
    /// Empty: not chosen yet.
    void compare(const QString &before, const QString &after);

Q_SIGNALS:
    void changed();

private:
    void examineAgain();
    void extractNow(ExtractRequest request);

    InspectorEngine m_engine;
    InspectorState m_state;
    quint64 m_examineTurn = 0;
    quint64 m_compareTurn = 0;
    quint64 m_extractTurn = 0;
};

} // namespace airlift::ui
