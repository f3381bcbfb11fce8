#pragma once

#include <tl/expected.hpp>

namespace airlift {

/// A value or the fact that explains its absence. Each module closes its own `Error` variant and
/// aliases this; it becomes std::expected with C++23.
template <typename T, typename Error>
using Expected = tl::expected<T, Error>;

/// Deduces the failure side: `return failure(Error{Unreadable{...}})`.
template <typename Error>
[[nodiscard]] tl::unexpected<std::decay_t<Error>> failure(Error &&error)
{
    return tl::unexpected<std::decay_t<Error>>{std::forward<Error>(error)};
}

/// Overload set out of lambdas, for std::visit.
template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>; // still needed by Clang 14

} // namespace airlift
