#pragma once

#include "ui/flow/server_desk.h"
#include "ui/pages/server/server_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace airlift::ui {

class TextLabel;

/// What a device has to know: the URL with everything that speaks against it, and the root to
/// install.
class ServerDeviceCard final : public Card
{
    Q_OBJECT
public:
    explicit ServerDeviceCard(ServerDesk &desk, QWidget *parent = nullptr);
    void present(const ServerView &view);

Q_SIGNALS:
    void message(const QString &text);

private:
    void presentUrls(const ServerView &view);
    void presentRemarks(const ServerView &view);
    void saveRoot();
    void writeRoot(const QString &path);
    [[nodiscard]] QWidget *copyLine(const QString &text, const QString &what);

    ServerDesk &m_desk;
    QVBoxLayout *m_urls;
    QVBoxLayout *m_remarks;
    QLabel *m_digest;
    TextLabel *m_rootDetail;
    QPushButton *m_saveRoot;
    QPushButton *m_copyDigest;
    QStringList m_shownUrls;
    std::vector<Badge> m_shownRemarks;
    std::vector<ServerView::Way> m_shownWays;
};

} // namespace airlift::ui
