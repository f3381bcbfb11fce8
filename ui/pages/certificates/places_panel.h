#pragma once

#include "ui/flow/certificate_work.h"

#include <functional>

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace airlift::ui {

class FindingList;
class PlaceCard;
struct PlaceView;
class TextLabel;

/// The places around a device as a picture: what lies with the vendor at the left, what lies on the
/// device at the right, and between them what one checks with the other.
class PlacesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PlacesPanel(QWidget *parent = nullptr);
    /// Opens the files and puts each where it belongs in this place: keys to the key.
    void put(trust::Role role, const QStringList &paths);
    [[nodiscard]] PlaceCard &card(trust::Role role) const { return *m_cards.at(role); }
    [[nodiscard]] const PlacesAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void message(const QString &text);
    void opened(const QString &path); ///< something was put somewhere

private:
    [[nodiscard]] QWidget *makePicture();
    [[nodiscard]] QWidget *makeHead();
    PlaceCard *addPlace(trust::Role role, const QString &title, const QString &text,
                        const QString &empty);
    void take(trust::Role role, const OpenedFile &file);
    void openWith(trust::Role role, const QString &path, Secret passphrase);
    void useCatalogue(const QString &path);
    void judge();
    void present();
    void presentCatalogueChoice();
    [[nodiscard]] PlaceView viewOf(trust::Role role) const;
    [[nodiscard]] PlaceView viewOfCatalogue(PlaceView view) const;

    std::map<trust::Role, PlaceCard *> m_cards;
    std::map<trust::Role, QString> m_empty;
    PlacesRequest m_request;
    PlacesAnswer m_answer;
    trust::Role m_shown = trust::Role::ServerRoot;
    quint64 m_turn = 0;
    int m_pending = 0;
    QLineEdit *m_host = nullptr;
    QComboBox *m_catalogue = nullptr;
    QWidget *m_picture = nullptr;
    TextLabel *m_heading = nullptr;
    FindingList *m_findings = nullptr;
};

} // namespace airlift::ui
