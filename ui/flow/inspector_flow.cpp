#include "ui/flow/inspector_flow.h"

#include "ui/flow/deliver.h"

#include <QtConcurrent>

namespace airlift::ui {

using explain::Explain;

namespace {

std::optional<bundle::Sensitivity> sensitivityOf(const QString &path,
                                                 const bundle::ReceiverProfile &receiver)
{
    const auto opened = openForReading(path);
    if (!opened)
        return std::nullopt;
    return bundle::sensitivity((*opened)->read(bundle::kEnough.value), receiver);
}

Examined examineNow(const ExamineRequest &request)
{
    Examination result;
    const auto receiver = bundle::receiverProfile(request.receiver);
    if (!receiver)
        return failure(Explain::of(receiver.error()));
    result.receiver = *receiver;
    bundle::InspectOptions options;
    bundle::DeviceStore store;
    if (!request.vendorCertificate.isEmpty()) {
        const auto vendor = trust::Certificate::read(request.vendorCertificate);
        if (!vendor)
            return failure(Explain::of(vendor.error()));
        options.vendor = vendor->publicKey();
        store.files[receiver->vendorCertificate] = vendor->toDer();
        result.vendorKnown = true;
    }
    auto contents = bundle::inspect(request.path, options);
    if (!contents)
        return failure(Explain::of(contents.error()));
    result.contents = *std::move(contents);
    auto prediction = bundle::predictFile(request.path, *receiver, store);
    if (!prediction)
        return failure(Explain::of(prediction.error()));
    result.prediction = *std::move(prediction);
    result.sensitivity = sensitivityOf(request.path, *receiver);
    return std::make_shared<const Examination>(std::move(result));
}

Compared compareNow(const QString &before, const QString &after)
{
    auto a = bundle::inspectWhole(before);
    if (!a)
        return failure(Explain::of(a.error()));
    auto b = bundle::inspectWhole(after);
    if (!b)
        return failure(Explain::of(b.error()));
    auto differences = bundle::differences(*a, *b);
    return std::make_shared<const Comparison>(
        Comparison{*std::move(a), *std::move(b), std::move(differences)});
}

} // namespace

InspectorEngine liveInspectorEngine()
{
    InspectorEngine engine;
    engine.examine = [](const ExamineRequest &request) {
        return QtConcurrent::run([request] { return examineNow(request); });
    };
    engine.compare = [](const QString &before, const QString &after) {
        return QtConcurrent::run([before, after] { return compareNow(before, after); });
    };
    engine.extract = [](const ExtractRequest &request) {
        return QtConcurrent::run([request] {
            return bundle::extract(request.bundle, request.folder, request.names,
                                   request.overwrite);
        });
    };
    return engine;
}

InspectorFlow::InspectorFlow(InspectorEngine engine, QObject *parent)
    : QObject(parent)
    , m_engine(std::move(engine))
{
}

void InspectorFlow::examine(const QString &path)
{
    m_state.asked.path = path;
    ++m_extractTurn;
    m_state.extractAsked.reset();
    m_state.extracted.reset();
    examineAgain();
}

void InspectorFlow::chooseReceiver(const QString &receiver)
{
    if (receiver == m_state.asked.receiver)
        return;
    m_state.asked.receiver = receiver;
    examineAgain();
}

void InspectorFlow::chooseVendorCertificate(const QString &path)
{
    if (path == m_state.asked.vendorCertificate)
        return;
    m_state.asked.vendorCertificate = path;
    examineAgain();
}

void InspectorFlow::examineAgain()
{
    const quint64 turn = ++m_examineTurn;
    m_state.examined.reset();
    m_state.examining = !m_state.asked.path.isEmpty();
    if (m_state.examining)
        deliver(m_engine.examine(m_state.asked), this, [this, turn](const Examined &examined) {
            if (turn != m_examineTurn)
                return;
            m_state.examining = false;
            m_state.examined = examined;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void InspectorFlow::extract(const QString &folder, const std::vector<QByteArray> &names)
{
    extractNow({m_state.asked.path, folder, names, bundle::Overwrite::No});
}

void InspectorFlow::extractOverExisting()
{
    if (!m_state.extractAsked)
        return;
    ExtractRequest request = *m_state.extractAsked;
    request.overwrite = bundle::Overwrite::Yes;
    extractNow(std::move(request));
}

void InspectorFlow::extractNow(ExtractRequest request)
{
    const quint64 turn = ++m_extractTurn;
    m_state.extracted.reset();
    m_state.extractAsked = std::move(request);
    deliver(m_engine.extract(*m_state.extractAsked), this,
            [this, turn](const Extraction &extracted) {
                if (turn != m_extractTurn)
                    return;
                m_state.extracted = extracted;
                Q_EMIT changed();
            });
    Q_EMIT changed();
}

void InspectorFlow::compare(const QString &before, const QString &after)
{
    const quint64 turn = ++m_compareTurn;
    m_state.before = before;
    m_state.after = after;
    m_state.compared.reset();
    m_state.comparing = !before.isEmpty() && !after.isEmpty();
    if (m_state.comparing)
        deliver(m_engine.compare(before, after), this, [this, turn](const Compared &compared) {
            if (turn != m_compareTurn)
                return;
            m_state.comparing = false;
            m_state.compared = compared;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

} // namespace airlift::ui
