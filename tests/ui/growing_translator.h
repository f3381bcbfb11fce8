#pragma once

#include <QTranslator>

namespace airlift::test {

/// English grown by 40 %, as translations do.
class GrowingTranslator final : public QTranslator
{
    Q_OBJECT
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *sourceText, const char *,
                                    int) const override
    {
        const QString text = QString::fromUtf8(sourceText);
        QString more; // in words, for real languages can be wrapped too
        while (more.size() < (text.size() * 2 + 4) / 5)
            more += more.size() % 7 == 4 ? u' ' : u'w';
        return text + more;
    }
};

} // namespace airlift::test
