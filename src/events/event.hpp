// Event: something that happened at a time, perhaps at a place, with a caption short enough for a figure and the way
// back to the sentences that say so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/when.hpp"
#include "config/config.hpp"
#include "mentions/mention.hpp"

namespace dateline {

/// Where an event's place was found; nearer is surer.
enum class PlaceEvidence { clause, sentence, paragraph, dateline, article, curated };

struct EventPlace {
    std::string name;
    LonLat point{};
    std::string key;
    FeatureClass feature = FeatureClass::other;
    std::string country;      ///< ISO 3166-1 alpha-2
    std::string admin1_code;  ///< of an admin-1 place, as the base map knows it: "FR.11"
    std::optional<GeoBox> box{};
    PlaceEvidence evidence = PlaceEvidence::sentence;
    double confidence = 1;
    std::string reason;  ///< why this place: "stands after 'in' in the clause of the date"

    bool operator==(const EventPlace&) const = default;
};

/// How the time of an event was found.
enum class TimeEvidence {
    stated,     ///< a date of the event's own sentence
    narrative,  ///< the sentence goes on with what a dated one began
    disputed,   ///< its sources give different dates: `when` holds them all
    curated,    ///< the user gave it
};

/// One article's word for an event. Merging keeps them all.
struct EventSource {
    std::string event;    ///< the id that the event has when this article stands alone
    std::string article;  ///< id
    std::string name;     ///< the outlet, may be empty
    std::string link;     ///< may be empty
    When when{};          ///< what this article says
    std::string date_text;
    std::string sentence;
    std::size_t start = 0;  ///< code points of the sentence in the article
    std::size_t end = 0;
    std::string title{};              ///< of the article, may be empty
    std::optional<When> published{};  ///< the article's day, month or year

    bool operator==(const EventSource&) const = default;
};

struct Event {
    std::string id;                     ///< "e-7f3a21": stable while sentence, date and place are
    std::vector<std::string> articles;  ///< ids; empty for a curated event
    When when{};
    std::string date_text;           ///< as the article says it
    std::vector<EventPlace> places;  ///< the first is the event's place
    std::string label;               ///< the caption
    bool label_is_given = false;     ///< by the user: it is never shortened
    std::string sentence;
    std::size_t start = 0;  ///< code points of the sentence in the article
    std::size_t end = 0;
    std::string track;
    std::string source;
    std::string link;
    bool is_highlighted = false;
    std::optional<PictureEntry> picture{};
    double confidence = 1;
    TimeEvidence time_evidence = TimeEvidence::stated;
    std::string time_reason;           ///< why this time: "'Monday' by the rule weekday"
    std::string background;            ///< why it is only background ("the measure of a comparison"); empty: it is not
    double position = 0;               ///< share of the article that stands before the sentence, 0..1
    std::vector<EventSource> sources;  ///< in order of the articles; empty for a curated event

    bool operator==(const Event&) const = default;
};

/// Whether a figure has to mark the date, or the place, as inferred: no sentence says it of this event.
bool has_guessed_date(const Event& event);
bool is_guessed(const EventPlace& place);

/// The stable text form of `dateline dump --stage=events`.
std::string dump(const std::vector<Event>& events);

}  // namespace dateline
