#include "base/diagnostics.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

std::string position_prefix(const SourcePos& pos) {
    if (pos.file.empty()) return "dateline: ";
    std::string prefix = escape_controls(pos.file);
    if (pos.line > 0) prefix += ":" + std::to_string(pos.line);
    if (pos.line > 0 && pos.column > 0) prefix += ":" + std::to_string(pos.column);
    return prefix + ": ";
}

// The source line with its number, and a caret below the column. Tabs and wide text keep their width by repeating
// tabs and by counting display columns.
std::string caret_lines(const Diagnostic& diagnostic) {
    const std::string number = std::to_string(diagnostic.pos.line);
    std::string text = "  " + number + " | " + escape_controls(diagnostic.source_line) + "\n";
    text += "  " + std::string(number.size(), ' ') + " | ";
    std::size_t column = 1;
    for (const auto code_point : code_points(diagnostic.source_line)) {
        if (column >= diagnostic.pos.column) break;
        text += code_point == U'\t' ? "\t" : std::string(display_width(code_point), ' ');
        ++column;
    }
    return text + "^\n";
}

}  // namespace

void Diagnostics::error(std::string message, SourcePos pos, std::string hint) {
    add({Severity::error, std::move(message), std::move(pos), {}, std::move(hint), {}});
}

void Diagnostics::warning(std::string message, SourcePos pos, std::string hint) {
    add({Severity::warning, std::move(message), std::move(pos), {}, std::move(hint), {}});
}

void Diagnostics::note(std::string message, SourcePos pos, std::string hint) {
    add({Severity::note, std::move(message), std::move(pos), {}, std::move(hint), {}});
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(items_, severity, &Diagnostic::severity));
}

Diagnostic to_diagnostic(const Error& error) {
    return {Severity::error, error.message, error.pos, {}, error.hint, {}};
}

std::string escape_controls(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string escaped;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7f) {
            escaped += "\\x";
            escaped += digits[byte >> 4U];
            escaped += digits[byte & 15U];
        } else {
            escaped += c;
        }
    }
    return escaped;
}

std::string to_text(const Diagnostic& diagnostic) {
    std::string text = position_prefix(diagnostic.pos);
    text += severity_name(diagnostic.severity);
    text += ": " + escape_controls(diagnostic.message) + "\n";
    if (!diagnostic.source_line.empty() && diagnostic.pos.line > 0) text += caret_lines(diagnostic);
    for (const auto& note : diagnostic.notes) text += "  note: " + escape_controls(note) + "\n";
    if (!diagnostic.hint.empty()) text += "  hint: " + escape_controls(diagnostic.hint) + "\n";
    return text;
}

}  // namespace dateline
