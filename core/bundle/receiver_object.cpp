#include "core/bundle/receiver_object.h"

#include <algorithm>
#include <optional>

namespace airlift::bundle::receiver {

namespace {

constexpr qsizetype kDeepest = 20;   // levels the library keeps a stack for
constexpr qsizetype kMemory = 2048;  // the library's room for all values of one object
constexpr qsizetype kTableSize = 54; // of which header and template take this much

constexpr std::array<QByteArrayView, kKeyCount> kNames{"bundle",  "certificate",      "filename",
                                                       "secured", "signature_base64", "digest"};

[[nodiscard]] constexpr bool isText(std::size_t key)
{
    return key != static_cast<std::size_t>(Key::Bundle) &&
           key != static_cast<std::size_t>(Key::Secured);
}

/// Keys are compared by a 16-bit remainder only, so a foreign key can, rarely, pass for one of
/// ours.
[[nodiscard]] quint16 nextHash(quint16 hash, unsigned char byte)
{
    constexpr quint16 kPolynomial = 0x1021;
    for (unsigned bit = 0x80; bit != 0; bit >>= 1U) {
        const bool carry = (hash & 0x8000U) != 0;
        hash = static_cast<quint16>((quint32{hash} << 1U) | ((byte & bit) != 0 ? 1U : 0U));
        if (carry)
            hash ^= kPolynomial;
    }
    return hash;
}

[[nodiscard]] quint16 hashOf(quint16 seed, QByteArrayView name)
{
    for (const char c : name)
        seed = nextHash(seed, static_cast<unsigned char>(c));
    return seed;
}

struct Template {
    quint16 seed = 0xA53B;
    std::array<quint16, kKeyCount> hashes{};

    /// The seed is raised until no two entries (the object itself is one) share a remainder.
    Template()
    {
        for (bool unique = false; !unique;) {
            std::transform(kNames.begin(), kNames.end(), hashes.begin(),
                           [this](QByteArrayView name) { return hashOf(seed, name); });
            std::array<quint16, kKeyCount + 1> all{};
            std::copy(hashes.begin(), hashes.end(), all.begin());
            all.back() = seed;
            std::sort(all.begin(), all.end());
            unique = std::adjacent_find(all.begin(), all.end()) == all.end();
            seed = unique ? seed : static_cast<quint16>(seed + 1);
        }
    }
};

[[nodiscard]] const Template &objectTemplate()
{
    static const Template instance;
    return instance;
}

class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
        m_stack[0].hash = objectTemplate().seed;
    }

    ObjectValues run()
    {
        m_result.code = parse();
        return std::move(m_result);
    }

private:
    enum class State {
        Start,
        Object,
        ObjectValue,
        ObjectValueEnd,
        ArrayValue,
        ArrayValueEnd,
        ExpectEnd,
        End
    };
    enum class Token {
        Unknown,
        EndOfText,
        ObjectStart,
        ObjectEnd,
        ArrayStart,
        ArrayEnd,
        Comma,
        Name,
        Value,
        NestedArray
    };
    /// Of the latest value. Typed: a number that was fitted to the template's own type.
    enum class Type { Unknown, Text, Boolean, Number, Fitted };
    enum class Step { Failed, Next };

    struct Level {
        quint16 hash = 0;
        bool isArray = false;
    };

    int parse()
    {
        skipBlanks();
        bool failed = false;
        while (m_at <= m_text.size() && m_state != State::End && m_worst > kJsonBorder && !failed) {
            Token token = Token::Unknown;
            const int code = identify(token);
            if (code < kJsonBorder)
                return code;
            worsen(code);
            failed = click(token) == Step::Failed;
        }
        if (m_worst > kJsonBorder && (m_state != State::End || failed))
            return kJsonParse;
        return m_worst;
    }

    // Characters

    [[nodiscard]] char at(qsizetype index) const
    {
        return index < m_text.size() ? m_text[index] : '\0';
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && static_cast<unsigned char>(m_text[m_at]) <= ' ')
            ++m_at;
    }
    bool take(char wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        skipBlanks();
        return true;
    }
    void worsen(int code) { m_worst = std::min(m_worst, code); }

    /// One character of a string, escapes resolved. Nothing if the string breaks off in an escape.
    [[nodiscard]] std::optional<unsigned char> character(qsizetype &index)
    {
        const char c = at(index++);
        if (c != '\\')
            return static_cast<unsigned char>(c);
        if (index >= m_text.size())
            return std::nullopt;
        const char escaped = at(index++);
        switch (escaped) {
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'u':
            return unicode(index);
        default:
            return static_cast<unsigned char>(escaped);
        }
    }

    /// The library decodes the four digits and then advances the wrong variable: the digits are
    /// read again as ordinary characters, and a neighbour on its stack is overwritten.
    [[nodiscard]] std::optional<unsigned char> unicode(qsizetype index)
    {
        constexpr qsizetype kDigits = 4;
        if (index + kDigits >= m_text.size() - 1)
            return std::nullopt;
        bool good = false;
        const int value = m_text.sliced(index, kDigits).toByteArray().toInt(&good, 16);
        if (!good || std::any_of(m_text.begin() + index, m_text.begin() + index + kDigits,
                                 [](char c) { return !isHex(c); }))
            return std::nullopt;
        m_result.undefinedBehaviour = true;
        return static_cast<unsigned char>(value & 0xFF);
    }
    [[nodiscard]] static bool isHex(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    // Tokens

    int identify(Token &token)
    {
        int code = kJsonOk;
        if (m_at == m_text.size()) {
            token = Token::EndOfText;
        } else if (m_state == State::ArrayValue && take('[')) {
            token = Token::NestedArray;
            code = kJsonNotSupported;
        } else if (const auto mark = punctuation()) {
            token = *mark;
        } else {
            code = identifyString(token);
            if (code == kJsonNotFound)
                code = identifyLiteral(token);
        }
        if (code > kJsonBorder && token == Token::Unknown)
            code = kJsonNotFound;
        return std::min(code, m_worst);
    }

    [[nodiscard]] std::optional<Token> punctuation()
    {
        if (take('{'))
            return Token::ObjectStart;
        if (take('}'))
            return Token::ObjectEnd;
        if (take('['))
            return Token::ArrayStart;
        if (take(']'))
            return Token::ArrayEnd;
        if (take(','))
            return Token::Comma;
        return std::nullopt;
    }

    int identifyString(Token &token)
    {
        skipBlanks();
        if (at(m_at) != '"')
            return kJsonNotFound;
        qsizetype index = m_at + 1;
        m_textOffset = index;
        m_textLength = 0;
        m_hash = m_stack[static_cast<std::size_t>(std::max<qsizetype>(m_depth - 1, 0))].hash;
        while (index < m_text.size() && m_text[index] != '"') {
            const auto c = character(index);
            if (!c)
                return kJsonIncompleteString;
            ++m_textLength;
            m_hash = nextHash(m_hash, *c);
        }
        if (index >= m_text.size())
            return kJsonIncompleteString;
        m_at = index + 1;
        skipBlanks();
        if (m_state == State::ObjectValue || m_state == State::ArrayValue) {
            // The mark "null" of an earlier value is not cleared here, as it is not in the library.
            m_type = Type::Text;
            token = Token::Value;
            return m_worst;
        }
        token = Token::Name;
        if (!take(':'))
            worsen(kJsonRecovered);
        skipBlanks();
        return m_worst;
    }

    int identifyLiteral(Token &token)
    {
        forget();
        const char first = at(m_at);
        if (first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9')) {
            identifyNumber();
        } else if (takeWord("true")) {
            m_type = Type::Boolean;
        } else if (takeWord("false")) {
            m_type = Type::Boolean;
        } else if (takeWord("null")) {
            m_isNull = true;
            m_type = m_key ? Type::Fitted : Type::Unknown;
        } else {
            return kJsonNotFound;
        }
        token = Token::Value;
        return kJsonOk;
    }

    bool takeWord(QByteArrayView word)
    {
        if (m_text.size() - m_at < word.size() ||
            m_text.sliced(m_at, word.size()).compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_at += word.size();
        skipBlanks();
        return true;
    }

    void identifyNumber()
    {
        take('+');
        const bool negative = take('-');
        quint32 value = 0;
        const quint32 most = negative ? 0x7FFFFFFFU : 0xFFFFFFFFU;
        for (; at(m_at) >= '0' && at(m_at) <= '9'; ++m_at) {
            const auto digit = static_cast<quint32>(at(m_at) - '0');
            if (value > (most - digit) / 10) {
                value = most;
                break;
            }
            value = value * 10 + digit;
        }
        // Whatever may belong to a number is stepped over, sensible or not.
        while (m_at < m_text.size() && (QByteArrayView{"0123456789Ee+-."}.contains(at(m_at)) ||
                                        static_cast<unsigned char>(at(m_at)) <= ' '))
            ++m_at;
        m_number = negative ? 0U - value : value;
        m_type = m_key ? Type::Fitted : Type::Number;
    }

    // Transitions

    Step click(Token token)
    {
        switch (m_state) {
        case State::Start:
            return open(token);
        case State::Object:
            return inObject(token);
        case State::ObjectValue:
            return token == Token::Value ? keep(State::ObjectValueEnd) : open(token);
        case State::ObjectValueEnd:
            if (token == Token::ObjectEnd)
                return close();
            return token == Token::Comma ? go(State::Object) : Step::Failed;
        case State::ArrayValue:
            return inArray(token);
        case State::ArrayValueEnd:
            if (token == Token::ArrayEnd)
                return close();
            return token == Token::Comma ? nextMember(State::ArrayValue) : Step::Failed;
        case State::ExpectEnd:
            return token == Token::EndOfText ? go(State::End) : Step::Failed;
        case State::End:
            break;
        }
        return Step::Failed;
    }

    Step go(State state)
    {
        m_state = state;
        return Step::Next;
    }

    Step inObject(Token token)
    {
        if (token == Token::Name)
            return name();
        return token == Token::ObjectEnd ? close() : Step::Failed;
    }

    Step inArray(Token token)
    {
        switch (token) {
        case Token::Value:
            return keep(State::ArrayValueEnd);
        case Token::ObjectEnd:
            return close();
        case Token::Comma:
            return nextMember(State::ArrayValue);
        case Token::ArrayEnd:
            return nextMember(State::ArrayValue) == Step::Failed ? Step::Failed : close();
        default:
            return open(token);
        }
    }

    Step open(Token token)
    {
        if (token == Token::ObjectStart)
            return descend(false) == Step::Failed ? Step::Failed : go(State::Object);
        if (token == Token::ArrayStart)
            return descend(true) == Step::Failed ? Step::Failed : go(State::ArrayValue);
        return Step::Failed;
    }

    Step descend(bool intoArray)
    {
        if (m_depth + 1 >= kDeepest) {
            skipLeaves();
            worsen(kJsonNestingIgnored);
        } else {
            m_stack[static_cast<std::size_t>(m_depth + 1)].hash =
                m_stack[static_cast<std::size_t>(m_depth)].hash;
            ++m_depth;
            forget();
        }
        Level &parent = m_stack[static_cast<std::size_t>(m_depth - 1)];
        parent.isArray = intoArray;
        if (!intoArray)
            return Step::Next;
        return lookUpMember();
    }

    void skipLeaves()
    {
        for (int level = 0; level >= 0 && m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '{' || c == '[')
                ++level;
            else if (c == '}' || c == ']')
                --level;
        }
    }

    Step close()
    {
        forget();
        if (m_depth > 0)
            --m_depth;
        if (m_depth == 0)
            return go(State::ExpectEnd);
        return go(m_stack[static_cast<std::size_t>(m_depth - 1)].isArray ? State::ArrayValueEnd
                                                                         : State::ObjectValueEnd);
    }

    Step name()
    {
        m_key = find(m_depth - 1, m_hash);
        m_stack[static_cast<std::size_t>(m_depth)].hash = m_hash;
        m_textOffset = 0; // but not the length: a number for a text key copies from here
        m_state = State::ObjectValue;
        return m_worst > kJsonBorder ? Step::Next : Step::Failed;
    }

    Step nextMember(State state)
    {
        if (lookUpMember() == Step::Failed)
            return Step::Failed;
        worsen(kJsonUnknownValue);
        return go(state);
    }

    /// Members of an array are looked for in the template, which has no array.
    Step lookUpMember()
    {
        if (m_depth < 2)
            return Step::Next;
        if (find(m_depth - 2, m_stack[static_cast<std::size_t>(m_depth - 1)].hash))
            worsen(kJsonNotAnArray);
        m_key.reset();
        return m_worst > kJsonBorder ? Step::Next : Step::Failed;
    }

    /// The template's key under this path. A path through one of the plain keys is an error the
    /// library did not expect.
    [[nodiscard]] std::optional<std::size_t> find(qsizetype parentDepth, quint16 hash)
    {
        const auto &hashes = objectTemplate().hashes;
        const auto byHash = [&](quint16 sought) -> std::optional<std::size_t> {
            const auto found = std::find(hashes.begin(), hashes.end(), sought);
            if (found == hashes.end())
                return std::nullopt;
            return static_cast<std::size_t>(found - hashes.begin());
        };
        if (parentDepth == 0)
            return byHash(hash);
        if (byHash(m_stack[1].hash))
            worsen(kJsonUnexpected);
        return std::nullopt;
    }

    void forget()
    {
        m_isNull = false;
        m_type = Type::Unknown;
    }

    // Values

    Step keep(State next)
    {
        if (!m_key) {
            worsen(kJsonUnknownValue);
            return go(next);
        }
        ObjectValue &value = m_result.values[*m_key];
        if (m_isNull) {
            value.null = true;
            value.valid = true;
            return go(next);
        }
        if (m_type == Type::Unknown)
            return go(next);
        const bool fits = m_type == Type::Fitted || (m_type == Type::Text && isText(*m_key));
        if (!fits)
            return Step::Failed;
        if (isText(*m_key))
            keepText(value);
        else
            value.number = m_number;
        if (m_worst < kJsonBorder)
            return Step::Failed;
        value.null = false;
        value.valid = true;
        return go(next);
    }

    void keepText(ObjectValue &value)
    {
        const bool first = !value.valid && value.text.isNull();
        // The old length of a repeated key is kept in one byte.
        const qsizetype old = first ? 0 : (value.text.size() & 0xFF) + 1;
        const qsizetype change = m_textLength + 1 - old;
        if (m_used + change > kMemory) {
            worsen(kJsonNoRoom);
            return;
        }
        m_used += change;
        QByteArray text;
        text.reserve(m_textLength);
        qsizetype index = m_textOffset;
        for (qsizetype i = 0; i < m_textLength; ++i)
            text.append(static_cast<char>(character(index).value_or(0)));
        const qsizetype end = text.indexOf('\0');
        value.text = end < 0 ? text : text.left(end);
        if (value.text.isNull())
            value.text = QByteArray("");
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    State m_state = State::Start;
    int m_worst = kJsonOk;
    std::array<Level, static_cast<std::size_t>(kDeepest)> m_stack{};
    qsizetype m_depth = 0;
    std::optional<std::size_t> m_key;
    Type m_type = Type::Unknown;
    bool m_isNull = false;
    quint32 m_number = 0;
    quint16 m_hash = 0;
    qsizetype m_textOffset = 0;
    qsizetype m_textLength = 0;
    qsizetype m_used = kTableSize;
    ObjectValues m_result;
};

} // namespace

ObjectValues readObject(QByteArrayView text)
{
    return Reader{text}.run();
}

} // namespace airlift::bundle::receiver
