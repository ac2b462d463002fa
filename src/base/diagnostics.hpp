// Findings about the user's input, in the order they were found. Parts report here and go on; the caller decides
// whether to stop. Knows how a finding reads on a terminal, and nothing about exit codes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dateline {

enum class Severity { error, warning, note };

/// One finding. `source_line` is the line that `pos` points into, when it is known.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string message;
    SourcePos pos{};
    std::string source_line{};
    std::string hint{};
    std::vector<std::string> notes{};

    bool operator==(const Diagnostic&) const = default;
};

/// Collects findings.
class Diagnostics {
public:
    void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
    void error(std::string message, SourcePos pos = {}, std::string hint = {});
    void warning(std::string message, SourcePos pos = {}, std::string hint = {});
    void note(std::string message, SourcePos pos = {}, std::string hint = {});

    [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

private:
    std::vector<Diagnostic> items_;
};

/// An Error as a Diagnostic of severity error.
Diagnostic to_diagnostic(const Error& error);

/// The text form, with a final newline:
///
///     figure.yaml:4:3: error: duplicate key 'theme'
///       4 |   theme: dark
///         |   ^
///       note: first defined at 2:3
///       hint: ...
///
/// Control characters of user words are shown escaped, so that no input can drive the terminal.
std::string to_text(const Diagnostic& diagnostic);

/// User words for a message: control characters become \xNN, quotes are left alone.
std::string escape_controls(std::string_view text);

}  // namespace dateline
