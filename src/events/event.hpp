// Event: something that happened at a time, perhaps at a place, with a caption short enough for a figure and the way
// back to the sentence that says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/when.hpp"
#include "mentions/mention.hpp"

namespace dateline {

/// Where an event's place was found; nearer is surer.
enum class PlaceEvidence { sentence, paragraph, dateline, curated };

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

    bool operator==(const EventPlace&) const = default;
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
    double confidence = 1;

    bool operator==(const Event&) const = default;
};

/// The stable text form of `dateline dump --stage=events`.
std::string dump(const std::vector<Event>& events);

}  // namespace dateline
