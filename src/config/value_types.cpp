#include "config/value_types.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "base/text.hpp"

namespace dateline {

namespace {

/// The page limit of specs/safety.md.
constexpr Points longest_length = to_points(Millimetres(5000));

struct LengthUnit {
    std::string_view name;
    Points points;
};

constexpr std::array length_units = {
    LengthUnit{"mm", to_points(Millimetres(1))},
    LengthUnit{"cm", to_points(Millimetres(10))},
    LengthUnit{"in", Points(72)},
    LengthUnit{"pt", Points(1)},
    LengthUnit{"px", Points(0.75)},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// EDTF: digits, the sign of a year before 1, 'Y' before a long one, '..' for an open start, '[' for one of several.
bool may_begin_date(char c) {
    return is_digit(c) || std::string_view("-+Y.[").find(c) != std::string_view::npos;
}

// `010` is octal in YAML 1.1 and ten in YAML 1.2; nobody writes it on purpose.
bool has_leading_zero(std::string_view number) {
    if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
    return number.size() > 1 && number[0] == '0' && is_digit(number[1]);
}

std::string without_leading_zeros(std::string_view number) {
    const std::size_t digit = number.find_first_of("123456789");
    return digit == std::string_view::npos ? "0" : std::string(number.substr(digit));
}

// What to write instead of a text that is no number, when that is clear.
std::string number_hint(std::string_view text) {
    if (has_leading_zero(text)) return "write '" + without_leading_zeros(text) + "'";
    std::string pointed(text);
    std::ranges::replace(pointed, ',', '.');
    if (pointed != text && parse_number(pointed)) return "the decimal mark is a point: write '" + pointed + "'";
    return "";
}

// The mark is a point and the base is ten, whatever YAML or the locale would make of it.
std::optional<double> parse_config_number(std::string_view text) {
    return has_leading_zero(text) ? std::nullopt : parse_number(text);
}

// Splits "18 cm" into the number and the unit.
std::pair<std::string_view, std::string_view> split_unit(std::string_view text) {
    const std::string_view all = trim(text);
    std::size_t begin = all.size();
    while (begin > 0 && ((all[begin - 1] >= 'a' && all[begin - 1] <= 'z') || all[begin - 1] == '%')) --begin;
    return {trim(all.substr(0, begin)), all.substr(begin)};
}

std::optional<Points> report_bad_length(const Node& node, std::string_view number, std::string_view unit,
                                        Findings& findings) {
    constexpr std::string_view units = "a length has one of the units mm, cm, in, pt or px: '183mm'";
    if (!parse_config_number(number)) {
        const std::string hint = number_hint(number);
        report_wrong_type(node, "a length", findings, hint.empty() ? std::string(units) : hint + " and a unit");
    } else if (unit.empty()) {
        findings.error(node.pos, "the length '" + node.scalar + "' has no unit",
                       fmt::format("write '{}mm' (or cm, in, pt, px)", number));
    } else {
        findings.error(node.pos, fmt::format("unknown unit '{}'", unit), std::string(units));
    }
    return std::nullopt;
}

// A bare number is refused: nobody can know whether it was meant in millimetres or points.
std::optional<Points> read_length(const Node& node, Findings& findings) {
    const auto text = scalar_of(node, "a length", findings);
    if (!text) return std::nullopt;
    const auto [number, unit] = split_unit(*text);
    const auto value = parse_config_number(number);
    const auto known = std::ranges::find(length_units, unit, &LengthUnit::name);
    if (!value || known == length_units.end()) return report_bad_length(node, number, unit, findings);
    const Points length = known->points * *value;
    if (length > Points(0) && length <= longest_length) return length;
    findings.error(node.pos, fmt::format("the length '{}' is out of range", *text),
                   "a length is greater than 0 and at most 5000mm");
    return std::nullopt;
}

// YAML 1.1 takes 'no' for false, and with it Norway; only the two words of JSON are booleans here.
std::optional<bool> read_boolean(const Node& node, Findings& findings) {
    const auto text = scalar_of(node, "true or false", findings);
    if (!text) return std::nullopt;
    if (*text == "true" || *text == "false") return *text == "true";
    const std::string lower = to_lower_ascii(*text);
    const bool means_true = lower == "yes" || lower == "on" || lower == "y" || lower == "true" || lower == "1";
    const bool means_false = lower == "no" || lower == "off" || lower == "n" || lower == "false" || lower == "0";
    const std::string hint = means_true ? "write 'true'" : means_false ? "write 'false'" : "";
    report_wrong_type(node, "true or false", findings, hint);
    return std::nullopt;
}

// The shape of a BCP 47 tag. Whether a pack exists is for the pipeline to say.
bool is_language_code(std::string_view code) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto subtags = split(code, '-');
    if (subtags[0].size() < 2 || subtags[0].size() > 3 || !std::ranges::all_of(subtags[0], is_letter)) return false;
    return std::ranges::all_of(subtags, [&](std::string_view subtag) {
        return !subtag.empty() && subtag.size() <= 8 &&
               std::ranges::all_of(subtag, [&](char c) { return is_letter(c) || is_digit(c); });
    });
}

// A text type with a test; a text that fails is reported as `message`.
ValueType<std::string> checked_text(const std::string& name, bool (*is_good)(std::string_view),
                                    const std::string& hint) {
    return {name, [=](const Node& node, Findings& findings) -> std::optional<std::string> {
                auto text = scalar_of(node, "a " + name, findings);
                if (!text || is_good(*text)) return text;
                report_wrong_type(node, "a " + name, findings, hint);
                return std::nullopt;
            }};
}

}  // namespace

std::optional<std::string> scalar_of(const Node& node, const std::string& expected, Findings& findings) {
    if (node.kind == NodeKind::scalar) return node.scalar;
    report_wrong_type(node, expected, findings);
    return std::nullopt;
}

std::optional<double> number_of(const Node& node, Findings& findings) {
    const auto text = scalar_of(node, "a number", findings);
    if (!text) return std::nullopt;
    const auto number = parse_config_number(*text);
    if (!number) report_wrong_type(node, "a number", findings, number_hint(*text));
    return number;
}

void report_unknown_word(const Node& node, const std::string& what, const std::vector<std::string>& words,
                         Findings& findings) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    const auto near = nearest_word(node.scalar, words);
    findings.error(node.pos, "unknown " + what + " '" + node.scalar + "'",
                   near ? "did you mean '" + *near + "'?" : "known: " + all);
}

ValueType<std::string> text_type() {
    return {"text", [](const Node& node, Findings& findings) { return scalar_of(node, "text", findings); }};
}

ValueType<std::string> filled_text_type() {
    return {"text", [](const Node& node, Findings& findings) -> std::optional<std::string> {
                auto text = scalar_of(node, "text", findings);
                if (!text || !trim(*text).empty()) return text;
                findings.error(node.pos, "this text is empty");
                return std::nullopt;
            }};
}

ValueType<bool> boolean_type() {
    return {"true | false", read_boolean};
}

ValueType<double> number_type(double lowest, double highest, const std::string& what) {
    const std::string range = fmt::format("{} from {} to {}", what, format_number(lowest), format_number(highest));
    return {range, [=](const Node& node, Findings& findings) -> std::optional<double> {
                const auto number = number_of(node, findings);
                if (!number || (*number >= lowest && *number <= highest)) return number;
                report_wrong_type(node, "a " + range, findings);
                return std::nullopt;
            }};
}

template <class Integer>
ValueType<Integer> integer_type(Integer lowest, Integer highest) {
    const std::string range = fmt::format("from {} to {}", lowest, highest);
    return {"whole number " + range, [=](const Node& node, Findings& findings) -> std::optional<Integer> {
                const auto number = number_of(node, findings);
                if (!number) return std::nullopt;
                const bool in_range = *number >= static_cast<double>(lowest) && *number <= static_cast<double>(highest);
                if (in_range && *number == std::floor(*number)) return static_cast<Integer>(*number);
                report_wrong_type(node, "a whole number " + range, findings);
                return std::nullopt;
            }};
}

template ValueType<int> integer_type(int, int);
template ValueType<std::size_t> integer_type(std::size_t, std::size_t);

ValueType<Points> length_type() {
    return {"length", read_length};
}

ValueType<When> date_type() {
    return {"date", [](const Node& node, Findings& findings) -> std::optional<When> {
                const auto text = scalar_of(node, "a date", findings);
                if (!text) return std::nullopt;
                if (text->empty() || !may_begin_date(text->front())) {
                    report_wrong_type(node, "a date", findings, "write a date such as 2018, 2018-04 or 2018-04-25");
                    return std::nullopt;
                }
                auto when = parse_edtf(*text);
                if (when.ok()) return std::move(when.value());
                findings.error(node.pos, when.error().message, when.error().hint);
                return std::nullopt;
            }};
}

ValueType<Color> color_type() {
    return {"colour", [](const Node& node, Findings& findings) -> std::optional<Color> {
                // In plain YAML '#' begins a comment, so that an unquoted colour reads as nothing.
                if (node.kind == NodeKind::null) {
                    report_wrong_type(node, "a colour", findings, "put the colour into quotes: \"#2a6f97\"");
                    return std::nullopt;
                }
                const auto text = scalar_of(node, "a colour", findings);
                if (!text) return std::nullopt;
                auto color = parse_color(*text);
                if (color.ok()) return color.value();
                findings.error(node.pos, color.error().message, color.error().hint);
                return std::nullopt;
            }};
}

ValueType<std::string> language_type() {
    return checked_text("language code", is_language_code, "write a code such as 'en' or 'pt-BR'");
}

ValueType<std::string> link_type() {
    return checked_text(
        "web address",
        [](std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); },
        "a web address begins with https:// or http://");
}

}  // namespace dateline
