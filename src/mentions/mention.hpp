// Mentions: the dates and places that an article names, each with its span and with what it was resolved to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline {

enum class TimexType { date, time, duration, set };

/// The name of a type in TIMEX3: "DATE", "TIME", "DURATION", "SET".
std::string_view to_string(TimexType type);

/// From where a date was counted that does not say itself when it is.
enum class AnchorKind {
    none,
    publication,
    earlier_mention,  ///< the date that the text spoke of before
    story,            ///< the same, because the text tells of other times than that of its publication
};
struct DateAnchor {
    AnchorKind kind = AnchorKind::none;
    std::optional<TextSpan> mention{};  ///< the earlier mention

    bool operator==(const DateAnchor&) const = default;
};

/// A temporal expression (TIMEX3). `value` is always present.
struct DateMention {
    TextSpan span{};
    TimexType type = TimexType::date;
    std::string value;            ///< TIMEX3 value: "2018-04", "BC0499", "P3D", "PAST_REF"
    std::string mod;              ///< TIMEX3 mod: "START", "MID", "END", "APPROX", ... or empty
    std::optional<When> when{};   ///< the days meant; absent when the text does not say or an anchor lacks
    std::optional<When> range{};  ///< the joined range of which this mention is an end
    std::string rule;             ///< the rule that found it, for `explain`
    std::string missing;          ///< why `when` is absent though a date is meant: "publication date"
    double confidence = 1;        ///< 0..1
    DateAnchor anchor{};
    std::optional<When> runner_up{};  ///< what it could have meant instead

    bool operator==(const DateMention&) const = default;
};

/// How a place name is used: literal, as a demonym or adjective, or inside a longer name.
enum class PlaceUsage { literal, associative, embedded };

/// "literal", "associative", "embedded".
std::string_view to_string(PlaceUsage usage);

/// A toponym and the place it was resolved to, copied out of the gazetteer.
struct PlaceMention {
    TextSpan span{};
    std::string key;   ///< Place::key, or "pin:<name>" for a place pinned in the config
    std::string name;  ///< the usual name of the place
    FeatureClass feature = FeatureClass::other;
    std::string country;
    std::string admin1;
    LonLat point{};
    std::optional<GeoBox> box{};
    PlaceUsage usage = PlaceUsage::literal;
    std::string rule;  ///< which evidence decided, for `explain`
    double confidence = 1;

    bool operator==(const PlaceMention&) const = default;
};

/// All mentions of one article, each list in reading order.
struct Mentions {
    std::vector<DateMention> dates;
    std::vector<PlaceMention> places;
};

/// The stable text form of `dateline dump --stage=mentions`.
std::string dump(const Article& article, const Mentions& mentions);

}  // namespace dateline
