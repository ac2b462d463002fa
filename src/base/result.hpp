// Result<T>: a value or the Error that explains its absence. No exception crosses a room; this does.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.hpp"

namespace dateline {

/// A place in a source text. Line and column count from 1, the column in code points; 0 means "not known".
struct SourcePos {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;

    bool operator==(const SourcePos&) const = default;
};

/// Why something failed. The message says what was found and what was expected, in lower case without a full stop;
/// the hint says what to do.
struct Error {
    std::string message;
    SourcePos pos{};
    std::string hint{};

    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. Reading the value of a failure is a bug.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& {
        DATELINE_ASSERT(ok(), "a failed result has no value");
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T& value() & {
        DATELINE_ASSERT(ok(), "a failed result has no value");
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T&& value() && {
        DATELINE_ASSERT(ok(), "a failed result has no value");
        return std::move(*std::get_if<0>(&state_));
    }
    [[nodiscard]] const Error& error() const {
        DATELINE_ASSERT(!ok(), "a good result has no error");
        return *std::get_if<1>(&state_);
    }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> state_;
};

/// The Result of work that yields nothing.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !error_.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error& error() const {
        DATELINE_ASSERT(!ok(), "a good result has no error");
        return *error_;
    }

private:
    std::optional<Error> error_;
};

}  // namespace dateline
