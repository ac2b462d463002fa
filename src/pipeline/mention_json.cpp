#include "pipeline/mention_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/text.hpp"

namespace dateline {

namespace {

/// One JSON object on a line, key by key. A feed has very many of them, and a tree of values for each costs more than
/// finding the mentions.
class JsonLine {
public:
    explicit JsonLine(std::string& out) : out_(out) { out_ += '{'; }
    void end() { out_ += "}\n"; }

    void text(std::string_view key, std::string_view value) {
        begin(key);
        append_text(value);
    }
    void text_or_null(std::string_view key, std::string_view value) {
        begin(key);
        if (value.empty()) {
            out_ += "null";
        } else {
            append_text(value);
        }
    }
    void count(std::string_view key, std::size_t value) {
        begin(key);
        append_integer(value);
    }
    /// A finite number below 1e9 rounded to `decimals`, at most 9; a whole one is written "4.0".
    void number(std::string_view key, double value, std::size_t decimals) {
        begin(key);
        static constexpr std::array<std::uint64_t, 10> scales{
            1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
        const std::uint64_t scale = scales[decimals];
        const auto scaled = static_cast<std::uint64_t>(std::llround(std::abs(value) * static_cast<double>(scale)));
        if (value < 0 && scaled > 0) out_ += '-';
        append_integer(scaled / scale);
        const fmt::format_int digits(scale + scaled % scale);  // a 1 before the decimals keeps their zeros
        std::string_view fraction(digits.data() + 1, digits.size() - 1);
        while (fraction.size() > 1 && fraction.back() == '0') fraction.remove_suffix(1);
        out_ += '.';
        out_ += fraction;
    }

private:
    std::string& out_;

    void append_integer(std::uint64_t value) {
        const fmt::format_int digits(value);
        out_.append(digits.data(), digits.size());
    }

    void begin(std::string_view key) {
        const bool is_first = out_.back() == '{';
        std::size_t at = out_.size();
        out_.resize(at + key.size() + (is_first ? 3 : 4));
        if (!is_first) out_[at++] = ',';
        out_[at++] = '"';
        key.copy(&out_[at], key.size());
        at += key.size();
        out_[at++] = '"';
        out_[at] = ':';
    }

    void append_text(std::string_view value) {
        const auto is_plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
        if (std::all_of(value.begin(), value.end(), is_plain)) {
            out_ += '"';
            out_ += value;
            out_ += '"';
        } else {
            out_ += nlohmann::json(std::string(value)).dump();
        }
    }
};

JsonLine start_of_line(std::string& out, const Article& article, TextSpan span, const CodePointOffsets& offsets,
                       std::string_view kind) {
    JsonLine line(out);
    line.text("article", article.id);
    line.text("kind", kind);
    line.count("start", offsets.at(span.begin));
    line.count("end", offsets.at(span.end));
    line.text("text", article.view(span));
    return line;
}

// A day, with the time of day left out.
std::string day_text(Date day) {
    day.time.reset();
    return to_iso(day);
}

void append_json(std::string& out, const Article& article, const DateMention& mention,
                 const CodePointOffsets& offsets) {
    JsonLine line = start_of_line(out, article, mention.span, offsets, "date");
    line.text("type", to_string(mention.type));
    line.text("value", mention.value);
    if (!mention.mod.empty()) line.text("mod", mention.mod);
    if (mention.when) {
        line.text("from", day_text(first_day(*mention.when)));
        line.text("to", day_text(last_day(*mention.when)));
    }
    if (mention.range) {
        line.text("range_from", day_text(first_day(*mention.range)));
        line.text("range_to", day_text(last_day(*mention.range)));
    }
    line.number("confidence", mention.confidence, 2);
    line.end();
}

void append_json(std::string& out, const Article& article, const PlaceMention& mention,
                 const CodePointOffsets& offsets) {
    JsonLine line = start_of_line(out, article, mention.span, offsets, "place");
    line.text("name", mention.name);
    line.text("feature", to_string(mention.feature));
    line.text_or_null("country", mention.country);
    line.text_or_null("admin1", mention.admin1);
    line.number("lat", mention.point.lat.value(), 5);
    line.number("lon", mention.point.lon.value(), 5);
    line.text("id", mention.key);
    line.text("usage", to_string(mention.usage));
    line.number("confidence", mention.confidence, 2);
    line.end();
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
    const auto add = [&](const auto& mention) { append_json(lines, article, mention, offsets); };
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
