#include "config/findings.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"

namespace dateline {

void Findings::error(const SourcePos& pos, std::string message, std::string hint, std::vector<std::string> notes) {
    ++errors_;
    if (errors_ > max_errors_per_file) return;
    diagnostics_.add({Severity::error, std::move(message), pos, std::string(text_.shown_line(pos)), std::move(hint),
                      std::move(notes)});
}

void Findings::warning(const SourcePos& pos, std::string message, std::string hint) {
    diagnostics_.add(
        {Severity::warning, std::move(message), pos, std::string(text_.shown_line(pos)), std::move(hint), {}});
}

// Said once, below the last error shown.
void Findings::close() {
    if (errors_ <= max_errors_per_file) return;
    const std::size_t left_out = errors_ - max_errors_per_file;
    diagnostics_.note(count_of(left_out, "more error") + " not shown");
}

std::string position_note(const std::string& what, const SourcePos& pos) {
    return fmt::format("{} at {}:{}", what, pos.line, pos.column);
}

}  // namespace dateline
