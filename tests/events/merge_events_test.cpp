#include "events/merge_events.hpp"

#include <catch2/catch.hpp>

#include "events/events_sample.hpp"
#include "support/language.hpp"

using namespace dateline;
using test::events_of;

namespace {

std::vector<Event> merged(const std::vector<std::pair<std::string, std::string>>& articles) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        auto found = events_of(articles[i].first, articles[i].second, {}, "a" + std::to_string(i + 1));
        events.insert(events.end(), found.begin(), found.end());
    }
    return merge_events(std::move(events), test::english());
}

std::vector<std::string> says(const Event& event) {
    std::vector<std::string> lines;
    for (const auto& source : event.sources) lines.push_back(source.article + " " + to_edtf(source.when));
    return lines;
}

}  // namespace

TEST_CASE("the same event of two articles is one event with two sources") {
    const auto events =
        merged({{"The ferry Princess sank off Bergen on Wednesday with forty people aboard.", "2017-05-06"},
                {"Forty people were aboard the ferry Princess, which sank near Bergen on 3 May 2017.", ""}});
    REQUIRE(events.size() == 1);
    CHECK(events[0].articles == std::vector<std::string>{"a1", "a2"});
    CHECK(says(events[0]) == std::vector<std::string>{"a1 2017-05-03", "a2 2017-05-03"});
    CHECK(events[0].id == events[0].sources[0].event);
}

TEST_CASE("the more precise account speaks for both") {
    const auto events = merged({{"The ferry Princess sank off Bergen in May 2017 with forty people aboard.", ""},
                                {"The ferry Princess sank off Bergen on 3 May 2017 with forty people aboard.", ""}});
    REQUIRE(events.size() == 1);
    CHECK(to_edtf(events[0].when) == "2017-05-03");
    CHECK(says(events[0]) == std::vector<std::string>{"a1 2017-05", "a2 2017-05-03"});
}

TEST_CASE("two dates of one event are kept, and the event reaches over both") {
    const auto events = merged({{"The ferry Princess sank off Bergen on 3 May 2017 with forty people aboard.", ""},
                                {"The ferry Princess sank off Bergen on 4 May 2017 with forty people aboard.", ""}});
    REQUIRE(events.size() == 1);
    CHECK(events[0].time_evidence == TimeEvidence::disputed);
    CHECK(has_guessed_date(events[0]));
    CHECK(first_day(events[0].when) == Date{2017, 5, 3, {}});
    CHECK(last_day(events[0].when) == Date{2017, 5, 4, {}});
    CHECK(says(events[0]) == std::vector<std::string>{"a1 2017-05-03", "a2 2017-05-04"});
}

TEST_CASE("other places, other words and sentences of one article stay apart") {
    CHECK(merged({{"The ferry Princess sank off Bergen on 3 May 2017.", ""},
                  {"The ferry Princess sank off Lima on 3 May 2017.", ""}})
              .size() == 2);
    CHECK(merged({{"The ferry Princess sank off Bergen on 3 May 2017.", ""},
                  {"A bank in Bergen was robbed on 3 May 2017.", ""}})
              .size() == 2);
    CHECK(merged({{"The ferry Princess sank off Bergen on 3 May 2017. Rain fell as the ferry Princess sank off Bergen "
                   "on 3 May 2017.",
                   ""}})
              .size() == 2);
}
