#include "pipeline/mention_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace dateline {

namespace {

/// A key as it stands in a line: `,"start":`.
class JsonKey {
public:
    template <std::size_t size>
    consteval JsonKey(const char (&name)[size]) : size_(size + 3) {  // NOLINT: a key is written as its name
        static_assert(size + 3 <= longest);
        text_[0] = ',';
        text_[1] = '"';
        for (std::size_t i = 0; i + 1 < size; ++i) text_[2 + i] = name[i];
        text_[size + 1] = '"';
        text_[size + 2] = ':';
    }
    [[nodiscard]] std::string_view text() const { return {text_.data(), size_}; }

private:
    static constexpr std::size_t longest = 16;
    std::array<char, longest> text_{};
    std::size_t size_;
};

/// What stands in JSON as it is.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < plain.size(); ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}();

void append_string(std::string& out, std::string_view value) {
    // All are looked at: the strings are short, and most have nothing to escape.
    bool is_plain = true;
    for (const char c : value) is_plain = is_plain & plain_bytes[static_cast<unsigned char>(c)];
    if (is_plain) {
        out += '"';
        out += value;
        out += '"';
    } else {
        out += nlohmann::json(std::string(value)).dump();
    }
}

/// One JSON object on a line, key by key. A feed has very many of them, and a tree of values for each costs more than
/// finding the mentions.
class JsonLine {
public:
    /// `head` is the first part of the object, which many lines share.
    JsonLine(std::string& out, std::string_view head) : out_(out) { out_ += head; }
    void end() { out_ += "}\n"; }

    void text(const JsonKey& key, std::string_view value) {
        out_ += key.text();
        append_string(out_, value);
    }
    /// A text of our own that has nothing to escape.
    void word(const JsonKey& key, std::string_view value) {
        out_ += key.text();
        out_ += '"';
        out_ += value;
        out_ += '"';
    }
    void text_or_null(const JsonKey& key, std::string_view value) {
        if (!value.empty()) {
            text(key, value);
        } else {
            out_ += key.text();
            out_ += "null";
        }
    }
    void count(const JsonKey& key, std::size_t value) {
        out_ += key.text();
        append_integer(value);
    }
    /// A finite number below 1e9 rounded to `decimals`, at most 9; a whole one is written "4.0".
    void number(const JsonKey& key, double value, std::size_t decimals) {
        out_ += key.text();
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
};

/// Writes the mentions of one article, a line each.
class MentionLines {
public:
    explicit MentionLines(const Article& article) : article_(article), offsets_(article.text) {
        head_ = "{\"article\":";
        append_string(head_, article.id);
    }

    void add(const DateMention& mention) {
        JsonLine line = start("date", mention.span);
        line.word("type", to_string(mention.type));
        line.text("value", mention.value);
        if (!mention.mod.empty()) line.text("mod", mention.mod);
        if (mention.when) {
            line.word("from", day_text(first_day(*mention.when)));
            line.word("to", day_text(last_day(*mention.when)));
        }
        if (mention.range) {
            line.word("range_from", day_text(first_day(*mention.range)));
            line.word("range_to", day_text(last_day(*mention.range)));
        }
        line.number("confidence", mention.confidence, 2);
        line.end();
    }

    void add(const PlaceMention& mention) {
        JsonLine line = start("place", mention.span);
        line.text("name", mention.name);
        line.word("feature", to_string(mention.feature));
        line.text_or_null("country", mention.country);
        line.text_or_null("admin1", mention.admin1);
        line.number("lat", mention.point.lat.value(), 5);
        line.number("lon", mention.point.lon.value(), 5);
        line.text("id", mention.key);
        line.word("usage", to_string(mention.usage));
        line.number("confidence", mention.confidence, 2);
        line.end();
    }

    [[nodiscard]] std::string take() { return std::move(lines_); }

private:
    const Article& article_;
    CodePointOffsets offsets_;
    std::string head_;
    std::string lines_;

    JsonLine start(std::string_view kind, TextSpan span) {
        JsonLine line(lines_, head_);
        line.word("kind", kind);
        line.count("start", offsets_.at(span.begin));
        line.count("end", offsets_.at(span.end));
        line.text("text", article_.view(span));
        return line;
    }

    /// A day, with the time of day left out.
    static std::string day_text(Date day) {
        day.time.reset();
        return to_iso(day);
    }
};

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
    MentionLines lines(article);
    const auto add = [&](const auto& mention) { lines.add(mention); };
    in_reading_order(mentions, add, add);
    return lines.take();
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
