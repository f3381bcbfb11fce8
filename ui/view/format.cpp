#include "ui/view/format.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace airlift::ui {

QString Format::grouped(qint64 number)
{
    return QLocale{}.toString(number);
}

QString Format::bytes(ByteCount count)
{
    return tr("%1 bytes").arg(grouped(count.value));
}

QString Format::percent(double fraction)
{
    // Rounded down: "100 %" is a promise.
    const int whole = static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 100.0));
    return tr("%1 %", "percent").arg(whole);
}

QString Format::elapsed(Instant since)
{
    using namespace std::chrono;
    const qint64 all = duration_cast<milliseconds>(since).count();
    return u"%1:%2.%3"_s.arg(all / 60'000)
        .arg(all / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(all % 1000, 3, 10, QLatin1Char('0'));
}

QString Format::digestStart(const QByteArray &hex)
{
    constexpr qsizetype kShown = 8;
    if (hex.size() <= kShown)
        return QString::fromLatin1(hex);
    return QString::fromLatin1(hex.first(kShown)) + u'…';
}

QString Format::digestGrouped(const QByteArray &hex)
{
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i > 0)
            text += u' ';
        text += QString::fromLatin1(hex.mid(i, 4));
    }
    return text;
}

QString Format::toolTip(const QString &text)
{
    return text.isEmpty() ? QString{}
                          : u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped());
}

} // namespace airlift::ui
