#include "pipeline/event_rows.hpp"

#include "base/text.hpp"

namespace dateline {

namespace {

// "2018/04/25 10:00:00+02" and "2018-04-25T10:00:00Z" as EDTF takes them: the wall's time, to the minute.
std::string edtf_of(std::string_view text) {
    std::string date(trim(text));
    const bool is_stamp = date.size() > 10 && (date[10] == ' ' || date[10] == 'T');
    if (date.size() >= 10 && date[4] == '/' && date[7] == '/') date[4] = date[7] = '-';
    if (!is_stamp) return date;
    date[10] = 'T';
    return date.substr(0, 16);
}

std::optional<When> when_of_row(const EventRow& row, const SourcePos& pos, Diagnostics& diagnostics) {
    if (trim(row.date).empty()) {
        diagnostics.warning("this event has no date; it is left out", pos);
        return std::nullopt;
    }
    auto from = parse_edtf(edtf_of(row.date));
    if (from.ok() && trim(row.end).empty()) return *std::move(from);
    auto to = from.ok() ? parse_edtf(edtf_of(row.end)) : from;
    if (!to.ok()) {
        diagnostics.warning("'" + (from.ok() ? row.end : row.date) + "' is no date; the event is left out", pos,
                            to.error().hint);
        return std::nullopt;
    }
    if (first_day(*to) < first_day(*from)) {
        diagnostics.warning("the event ends before it begins; it is left out", pos);
        return std::nullopt;
    }
    return *from == *to ? *from : when_span(from->from, to->to);
}

std::optional<LonLat> point_of(const EventRow& row, const SourcePos& pos, Diagnostics& diagnostics) {
    if (trim(row.lon).empty() && trim(row.lat).empty()) return std::nullopt;
    const auto lon = parse_number(trim(row.lon));
    const auto lat = parse_number(trim(row.lat));
    if (lon && lat && *lon >= -180 && *lon <= 360 && *lat >= -90 && *lat <= 90)
        return LonLat{Degrees(*lon), Degrees(*lat)};
    diagnostics.warning(
        "'" + row.lon + "', '" + row.lat + "' is no longitude and latitude; the place is left to its name", pos);
    return std::nullopt;
}

bool has_ending(std::string_view path, std::string_view ending) {
    return to_lower_ascii(path).ends_with(ending);
}

EventRow row_of(const Datasets::Record& record, const EventColumns& columns) {
    EventRow row;
    for (const auto& column : event_columns()) {
        const std::string& mapped = columns.*column.text;
        for (const auto& [name, value] : record.values) {
            if (name == (mapped.empty() ? column.name : mapped)) row.*column.text = value;
        }
    }
    if (record.point && row.lon.empty() && row.lat.empty()) {
        row.lon = format_number(record.point->lon.value(), 6);
        row.lat = format_number(record.point->lat.value(), 6);
    }
    return row;
}

// A mapping to a column that does not exist is a mistake in the config.
Result<void> check_columns(const Datasets::Record& record, const EventColumns& columns) {
    for (const auto& column : event_columns()) {
        const std::string& mapped = columns.*column.text;
        bool is_there = mapped.empty();
        std::string all;
        for (const auto& [name, value] : record.values) {
            is_there = is_there || name == mapped;
            all += " '" + name + "'";
        }
        if (!is_there) return Error{"the file has no column '" + mapped + "'", {}, "its columns:" + all};
    }
    return {};
}

std::vector<EventEntry> read_dataset_events(const EventFileEntry& entry, const std::string& path, const World& world,
                                            Diagnostics& diagnostics) {
    std::vector<EventEntry> events;
    const auto datasets = world.datasets ? world.datasets() : Error{"no datasets can be read here", {}, {}};
    if (!datasets) {
        diagnostics.error(datasets.error().message, entry.pos, datasets.error().hint);
        return events;
    }
    std::size_t number = 0;
    Result<void> columns;
    const auto read = (*datasets)->read_records(path, entry.layer, [&](const Datasets::Record& record) {
        // The line of a CSV, where no value holds a line end; the number of a feature elsewhere.
        const SourcePos pos{path, ++number + (has_ending(path, ".csv") ? 1 : 0), 0};
        if (number == 1) columns = check_columns(record, entry.columns);
        if (!columns) return;
        if (auto event = entry_of_row(row_of(record, entry.columns), pos, diagnostics))
            events.push_back(*std::move(event));
    });
    for (const auto& result : {read, columns}) {
        if (!result) diagnostics.error(result.error().message, entry.pos, result.error().hint);
    }
    return events;
}

}  // namespace

const std::vector<EventColumn>& event_columns() {
    using C = EventColumns;
    static const std::vector<EventColumn> columns{{"id", &C::id},       {"date", &C::date},   {"end", &C::end},
                                                  {"place", &C::place}, {"lon", &C::lon},     {"lat", &C::lat},
                                                  {"label", &C::label}, {"track", &C::track}, {"source", &C::source},
                                                  {"link", &C::link},   {"quote", &C::quote}, {"article", &C::article}};
    return columns;
}

std::optional<EventEntry> entry_of_row(const EventRow& row, const SourcePos& pos, Diagnostics& diagnostics) {
    const auto when = when_of_row(row, pos, diagnostics);
    if (!when) return std::nullopt;
    const std::string label(trim(row.label.empty() ? row.quote : row.label));
    if (label.empty()) {
        diagnostics.warning("this event has no label; it is left out", pos);
        return std::nullopt;
    }
    EventEntry entry;
    entry.pos = pos;
    entry.id = trim(row.id);
    entry.date = *when;
    entry.label = label;
    const auto point = point_of(row, pos, diagnostics);
    const std::string place(trim(row.place));
    if (!place.empty() || point) entry.place = PlaceEntry{place.empty() ? label : place, point, pos};
    entry.track = trim(row.track);
    entry.source = trim(row.source);
    const std::string link(trim(row.link));
    if (link.starts_with("https://") || link.starts_with("http://")) {
        entry.link = link;
    } else if (!link.empty()) {
        diagnostics.warning("'" + link + "' is no web address; it is left out", pos);
    }
    entry.quote = trim(row.quote);
    entry.article = trim(row.article);
    return entry;
}

std::vector<EventEntry> read_event_rows(const EventFileEntry& entry, const std::string& path, const World& world,
                                        Diagnostics& diagnostics) {
    constexpr std::size_t max_bytes = 64UL << 20U;
    const bool is_json = has_ending(path, ".json") || has_ending(path, ".jsonl") || has_ending(path, ".ndjson");
    if (!is_json && !has_ending(path, ".ics")) return read_dataset_events(entry, path, world, diagnostics);
    auto bytes = world.files.read(path, max_bytes);
    if (!bytes) {
        diagnostics.error(bytes.error().message, entry.pos, bytes.error().hint);
        return {};
    }
    const SourceFile source{path, std::move(*bytes)};
    return is_json ? read_json_events(source, entry.columns, diagnostics) : read_icalendar(source, diagnostics);
}

}  // namespace dateline
