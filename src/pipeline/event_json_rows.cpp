#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pipeline/event_rows.hpp"

namespace dateline {

namespace {

using JsonRow = nlohmann::json;

/// A record is a flat object with a place in it; deeper values are dropped unread.
constexpr int deepest_value = 6;

JsonRow parse(std::string_view text) {
    const auto keep_shallow = [](int depth, JsonRow::parse_event_t, JsonRow&) { return depth <= deepest_value; };
    return JsonRow::parse(text.begin(), text.end(), keep_shallow, false);
}

std::string text_of(const JsonRow& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number()) return value.dump();
    if (value.is_array() && !value.empty()) return text_of(value.front());
    return {};
}

std::string text_at(const JsonRow& record, const std::string& key) {
    const auto value = record.find(key);
    return value == record.end() ? std::string() : text_of(*value);
}

EventRow row_of(const JsonRow& record, const EventColumns& columns) {
    EventRow row;
    for (const auto& column : event_columns()) {
        const std::string& mapped = columns.*column.text;
        row.*column.text = text_at(record, mapped.empty() ? column.name : mapped);
    }
    const auto place = record.find(columns.place.empty() ? "place" : columns.place);
    if (place != record.end() && place->is_object()) {
        row.place = text_at(*place, "name");
        row.lon = text_at(*place, "lon");
        row.lat = text_at(*place, "lat");
    }
    // The names of `extract --format jsonl`.
    if (row.date.empty()) {
        row.date = text_at(record, "from");
        row.end = text_at(record, "to");
    }
    if (row.quote.empty()) row.quote = text_at(record, "sentence");
    if (row.article.empty()) row.article = text_at(record, "articles");
    return row;
}

void add(const JsonRow& record, const SourcePos& pos, const EventColumns& columns, std::vector<EventEntry>& events,
         Diagnostics& diagnostics) {
    if (!record.is_object()) {
        diagnostics.warning("this is no JSON object; it is skipped", pos);
    } else if (auto entry = entry_of_row(row_of(record, columns), pos, diagnostics)) {
        events.push_back(*std::move(entry));
    }
}

}  // namespace

std::vector<EventEntry> read_json_events(const SourceFile& source, const EventColumns& columns,
                                         Diagnostics& diagnostics) {
    std::vector<EventEntry> events;
    const std::string text = to_valid_utf8(source.text);
    const JsonRow whole = trim(text).starts_with('[') || !source.name.ends_with("l") ? parse(text) : JsonRow();
    const JsonRow* list = whole.is_object() && whole.contains("events") ? &whole["events"] : &whole;
    if (list->is_array()) {
        for (const auto& record : *list) add(record, {source.name, 0, 0}, columns, events, diagnostics);
        return events;
    }
    if (source.name.ends_with(".json")) {
        diagnostics.warning("this is no JSON list of events; it is skipped", {source.name, 0, 0});
        return events;
    }
    std::size_t number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (!trim(line).empty()) add(parse(line), {source.name, number, 0}, columns, events, diagnostics);
    }
    return events;
}

}  // namespace dateline
