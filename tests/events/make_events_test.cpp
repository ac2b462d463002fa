#include "events/make_events.hpp"

#include <catch2/catch.hpp>

#include "events/events_sample.hpp"

using namespace dateline;
using test::captions;
using test::events_of;
using test::when_and_where;

TEST_CASE("each dated clause of a sentence is an event") {
    const auto events =
        events_of("The captain was arrested in Oslo on 3 May 2017 and charged in Bergen on 8 May 2017.");
    CHECK(when_and_where(events) == "2017-05-03 Oslo; 2017-05-08 Bergen");
    CHECK(captions(events) == "The captain was arrested in Oslo\nThe captain was charged in Bergen\n");
}

TEST_CASE("a month beside a day of it in one clause is no event of its own") {
    CHECK(when_and_where(events_of("In May 2017, on 3 May 2017, the ferry sank off Bergen.")) == "2017-05-03 Bergen");
}

TEST_CASE("both ends of a range are one event, and so are neighbouring days") {
    CHECK(when_and_where(events_of("Voting went on from 3 May 2017 to 9 May 2017 in Oslo.")) ==
          "2017-05-03/2017-05-09 Oslo");
    CHECK(when_and_where(events_of("The raids took place on Wednesday and Thursday in Oslo.", "2018-04-27")) ==
          "2018-04-25/2018-04-26 Oslo");
}

TEST_CASE("measures, foundations, names and dates of reports are background") {
    CHECK(when_and_where(events_of("It was the worst storm in Oslo since 2003.", "2017-05-06")) == "");
    CHECK(when_and_where(events_of("The bridge, which was opened in 1869, fell in Oslo on 3 May 2017.")) ==
          "2017-05-03 Oslo");
    CHECK(when_and_where(events_of("They called him Pimpernel, after a novel of 1905.")) == "");
    CHECK(when_and_where(events_of("Officials in Lima said on Friday that the bridge fell in Oslo on Wednesday.",
                                   "2017-05-06")) == "2017-05-03 Oslo");
}

TEST_CASE("a report leaves out what lies long before it, a history does not") {
    const std::string text =
        "The mill burned down in Oslo on Wednesday. Rain fell on Thursday. The mill opened in 1902.";
    CHECK(when_and_where(events_of(text, "2017-05-06")) == "2017-05-03 Oslo; 2017-05-04 Oslo");
    CHECK(when_and_where(events_of("The mill burned down in Oslo in 1950. The mill opened in 1902.")) ==
          "1950 Oslo; 1902 Oslo");
}

TEST_CASE("background dates are events when asked for, with their reason and half the confidence") {
    EventOptions options;
    options.background = true;
    const auto events = events_of("It was the worst storm in Oslo since 2003.", "2017-05-06", options);
    REQUIRE(events.size() == 1);
    CHECK(events[0].background == "the measure of a comparison");
    CHECK(events[0].confidence < 0.6);
}

TEST_CASE("sentences that go on with a dated one are events when asked for") {
    const std::string text =
        "The ferry sank off Bergen on 3 May 2017. Fishermen saved the crew. It rains here often.\n\nNobody died.";
    CHECK(when_and_where(events_of(text)) == "2017-05-03 Bergen");
    EventOptions options;
    options.narrative = true;
    const auto events = events_of(text, {}, options);
    REQUIRE(events.size() == 2);
    CHECK(events[1].label == "Fishermen saved the crew");
    CHECK(events[1].time_evidence == TimeEvidence::narrative);
    CHECK(events[1].time_reason == "goes on with '3 May 2017'");
    CHECK(has_guessed_date(events[1]));
}

TEST_CASE("a place comes from the clause, else the sentence, the paragraph and the dateline") {
    const auto evidence = [](const std::string& text) {
        const auto events = events_of(text);
        REQUIRE(events.size() == 1);
        REQUIRE(!events[0].places.empty());
        return std::pair(events[0].places[0].name, events[0].places[0].evidence);
    };
    CHECK(evidence("The ferry that left Lisbon sank off Bergen on 3 May 2017.") ==
          std::pair(std::string("Bergen"), PlaceEvidence::clause));
    CHECK(evidence("The owners met in Lima. They sold the ferry on 3 May 2017.") ==
          std::pair(std::string("Lima"), PlaceEvidence::paragraph));
    CHECK(
        evidence("OSLO, Norway (Newswire) - The owners sold the ferry.\n\nThey sold its boats on 3 May 2017.").second ==
        PlaceEvidence::dateline);
}

TEST_CASE("a place says why it was chosen, and one of another sentence is a guess") {
    const auto events = events_of("The ferry sank off Bergen on 3 May 2017. The crew went home on 5 May 2017.");
    REQUIRE(events.size() == 2);
    CHECK(events[0].places[0].reason == "stands after 'off' in the clause of the date");
    CHECK(!is_guessed(events[0].places[0]));
    CHECK(events[1].places[0].reason ==
          "stands after 'off' in the nearest sentence of the paragraph that names a place");
    CHECK(is_guessed(events[1].places[0]));
}

TEST_CASE("a comparison of size is no place, and the king of a country is not in it") {
    CHECK(when_and_where(events_of("In 2015 they held a territory about the size of Peru.")) == "2015 -");
    CHECK(when_and_where(events_of("The king of Norway died in Lisbon on 3 May 2017.")) == "2017-05-03 Lisbon");
    CHECK(when_and_where(events_of("The ship sank off the coast of Peru in 2015.")) == "2015 Peru");
}

TEST_CASE("page furniture and publication dates give no events") {
    CHECK(when_and_where(
              events_of("Ferry sinks\n\nBy Ann Lee | May 6, 2017\n\nThe ferry sank off Bergen on Wednesday.\n\n"
                        "Copyright 2017 Example Media. All rights reserved.")) == "2017-05-03 Bergen");
}
