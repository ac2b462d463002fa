#include "pipeline/mention_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

// Rounded for output, so that the shortest text of the double is short.
double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json start_of_line(const Article& article, TextSpan span, const CodePointOffsets& offsets, const char* kind) {
    return {{"article", article.id},
            {"kind", kind},
            {"start", offsets.at(span.begin)},
            {"end", offsets.at(span.end)},
            {"text", std::string(article.view(span))}};
}

// A day, with the time of day left out.
std::string day_text(Date day) {
    day.time.reset();
    return to_iso(day);
}

Json to_json(const Article& article, const DateMention& mention, const CodePointOffsets& offsets) {
    Json line = start_of_line(article, mention.span, offsets, "date");
    line["type"] = to_string(mention.type);
    line["value"] = mention.value;
    if (!mention.mod.empty()) line["mod"] = mention.mod;
    if (mention.when) {
        line["from"] = day_text(first_day(*mention.when));
        line["to"] = day_text(last_day(*mention.when));
    }
    if (mention.range) {
        line["range_from"] = day_text(first_day(*mention.range));
        line["range_to"] = day_text(last_day(*mention.range));
    }
    line["confidence"] = rounded(mention.confidence, 2);
    return line;
}

Json to_json(const Article& article, const PlaceMention& mention, const CodePointOffsets& offsets) {
    Json line = start_of_line(article, mention.span, offsets, "place");
    line["name"] = mention.name;
    line["feature"] = to_string(mention.feature);
    line["country"] = text_or_null(mention.country);
    line["admin1"] = text_or_null(mention.admin1);
    line["lat"] = rounded(mention.point.lat.value(), 5);
    line["lon"] = rounded(mention.point.lon.value(), 5);
    line["id"] = mention.key;
    line["usage"] = to_string(mention.usage);
    line["confidence"] = rounded(mention.confidence, 2);
    return line;
}

// Calls `dates` and `places` with each mention, in reading order.
template <class OnDate, class OnPlace>
void in_reading_order(const Mentions& mentions, OnDate on_date, OnPlace on_place) {
    auto date = mentions.dates.begin();
    auto place = mentions.places.begin();
    while (date != mentions.dates.end() || place != mentions.places.end()) {
        const bool date_first =
            place == mentions.places.end() || (date != mentions.dates.end() && date->span.begin <= place->span.begin);
        if (date_first) {
            on_date(*date++);
        } else {
            on_place(*place++);
        }
    }
}

std::string tsv_field(std::string text) {
    for (char& c : text) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return text;
}

std::string tsv_start(const Article& article, TextSpan span, const CodePointOffsets& offsets, const char* kind) {
    return tsv_field(article.id) + "\t" + kind + "\t" + std::to_string(offsets.at(span.begin)) + "\t" +
           std::to_string(offsets.at(span.end)) + "\t" + tsv_field(std::string(article.view(span)));
}

}  // namespace

std::string mentions_to_jsonl(const Article& article, const Mentions& mentions) {
    const CodePointOffsets offsets(article.text);
    std::string lines;
    const auto add = [&](const auto& mention) { lines += to_json(article, mention, offsets).dump() + "\n"; };
    in_reading_order(mentions, add, add);
    return lines;
}

std::string mentions_to_tsv(const Article& article, const Mentions& mentions) {
    const CodePointOffsets offsets(article.text);
    std::string lines;
    in_reading_order(
        mentions,
        [&](const DateMention& date) {
            lines += tsv_start(article, date.span, offsets, "date") + "\t" + std::string(to_string(date.type)) + "\t" +
                     tsv_field(date.value) + "\n";
        },
        [&](const PlaceMention& place) {
            lines += tsv_start(article, place.span, offsets, "place") + "\t" + tsv_field(place.name) + "\t" +
                     format_number(place.point.lon.value(), 5) + "," + format_number(place.point.lat.value(), 5) + "\n";
        });
    return lines;
}

}  // namespace dateline
