#include "base/text.hpp"
#include "mentions/mention.hpp"

namespace dateline {

std::string_view to_string(TimexType type) {
    switch (type) {
        case TimexType::date: return "DATE";
        case TimexType::time: return "TIME";
        case TimexType::duration: return "DURATION";
        case TimexType::set: return "SET";
    }
    return "DATE";
}

std::string_view to_string(PlaceUsage usage) {
    switch (usage) {
        case PlaceUsage::literal: return "literal";
        case PlaceUsage::associative: return "associative";
        case PlaceUsage::embedded: return "embedded";
    }
    return "literal";
}

namespace {

std::string quoted(const Article& article, TextSpan span) {
    return std::to_string(span.begin) + ".." + std::to_string(span.end) + " '" + std::string(article.view(span)) + "' ";
}

std::string dump_date(const Article& article, const DateMention& date) {
    std::string text = "  date " + quoted(article, date.span) + date.value;
    if (!date.mod.empty()) text += " " + date.mod;
    if (date.when) text += " = " + to_edtf(*date.when);
    if (date.range) text += " of " + to_edtf(*date.range);
    if (!date.missing.empty()) text += " lacks " + date.missing;
    return text + " by " + date.rule + " " + format_number(date.confidence) + "\n";
}

std::string dump_place(const Article& article, const PlaceMention& place) {
    return "  place " + quoted(article, place.span) + place.key + " " + place.name + " (" +
           std::string(to_string(place.feature)) + " " + place.country + ") " + std::string(to_string(place.usage)) +
           " by " + place.rule + " " + format_number(place.confidence) + "\n";
}

}  // namespace

std::string dump(const Article& article, const Mentions& mentions) {
    std::string text = "mentions of " + article.id + "\n";
    for (const auto& date : mentions.dates) text += dump_date(article, date);
    for (const auto& place : mentions.places) text += dump_place(article, place);
    return text;
}

}  // namespace dateline
