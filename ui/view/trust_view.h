#pragma once

#include "core/trust/material.h"
#include "core/trust/place.h"
#include "core/trust/which_root.h"
#include "ui/view/table.h"
#include "ui/view/values.h"

#include <QCoreApplication>

namespace airlift::ui {

/// Certificates, keys and what is to be said about them, as the window shows them.
class TrustView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::TrustView)
public:
    [[nodiscard]] static Badge fitness(trust::Fitness fitness);
    [[nodiscard]] static Badge weight(trust::Weight weight);
    [[nodiscard]] static FindingView finding(const trust::Finding &finding);
    [[nodiscard]] static std::vector<FindingView>
    findings(const std::vector<trust::Finding> &findings);

    /// Kind, name, key, valid until, remark.
    [[nodiscard]] static TableRow item(const trust::MaterialItem &item, const QDateTime &now);
    [[nodiscard]] static std::vector<NamedFact> facts(const trust::MaterialItem &item,
                                                      const QDateTime &now);
    /// Root, standing, valid until, in TI's catalogue, digest.
    /// `use`: by whom; empty: as the table of hosts has it.
    [[nodiscard]] static TableRow root(const trust::TableRoot &root, const QString &use);
    /// Certificate, issuer, valid until, server.
    [[nodiscard]] static TableRow sent(const trust::Certificate &certificate,
                                       const QString &server);
    [[nodiscard]] static QString called(const trust::Certificate &certificate);
    [[nodiscard]] static TableCell cell(const QString &text, const QString &detail = {});
    [[nodiscard]] static TableCell cell(const Badge &badge);
};

} // namespace airlift::ui
