#include "ui/theme/icons.h"

#include <array>
#include <cmath>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

// Same order as Symbol.
constexpr std::array<const char16_t *, kSymbolCount> kNames{u"",
                                                            u"alert",
                                                            u"book",
                                                            u"check",
                                                            u"check-circle",
                                                            u"chevron-down",
                                                            u"chevron-up",
                                                            u"clock",
                                                            u"close",
                                                            u"commit",
                                                            u"copy",
                                                            u"cross",
                                                            u"cross-circle",
                                                            u"device",
                                                            u"files",
                                                            u"filter",
                                                            u"folder",
                                                            u"link",
                                                            u"link-off",
                                                            u"list",
                                                            u"lock",
                                                            u"minus",
                                                            u"name",
                                                            u"network",
                                                            u"note",
                                                            u"package",
                                                            u"paste",
                                                            u"pattern",
                                                            u"play",
                                                            u"power",
                                                            u"pulse",
                                                            u"question-circle",
                                                            u"redo",
                                                            u"reload",
                                                            u"restart",
                                                            u"running",
                                                            u"save",
                                                            u"search",
                                                            u"server",
                                                            u"server-off",
                                                            u"settings",
                                                            u"shield-alert",
                                                            u"shield-check",
                                                            u"shield-question",
                                                            u"signature",
                                                            u"stop",
                                                            u"undo",
                                                            u"update",
                                                            u"user"};

// Every one-colour picture is drawn in this ink; painting replaces it.
constexpr QByteArrayView kInk = "#000000";

QByteArray picture(Symbol symbol)
{
    QFile file{symbolPath(symbol)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QPixmap tinted(Symbol symbol, QSize pixels, const QColor &colour)
{
    const QString key = u"airlift-symbol:%1:%2x%3:%4"_s.arg(int(symbol))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap{pixels};
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer{picture(symbol).replace(kInk, colour.name().toLatin1())};
    QPainter painter{&pixmap};
    renderer.render(&painter, QRectF{QPointF{}, QSizeF{pixels}});
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, QPalette::ColorRole role)
        : m_symbol(symbol)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintSymbol(*painter, m_symbol, rect, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_symbol, size, colour(mode));
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine{m_symbol, m_role}; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                             m_role);
    }

    Symbol m_symbol;
    QPalette::ColorRole m_role;
};

} // namespace

QString symbolPath(Symbol symbol)
{
    if (symbol == Symbol::None)
        return {};
    return u":/icons/%1.svg"_s.arg(QStringView{kNames[static_cast<std::size_t>(symbol)]});
}

QIcon symbolIcon(Symbol symbol, QPalette::ColorRole role)
{
    return symbol == Symbol::None ? QIcon{} : QIcon{new SymbolEngine{symbol, role}};
}

void paintSymbol(QPainter &painter, Symbol symbol, const QRectF &where, const QColor &colour)
{
    if (symbol == Symbol::None || where.isEmpty())
        return;
    const qreal density = painter.device()->devicePixelRatioF();
    const QSize pixels = (where.size() * density).toSize();
    QPixmap pixmap = tinted(symbol, pixels, colour);
    pixmap.setDevicePixelRatio(density);
    // On whole device pixels, else a sharp picture is drawn blurred.
    const QPointF corner{std::round(where.x() * density) / density,
                         std::round(where.y() * density) / density};
    painter.drawPixmap(corner, pixmap);
}

QIcon programIcon()
{
    return QIcon{u":/icons/airlift.svg"_s};
}

} // namespace airlift::ui
