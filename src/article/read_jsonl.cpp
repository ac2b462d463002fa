#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "article/build_article.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

using Json = nlohmann::json;

/// A record is a flat object; deeper values are skipped unread, so that no depth can exhaust the stack.
constexpr int deepest_value = 4;
/// The limit of an article (specs/safety.md).
constexpr std::size_t longest_line = 16UL << 20U;

// A record, or why there is none.
Result<Json> parse_record(std::string_view line) {
    const auto keep_shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest_value; };
    Json record = Json::parse(line.begin(), line.end(), keep_shallow, false);
    if (record.is_discarded()) return Error{"this line is no JSON"};
    if (!record.is_object()) return Error{"this line is no JSON object"};
    const auto text = record.find("text");
    if (text == record.end() || !text->is_string()) return Error{"this record has no 'text'"};
    return record;
}

// A text field; a number is taken as it is written, so that {"id": 7} has the id 7.
std::string text_of(const Json& record, const char* key) {
    const auto value = record.find(key);
    if (value == record.end()) return {};
    if (value->is_string()) return value->get<std::string>();
    return value->is_number_integer() ? value->dump() : std::string{};
}

// A date that cannot be read costs the record its date, not its text.
ArticleFacts facts_of(const Json& record, const SourcePos& pos, Diagnostics& diagnostics) {
    ArticleFacts facts{text_of(record, "id"),
                       text_of(record, "title"),
                       text_of(record, "source"),
                       text_of(record, "url"),
                       text_of(record, "language"),
                       text_of(record, "home"),
                       {}};
    const std::string published = text_of(record, "published");
    if (published.empty()) return facts;
    auto when = parse_edtf(published);
    if (when.ok()) {
        facts.published = std::move(when.value());
    } else {
        diagnostics.warning("'published' is left out: " + when.error().message, pos, when.error().hint);
    }
    return facts;
}

// One splitter for each language of the file.
class Splitters {
public:
    SentenceSplitter& of(const std::string& language, const LanguagePack& pack) {
        auto& splitter = splitters_[language];
        if (!splitter) splitter = std::make_unique<SentenceSplitter>(language, pack);
        return *splitter;
    }

private:
    std::map<std::string, std::unique_ptr<SentenceSplitter>> splitters_;
};

}  // namespace

std::vector<Article> read_jsonl(const SourceFile& source, Diagnostics& diagnostics, const Languages& languages) {
    std::vector<Article> articles;
    std::set<std::string> ids;
    Splitters splitters;
    std::size_t number = 0;
    std::string_view text = source.text;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    for (const auto line : split_lines(text)) {
        const SourcePos pos{source.name, ++number, 0};
        if (trim(line).empty()) continue;
        if (line.size() > longest_line) {
            diagnostics.warning(fmt::format("this line is longer than {} bytes; it is skipped", longest_line), pos);
            continue;
        }
        const std::string clean = repaired_utf8(line, pos, diagnostics);
        const auto record = parse_record(clean);
        if (!record) {
            diagnostics.warning(record.error().message + "; it is skipped", pos);
            continue;
        }
        ArticleDraft draft{fmt::format("{}:{}", source.name, number), record->at("text").get<std::string>(),
                           facts_of(*record, pos, diagnostics), PageFurniture::none, pos};
        if (!draft.facts.id.empty() && !ids.insert(draft.facts.id).second) {
            diagnostics.warning("the id '" + draft.facts.id + "' was used before", pos);
        }
        const auto [language, pack] = languages.choose(draft.facts.language, draft.text, pos, diagnostics);
        draft.facts.language = language;
        auto& splitter = splitters.of(language, *pack);
        articles.push_back(build_article(std::move(draft), {*pack, splitter, diagnostics}));
    }
    return articles;
}

}  // namespace dateline
