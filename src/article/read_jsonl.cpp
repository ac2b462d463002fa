#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "article/build_article.hpp"
#include "article/jsonl_reader.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

using Json = nlohmann::json;

/// A record is a flat object; deeper values are skipped unread, so that no depth can exhaust the stack.
constexpr int deepest_value = 4;

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

// A feed without end is only looked through for ids that stand twice near its beginning.
constexpr std::size_t most_ids = 100'000;

}  // namespace

SentenceSplitter& JsonlReader::splitter_of(const std::string& language, const LanguagePack& pack) {
    auto& splitter = splitters_[language];
    if (!splitter) splitter = std::make_unique<SentenceSplitter>(language, pack);
    return *splitter;
}

void JsonlReader::check_id(const std::string& id, const SourcePos& pos) {
    if (id.empty() || ids_.size() >= most_ids) return;
    if (!ids_.insert(id).second) diagnostics_.warning("the id '" + id + "' was used before", pos);
}

void JsonlReader::skip_long_line() {
    diagnostics_.warning(fmt::format("this line is longer than {} bytes; it is skipped", longest_line),
                         {name_, ++number_, 0});
}

std::optional<Article> JsonlReader::read_line(std::string_view line) {
    if (line.size() > longest_line) {
        skip_long_line();
        return std::nullopt;
    }
    const SourcePos pos{name_, ++number_, 0};
    if (trim(line).empty()) return std::nullopt;
    const std::string clean = repaired_utf8(line, pos, diagnostics_);
    auto record = parse_record(clean);
    if (!record) {
        diagnostics_.warning(record.error().message + "; it is skipped", pos);
        return std::nullopt;
    }
    ArticleDraft draft{fmt::format("{}:{}", name_, number_), std::move(record->at("text").get_ref<std::string&>()),
                       facts_of(*record, pos, diagnostics_), PageFurniture::none, pos};
    check_id(draft.facts.id, pos);
    const auto [language, pack] = languages_.choose(draft.facts.language, draft.text, pos, diagnostics_);
    draft.facts.language = language;
    auto& splitter = splitter_of(language, *pack);
    return build_article(std::move(draft), {*pack, splitter, diagnostics_});
}

std::vector<Article> read_jsonl(const SourceFile& source, Diagnostics& diagnostics, const Languages& languages) {
    std::vector<Article> articles;
    JsonlReader reader(source.name, diagnostics, languages);
    std::string_view text = source.text;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    for (const auto line : split_lines(text)) {
        if (auto article = reader.read_line(line)) articles.push_back(*std::move(article));
    }
    return articles;
}

}  // namespace dateline
