#pragma once

#include <vector>

#include <QByteArrayView>

/// Where in a line the secrets are. Pure functions over one line; the Redactor puts them together.
namespace airlift::session {

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};
using Spans = std::vector<Span>;

/// Cheap: false if nothing in the line can be a secret.
[[nodiscard]] bool mayHoldSecret(QByteArrayView line);

void findLabelled(QByteArrayView line, Spans &spans);      ///< "Authorization: Bearer x", "key=x"
void findInUrls(QByteArrayView line, Spans &spans);        ///< signatures, tokens, user:password@
void findInEscapedUrls(QByteArrayView line, Spans &spans); ///< the same in JSON: "https:\/\/host"
void findTokenShapes(QByteArrayView line, Spans &spans);   ///< what is a token by its looks
void findInCommands(QByteArrayView line, Spans &spans);    ///< AT+WlanConnect, wlanconnect -p

/// Characters of tokens, keys in base64 and percent-encoded signatures.
[[nodiscard]] bool isTokenCharacter(char c);
/// The line is nothing but such characters: the rest of a token that a terminal wrapped.
[[nodiscard]] bool looksWrapped(QByteArrayView line);

} // namespace airlift::session
