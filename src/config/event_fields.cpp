#include <string>
#include <utility>

#include "config/config_fields.hpp"
#include "config/entry_checks.hpp"
#include "config/entry_type.hpp"
#include "config/place_types.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

// The layer and the columns of a file of events are for files of other programs.
void check_event_file(const EventFileEntry& entry, const Node& node, Findings& findings) {
    const bool is_ours = entry.file.ends_with(".yaml") || entry.file.ends_with(".yml");
    for (const char* key : {"layer", "fields"}) {
        if (is_ours && node.find(key) != nullptr) {
            findings.error(node.find(key)->pos, std::string("a YAML file of events has no '") + key + "'");
        }
    }
}

// A plain text names a file.
ValueType<PictureEntry> picture_type() {
    const auto map = entry_type<PictureEntry>("image", picture_fields(), check_picture);
    return {"file, or {file, alt, size}", [map](const Node& node, Findings& findings) -> std::optional<PictureEntry> {
                if (node.kind != NodeKind::scalar) return map.read(node, findings);
                auto file = filled_text_type().read(node, findings);
                if (!file) return std::nullopt;
                return PictureEntry{*std::move(file), {}, {}, node.pos};
            }};
}

// A plain text names a file.
void read_events_item(const Node& node, Config& config, Findings& findings) {
    if (node.kind == NodeKind::scalar) {
        config.event_files.push_back({node.scalar, {}, {}, node.pos});
    } else if (node.kind == NodeKind::map && node.find("file") != nullptr) {
        auto file =
            entry_type<EventFileEntry>("event file", event_file_fields(), check_event_file).read(node, findings);
        if (file) config.event_files.push_back(*std::move(file));
    } else {
        auto event = entry_type<EventEntry>("event", event_fields(), check_event).read(node, findings);
        if (event) config.events.push_back(*std::move(event));
    }
}

}  // namespace

std::vector<Field<PictureEntry>> picture_fields() {
    using Entry = PictureEntry;
    return {
        field("file", &Entry::file, filled_text_type(), "A PNG, JPEG or SVG file."),
        field("alt", &Entry::alt, text_type(), "What it shows, for those who hear the figure."),
        field("size", &Entry::size, length_type(), "About its width and height; that of the style when left out."),
    };
}

std::vector<Field<EventEntry>> event_fields() {
    using Entry = EventEntry;
    return {
        field("id", &Entry::id, filled_text_type(), "The event to change, or the id of a new one."),
        field("hide", &Entry::hide, boolean_type(), "Leaves the event out."),
        field("date", &Entry::date, date_type(), "When it happened."),
        field("place", &Entry::place, place_entry_type(), "Where it happened."),
        field("label", &Entry::label, text_type(), "The caption."),
        field("track", &Entry::track, text_type(), "The category, which gives the colour."),
        field("source", &Entry::source, text_type(), "Who says so."),
        field("link", &Entry::link, link_type(), "Where the event's label leads."),
        field("highlight", &Entry::highlight, boolean_type(), "Whether its label is marked."),
        field("image", &Entry::image, picture_type(), "A picture beside its label."),
        field("merge", &Entry::merge, one_or_list_of(filled_text_type()),
              "Ids of events that this one stands for too."),
        field("split-from", &Entry::split_from, filled_text_type(),
              "The id of the event whose sentence and source this further event shares."),
        field("quote", &Entry::quote, filled_text_type(), "The words of an article that say so; they are looked up."),
        field("article", &Entry::article, filled_text_type(), "The id or the file name of the article that is meant."),
        field("review", &Entry::review, text_type(), "Why the event should be looked at; remove it when you did."),
        field("changed", &Entry::changed, text_type(), "What the articles say since they changed."),
        field("vanished", &Entry::vanished, text_type(), "That no article says so any more."),
        field("unverified", &Entry::unverified, text_type(), "What the articles do not bear out."),
    };
}

std::vector<Field<EventColumns>> event_column_fields() {
    using Columns = EventColumns;
    return {
        field("id", &Columns::id, filled_text_type(), "The column of the id."),
        field("date", &Columns::date, filled_text_type(), "The column of the date, or of the first day."),
        field("end", &Columns::end, filled_text_type(), "The column of the last day."),
        field("place", &Columns::place, filled_text_type(), "The column of the place's name."),
        field("lon", &Columns::lon, filled_text_type(), "The column of the longitude."),
        field("lat", &Columns::lat, filled_text_type(), "The column of the latitude."),
        field("label", &Columns::label, filled_text_type(), "The column of the caption."),
        field("track", &Columns::track, filled_text_type(), "The column of the category."),
        field("source", &Columns::source, filled_text_type(), "The column of who says so."),
        field("link", &Columns::link, filled_text_type(), "The column of the web address."),
        field("quote", &Columns::quote, filled_text_type(), "The column of the words of an article that say so."),
        field("article", &Columns::article, filled_text_type(), "The column of the article that is meant."),
    };
}

std::vector<Field<EventFileEntry>> event_file_fields() {
    using Entry = EventFileEntry;
    return {
        field("file", &Entry::file, filled_text_type(),
              "Events as YAML (of `dateline extract`), JSONL, JSON, CSV, GeoJSON, iCalendar or a GIS layer."),
        field("layer", &Entry::layer, filled_text_type(),
              "The layer of a file that holds several; the first when left out."),
        section("fields", &Entry::columns, event_column_fields(),
                "Which columns hold what; a column with the name of a key of an event needs no entry."),
    };
}

Field<Config> events_field() {
    return {"events", "file or list of events and event files", "Events to add, change or hide, and files of them.",
            [](const Node& node, Config& config, Findings& findings) {
                if (node.kind == NodeKind::scalar) return read_events_item(node, config, findings);
                if (node.kind != NodeKind::list) {
                    return report_wrong_type(node, "a list of events or a file of events", findings,
                                             "begin each item with '- '");
                }
                for (const auto& item : node.items) read_events_item(item, config, findings);
            }};
}

}  // namespace dateline
