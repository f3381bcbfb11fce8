#pragma once

#include "ui/flow/certificate_work.h"

#include <QFuture>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace airlift::serve {
class Probe;
struct ProbeReport;
} // namespace airlift::serve

namespace airlift::ui {

class Banner;
class Card;
class ElidedLabel;
class RowList;
class TextLabel;

/// "Which root does the device need?" For a host from the table, for a host that is visited once,
/// for a saved chain and for a log.
class RootPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RootPanel(QWidget *parent = nullptr);
    ~RootPanel() override;
    void lookUp(const QString &host); ///< from the table, without a connection
    /// One host or several: one connection to each, ended after the handshake.
    void connectTo(const QString &hosts);
    void openFile(const QString &path);
    /// Writes the root of the chosen row as DER into the folder.
    void save(const QString &folder);
    [[nodiscard]] const RootAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void message(const QString &text);

private:
    [[nodiscard]] QWidget *makeQuestion();
    [[nodiscard]] QWidget *makeAnswer();
    [[nodiscard]] RootAnswer compared() const;
    void begin(const QFuture<RootAnswer> &work);
    void note(const QString &host, const serve::ProbeReport &report);
    void take(const RootAnswer &answer);
    void presentRows();
    void chooseFile();
    void chooseFolder();
    [[nodiscard]] QString useOf(const trust::TableRoot &root) const;
    [[nodiscard]] const trust::RootChoice *chosen() const;
    void showChosen();

    RootAnswer m_answer;
    std::map<QString, std::unique_ptr<serve::Probe>> m_probes; ///< by host, under way
    std::vector<trust::SavedHandshake> m_handshakes;           ///< of the hosts asked for
    std::map<QString, explain::Explanation> m_failures;        ///< of those that sent nothing
    quint64 m_turn = 0;
    bool m_busy = false;
    QLineEdit *m_host = nullptr;
    QPushButton *m_live = nullptr;
    QPushButton *m_save = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_result = nullptr;
    TextLabel *m_traps = nullptr;
    TextLabel *m_next = nullptr;
    TextLabel *m_digest = nullptr;
    RowList *m_roots = nullptr;
    RowList *m_sent = nullptr;
    QWidget *m_sentCard = nullptr;
};

} // namespace airlift::ui
