#include <fmt/format.h>

#include <simdjson.h>

#include <algorithm>
#include <array>
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

/// The fields of a line. The last of two with one name counts.
class Record {
public:
    /// A text field, or a number as it is written, so that {"id": 7} has the id 7.
    void set(std::string_view key, std::string_view value) {
        for (auto& [name, text] : fields_) {
            if (name == key) text = value;
        }
    }
    std::string take(std::string_view key) {
        const auto field = std::ranges::find(fields_, key, &Field::first);
        return std::exchange(field->second, {});
    }
    bool has_text = false;

private:
    using Field = std::pair<std::string_view, std::string>;
    std::array<Field, 8> fields_{{{"text", {}},
                                  {"id", {}},
                                  {"title", {}},
                                  {"source", {}},
                                  {"url", {}},
                                  {"language", {}},
                                  {"home", {}},
                                  {"published", {}}}};
};

Record record_of(simdjson::dom::object object) {
    Record record;
    for (const auto [key, value] : object) {
        const bool is_text = value.is_string();
        if (key == "text") record.has_text = is_text;
        if (is_text) {
            record.set(key, value.get_string().value_unsafe());
        } else if (value.is_int64() || value.is_uint64()) {
            record.set(key, value.is_int64() ? std::to_string(value.get_int64().value_unsafe())
                                             : std::to_string(value.get_uint64().value_unsafe()));
        } else {
            record.set(key, {});
        }
    }
    return record;
}

// The slow way, for what simdjson refuses: numbers of more than 64 bits, values that nest very deep, and no JSON.
Result<Record> parse_patiently(std::string_view line) {
    const auto keep_shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest_value; };
    const Json json = Json::parse(line.begin(), line.end(), keep_shallow, false);
    if (json.is_discarded()) return Error{"this line is no JSON"};
    if (!json.is_object()) return Error{"this line is no JSON object"};
    Record record;
    for (const auto& [key, value] : json.items()) {
        if (key == "text") record.has_text = value.is_string();
        record.set(key, value.is_string()           ? value.get<std::string>()
                        : value.is_number_integer() ? value.dump()
                                                    : std::string{});
    }
    return record;
}

// A record, or why there is none.
Result<Record> parse_record(simdjson::dom::parser& parser, std::string_view line) {
    simdjson::dom::element root;
    simdjson::dom::object object;
    const bool is_object =
        parser.parse(line.data(), line.size()).get(root) == simdjson::SUCCESS && root.get(object) == simdjson::SUCCESS;
    auto record = is_object ? Result<Record>(record_of(object)) : parse_patiently(line);
    if (record && !record->has_text) return Error{"this record has no 'text'"};
    return record;
}

// A date that cannot be read costs the record its date, not its text.
ArticleFacts facts_of(Record& record, const SourcePos& pos, Diagnostics& diagnostics) {
    ArticleFacts facts{record.take("id"),
                       record.take("title"),
                       record.take("source"),
                       record.take("url"),
                       record.take("language"),
                       record.take("home"),
                       {}};
    const std::string published = record.take("published");
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

struct JsonlReader::Parser {
    simdjson::dom::parser parser;
};

JsonlReader::JsonlReader(std::string name, Diagnostics& diagnostics, Languages languages)
    : parser_(std::make_unique<Parser>()),
      name_(std::move(name)),
      diagnostics_(diagnostics),
      languages_(std::move(languages)) {}

JsonlReader::~JsonlReader() = default;

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
    auto record = parse_record(parser_->parser, clean);
    if (!record) {
        diagnostics_.warning(record.error().message + "; it is skipped", pos);
        return std::nullopt;
    }
    ArticleDraft draft{fmt::format("{}:{}", name_, number_), record->take("text"), facts_of(*record, pos, diagnostics_),
                       PageFurniture::none, pos};
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
