#include "events/tracks.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string track_of(const std::string& sentence, const TrackRules& rules) {
    Event event;
    event.sentence = sentence;
    event.source = "Gazette";
    event.places.resize(1);
    event.places[0].name = "Oslo";
    std::vector<Event> events{event};
    set_tracks(events, rules);
    return events[0].track;
}

}  // namespace

TEST_CASE("a track comes from place, source or words, the first that fits") {
    const TrackRules words{TracksBy::words, {{"Courts", {"court", "judge"}}, {"Police", {"arrest*", "police"}}}};
    CHECK(track_of("A judge freed those whom police had arrested.", words) == "Courts");
    CHECK(track_of("Five Arrests were made.", words) == "Police");
    CHECK(track_of("The courtyard was full.", words) == "");
    CHECK(track_of("x", {TracksBy::place, {}}) == "Oslo");
    CHECK(track_of("x", {TracksBy::source, {}}) == "Gazette");
    CHECK(track_of("x", {}) == "");
}

TEST_CASE("a track that the user gave stays") {
    Event event;
    event.track = "Mine";
    event.source = "Gazette";
    std::vector<Event> events{event};
    set_tracks(events, {TracksBy::source, {}});
    CHECK(events[0].track == "Mine");
}
