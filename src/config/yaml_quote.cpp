#include "config/yaml_quote.hpp"

namespace dateline {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// Past the anchors, tags and comments that may stand before a value.
std::size_t skip_properties(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_blank(text[at])) {
            ++at;
        } else if (text[at] == '&' || text[at] == '!') {
            while (at < text.size() && !is_blank(text[at])) ++at;
        } else if (text[at] == '#') {
            while (at < text.size() && text[at] != '\n') ++at;
        } else {
            break;
        }
    }
    return at;
}

// YAML 1.2, sections 7.3.1 and 7.3.2: a double quote ends a text unless '\' stands before it, a single one unless it is
// doubled.
bool is_closed(std::string_view text, std::size_t open) {
    const char quote = text[open];
    for (std::size_t at = open + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) return true;
            ++at;
        }
    }
    return false;
}

}  // namespace

// Only the start of a scalar is known, so that its quotes are read once more.
std::optional<std::size_t> unterminated_quote(std::string_view text, std::size_t offset) {
    const std::size_t begin = skip_properties(text, offset);
    if (begin >= text.size() || (text[begin] != '"' && text[begin] != '\'')) return std::nullopt;
    return is_closed(text, begin) ? std::nullopt : std::optional(begin);
}

}  // namespace dateline
