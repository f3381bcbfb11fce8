#pragma once

#include "core/sim/at_line.h"

#include <QByteArrayList>

namespace airlift::sim::at_words {

/// Of answers and of requests (uart-at-commands, appendix A). The value is only a number; the
/// header's name is made of the word.
inline constexpr AtParameters::Keyword kHeaders[]{{"res_age", 0},
                                                  {"res_allow", 1},
                                                  {"res_cache_control", 2},
                                                  {"res_connection", 3},
                                                  {"res_content_encoding", 4},
                                                  {"res_content_language", 5},
                                                  {"res_content_length", 6},
                                                  {"res_content_location", 7},
                                                  {"res_content_range", 8},
                                                  {"res_content_type", 9},
                                                  {"res_date", 10},
                                                  {"res_etag", 11},
                                                  {"res_expires", 12},
                                                  {"res_last_modified", 13},
                                                  {"res_location", 14},
                                                  {"res_proxy_auth", 15},
                                                  {"res_retry_after", 16},
                                                  {"res_server", 17},
                                                  {"res_set_cookie", 18},
                                                  {"res_trailer", 19},
                                                  {"res_tx_encoding", 20},
                                                  {"res_upgrade", 21},
                                                  {"res_vary", 22},
                                                  {"res_via", 23},
                                                  {"res_www_auth", 24},
                                                  {"res_warning", 25},
                                                  {"req_accept", 26},
                                                  {"req_accept_charset", 27},
                                                  {"req_accept_encoding", 28},
                                                  {"req_accept_language", 29},
                                                  {"req_allow", 30},
                                                  {"req_auth", 31},
                                                  {"req_cache_control", 32},
                                                  {"req_connection", 33},
                                                  {"req_content_encoding", 34},
                                                  {"req_content_language", 35},
                                                  {"req_content_location", 36},
                                                  {"req_content_type", 37},
                                                  {"req_cookie", 38},
                                                  {"req_date", 39},
                                                  {"req_expect", 40},
                                                  {"req_forwarded", 41},
                                                  {"req_from", 42},
                                                  {"req_host", 43},
                                                  {"req_if_match", 44},
                                                  {"req_if_modified_since", 45},
                                                  {"req_if_none_match", 46},
                                                  {"req_if_range", 47},
                                                  {"req_if_unmodified_since", 48},
                                                  {"req_origin", 49},
                                                  {"req_proxy_auth", 50},
                                                  {"req_range", 51},
                                                  {"req_te", 52},
                                                  {"req_tx_encoding", 53},
                                                  {"req_upgrade", 54},
                                                  {"req_user_agent", 55},
                                                  {"req_via", 56},
                                                  {"req_warning", 57}};
inline constexpr quint32 kFirstRequestHeader = 26;

/// "Content-Type" of "req_content_type".
[[nodiscard]] inline QByteArray headerName(quint32 header)
{
    const bool isRequest = header >= kFirstRequestHeader;
    QByteArray word = atWord(kHeaders, header).mid(4);
    if (word == "www_auth" || word == "proxy_auth")
        word += isRequest ? "orization" : "enticate";
    else if (word == "auth")
        word = "authorization";
    else if (word == "tx_encoding")
        word = "transfer_encoding";
    QByteArrayList parts = word.split('_');
    for (QByteArray &part : parts)
        part = part.left(1).toUpper() + part.mid(1);
    return parts.join('-');
}

} // namespace airlift::sim::at_words
