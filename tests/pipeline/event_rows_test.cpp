#include "pipeline/event_rows.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string text_of(const EventEntry& entry) {
    std::string text = to_edtf(*entry.date) + " " + *entry.label;
    if (entry.place) text += " @" + entry.place->name + (entry.place->point ? "!" : "");
    return text;
}

std::string messages(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& item : diagnostics.items()) text += std::to_string(item.pos.line) + ": " + item.message + "\n";
    return text;
}

}  // namespace

TEST_CASE("JSON lines are read, a bad line costs itself") {
    Diagnostics diagnostics;
    const auto events =
        read_json_events({"d.jsonl",
                          "{\"date\":\"2018-05-05\",\"label\":\"A\",\"place\":{\"name\":\"B\",\"lon\":1,\"lat\":2}}\n"
                          "{\"date\":\"2018-13\",\"label\":\"C\"}\n\nnot JSON\n{\"label\":\"D\"}\n"
                          "{\"from\":\"2018-05-01\",\"to\":\"2018-05-03\",\"sentence\":\"E f.\",\"label\":\"E\"}\n"},
                         {}, diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(text_of(events[0]) == "2018-05-05 A @B!");
    CHECK(text_of(events[1]) == "2018-05-01/2018-05-03 E");
    CHECK(events[1].quote == "E f.");
    CHECK(messages(diagnostics) ==
          "2: '2018-13' is no date; the event is left out\n"
          "4: this is no JSON object; it is skipped\n5: this event has no date; it is left out\n");
}

TEST_CASE("a JSON list is read with names of its own") {
    Diagnostics diagnostics;
    EventColumns columns;
    columns.date = "when";
    columns.label = "what";
    const auto events =
        read_json_events({"d.json", R"({"events":[{"when":1901,"what":"A","link":"x"}]})"}, columns, diagnostics);
    REQUIRE(events.size() == 1);
    CHECK(text_of(events[0]) == "1901 A");
    CHECK(messages(diagnostics) == "0: 'x' is no web address; it is left out\n");
}

TEST_CASE("a calendar is unfolded and unescaped, its ends become last days") {
    Diagnostics diagnostics;
    const auto events =
        read_icalendar({"c.ics",
                        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20180425\r\n"
                        "DTEND;VALUE=DATE:20180427\r\nSUMMARY:One\\, two and a ver\r\n y long one\r\n"
                        "LOCATION:The Hague\r\nGEO:52.1;4.3\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\n"
                        "END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"A:B\":20180425T140500\r\nSUMMARY:Tea\r\n"
                        "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:When?\r\nEND:VEVENT\r\n"},
                       diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(text_of(events[0]) == "2018-04-25/2018-04-26 One, two and a very long one @The Hague!");
    CHECK(text_of(events[1]) == "2018-04-25T14:05 Tea");
    CHECK(messages(diagnostics) ==
          "14: an event that recurs is taken once\n19: this event has no date; it is left out\n"
          "21: the calendar ends before END:vcalendar\n");
}

TEST_CASE("a file that is no calendar is skipped") {
    Diagnostics diagnostics;
    CHECK(read_icalendar({"c.ics", "hello\n"}, diagnostics).empty());
    CHECK(messages(diagnostics) == "1: this is no iCalendar file; it is skipped\n");
}
