#include "article/front_matter.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "config/node.hpp"

namespace dateline {

namespace {

struct Fence {
    std::size_t yaml_begin = 0;
    std::size_t yaml_end = 0;
    std::size_t body_begin = 0;
};

// YAML ends a document with "---" or "..."; without an end there is no front matter, only a rule.
std::optional<Fence> find_fence(std::string_view text) {
    const auto lines = split_lines(text);
    if (lines.empty() || trim(lines[0]) != "---") return std::nullopt;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trim(lines[i]) != "---" && trim(lines[i]) != "...") continue;
        const auto offset = [&](std::string_view line) { return static_cast<std::size_t>(line.data() - text.data()); };
        const std::size_t body = i + 1 < lines.size() ? offset(lines[i + 1]) : text.size();
        return Fence{offset(lines[1]), offset(lines[i]), body};
    }
    return std::nullopt;
}

std::string text_of(const Node& front, std::string_view key) {
    const Node* value = front.find(key);
    return value != nullptr && value->kind == NodeKind::scalar ? value->scalar : std::string{};
}

std::string first_text_of(const Node& front, std::string_view key, std::string_view other) {
    auto text = text_of(front, key);
    return text.empty() ? text_of(front, other) : text;
}

// "author: Jane Roe", "authors: [Jane Roe, John Doe]"
std::string author_of(const Node& front) {
    for (const std::string_view key : {"author", "authors"}) {
        const Node* value = front.find(key);
        if (value == nullptr) continue;
        if (value->kind == NodeKind::scalar) return value->scalar;
        std::string names;
        for (const auto& item : value->items) names += (names.empty() ? "" : ", ") + item.scalar;
        return names;
    }
    return {};
}

// Site generators write times and zones that EDTF does not have: "2018-04-27 10:00:00 +0200". The day counts.
std::string day_of_timestamp(const std::string& text) {
    const bool is_timestamp =
        text.size() > 10 && text[4] == '-' && text[7] == '-' && (text[10] == ' ' || text[10] == 'T');
    return is_timestamp ? text.substr(0, 10) : text;
}

// "published" says more than "date", which some sites change with every edit.
std::optional<When> published_of(const Node& front, Diagnostics& diagnostics) {
    const std::string text = day_of_timestamp(first_text_of(front, "published", "date"));
    if (text.empty()) return std::nullopt;
    auto when = parse_edtf(text);
    if (when.ok()) return std::move(when.value());
    const Node* value = front.find("published") != nullptr ? front.find("published") : front.find("date");
    diagnostics.warning("the date of the front matter is left out: " + when.error().message, value->pos,
                        when.error().hint);
    return std::nullopt;
}

}  // namespace

FrontMatter read_front_matter(const SourceFile& source, Diagnostics& diagnostics) {
    FrontMatter front;
    const auto fence = find_fence(source.text);
    if (!fence) return front;
    front.body_offset = fence->body_begin;
    // The line break stands for the line of the first '---', so that positions are those of the file.
    const SourceFile yaml{source.name,
                          "\n" + source.text.substr(fence->yaml_begin, fence->yaml_end - fence->yaml_begin)};
    Diagnostics problems;
    const auto root = read_yaml(yaml, problems);
    for (auto problem : problems.items()) {
        problem.severity = Severity::warning;
        problem.message = "the front matter is left out: " + problem.message;
        diagnostics.add(std::move(problem));
    }
    if (!root || root->kind != NodeKind::map) return front;
    front.facts.title = text_of(*root, "title");
    front.facts.source = text_of(*root, "source");
    front.facts.url = text_of(*root, "url");
    front.facts.language = first_text_of(*root, "language", "lang");
    front.facts.home = text_of(*root, "home");
    front.facts.published = published_of(*root, diagnostics);
    front.author = author_of(*root);
    return front;
}

}  // namespace dateline
