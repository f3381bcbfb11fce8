#pragma once

#include "core/explain/explain.h"
#include "core/trust/catalogue.h"
#include "core/trust/facts.h"
#include "core/trust/fitness.h"
#include "core/trust/known_hosts.h"
#include "core/trust/material.h"
#include "core/trust/place.h"
#include "core/trust/prediction.h"
#include "core/trust/which_root.h"

/// Words for certificates, roots and catalogues.
namespace airlift::explain {

class TrustWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::TrustWords)
public:
    [[nodiscard]] static Explanation of(const trust::Finding &finding);
    /// The verdict on a file in its place; window and command line have no other words for it.
    [[nodiscard]] static QString fitness(trust::Fitness fitness);
    [[nodiscard]] static QString weight(trust::Weight weight);
    [[nodiscard]] static QString role(trust::Role role);
    [[nodiscard]] static QString dummy(trust::DummyKey key);
    [[nodiscard]] static QString seal(trust::Seal seal);
    [[nodiscard]] static QString form(trust::Form form);
    [[nodiscard]] static QString remark(const trust::MaterialRemark &remark);
    /// "2031-11-10: the root X ends"
    [[nodiscard]] static QString comingBreak(const trust::ComingBreak &coming,
                                             const QDateTime &now);
    /// The same without the day, for where it stands already.
    [[nodiscard]] static QString whatEnds(const trust::ComingBreak &coming, const QDateTime &now);
    /// For an entry in somebody's calendar: a day that is roughly known is named as it is known.
    [[nodiscard]] static QString calendarTitle(const trust::ComingBreak &coming,
                                               const QDateTime &now);
    [[nodiscard]] static QString catalogueEdition(trust::KnownCatalogue edition);
    /// What a root is to a device with TI's catalogue.
    [[nodiscard]] static QString membership(bool inProductionCatalogue);
    [[nodiscard]] static QString membership(const trust::CertificateFacts &facts);
    /// "-688 SL_ERROR_..., and the connection is refused"; 0 has words too.
    [[nodiscard]] static QString deviceCode(qint32 code);
    [[nodiscard]] static QString prediction(const trust::HandshakePrediction &prediction);
    /// The answer of adviseRoot() in one or two sentences.
    [[nodiscard]] static Explanation advice(const trust::RootAdvice &advice);
    /// What the answers for `servers` servers mean together.
    [[nodiscard]] static Explanation common(const trust::CommonRoot &common, int servers);
    [[nodiscard]] static QString standing(trust::HostService::Standing standing);
    [[nodiscard]] static QString certainty(trust::HostService::Certainty certainty);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(trust::Rule rule); ///< "not-self-signed"
    [[nodiscard]] static QString id(trust::Fitness fitness);
    [[nodiscard]] static QString id(trust::Weight weight);
    [[nodiscard]] static QString id(trust::Role role);
    [[nodiscard]] static QString id(trust::Seal seal);
    [[nodiscard]] static QString id(trust::ComingBreak::What what);
};

} // namespace airlift::explain
