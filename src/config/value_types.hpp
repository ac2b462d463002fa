// How the values of configs and styles read: text, numbers, lengths, dates, colours, words. Plain and quoted values
// read alike; YAML 1.1's other booleans and octal numbers are refused, because people do not mean them.
#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/units.hpp"
#include "calendar/when.hpp"
#include "config/field_table.hpp"
#include "scene/paint.hpp"

namespace dateline {

/// Any text, a number or a date as it is written.
ValueType<std::string> text_type();
/// Text that is not blank.
ValueType<std::string> filled_text_type();
/// `true` or `false`, no other word.
ValueType<bool> boolean_type();
/// A number within a range; both ends belong to it. `what` is how messages call it.
ValueType<double> number_type(double lowest, double highest, const std::string& what = "number");
/// A whole number within a range.
template <class Integer>
ValueType<Integer> integer_type(Integer lowest, Integer highest);
/// A length above zero with a unit: mm, cm, in, pt or px (1/96 inch).
ValueType<Points> length_type();
/// An EDTF date.
ValueType<When> date_type();
/// "#rgb", "#rrggbb" or "#rrggbbaa".
ValueType<Color> color_type();
/// A language by its BCP 47 code.
ValueType<std::string> language_type();
/// A link that starts with http:// or https://.
ValueType<std::string> link_type();
/// A key that a later version will know: always an error, so that nothing is ignored.
template <class Record>
Field<Record> unsupported_field(std::string key) {
    const std::string message = "'" + key + "' is not supported yet";
    return {std::move(key), "", "",
            [message](const Node& node, Record& /*record*/, Findings& findings) { findings.error(node.pos, message); }};
}

/// The text of a scalar, or a report that `expected` was.
std::optional<std::string> scalar_of(const Node& node, const std::string& expected, Findings& findings);
/// The number of a scalar; octal-looking and comma numbers are reported with what to write.
std::optional<double> number_of(const Node& node, Findings& findings);
/// Reports a word that is none of `words`.
void report_unknown_word(const Node& node, const std::string& what, const std::vector<std::string>& words,
                         Findings& findings);

/// One of some words, each with its value.
template <class Value>
ValueType<Value> word_type(const std::string& what, std::vector<std::pair<std::string, Value>> words) {
    std::string name;
    for (const auto& [word, value] : words) name += (name.empty() ? "" : " | ") + word;
    return {name, [what, words = std::move(words)](const Node& node, Findings& findings) -> std::optional<Value> {
                const auto text = scalar_of(node, what, findings);
                if (!text) return std::nullopt;
                std::vector<std::string> known;
                for (const auto& [word, value] : words) {
                    if (word == *text) return value;
                    known.push_back(word);
                }
                report_unknown_word(node, what, known, findings);
                return std::nullopt;
            }};
}

}  // namespace dateline
