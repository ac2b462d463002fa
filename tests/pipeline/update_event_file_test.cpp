#include "pipeline/update_event_file.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "pipeline/event_files.hpp"

using namespace dateline;

namespace {

Event event(const std::string& id, int day, const std::string& sentence) {
    Event made;
    made.id = id;
    made.articles = {"a.txt"};
    made.when = when_of({2020, 5, day, {}});
    made.label = sentence;
    made.sentence = sentence + ".";
    return made;
}

std::vector<Event> two_events() {
    return {event("e-1", 1, "The bridge opened to carts and walkers"),
            event("e-2", 9, "The mill burned down at night")};
}

std::string updated(const std::string& text, const std::vector<Event>& events) {
    Diagnostics diagnostics;
    const auto update = update_event_file({"events.yaml", text}, events, diagnostics);
    REQUIRE(update.ok());
    return update->text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// The lines of the list, without what stands above and below it.
std::string list_of(const std::string& text) {
    const auto begin = text.find("\nevents:") + 1;
    return text.substr(begin, text.find("\n# Dateline's own") - begin);
}

}  // namespace

TEST_CASE("an update without a change is the same text") {
    const std::string draft = events_to_yaml(two_events());
    CHECK(updated(draft, two_events()) == draft);
}

TEST_CASE("a new event stands behind the one before it in time and is marked") {
    auto events = two_events();
    events.push_back(event("e-3", 4, "A school was founded"));
    CHECK(list_of(updated(events_to_yaml(two_events()), events)) ==
          "events:\n"
          "\n"
          "  # > The bridge opened to carts and walkers.\n"
          "  # a.txt\n"
          "  - id: e-1\n"
          "    date: \"2020-05-01\"\n"
          "    label: \"The bridge opened to carts and walkers\"\n"
          "\n"
          "  # > A school was founded.\n"
          "  # a.txt\n"
          "  - id: e-3\n"
          "    review: \"new\"\n"
          "    date: \"2020-05-04\"\n"
          "    label: \"A school was founded\"\n"
          "\n"
          "  # > The mill burned down at night.\n"
          "  # a.txt\n"
          "  - id: e-2\n"
          "    date: \"2020-05-09\"\n"
          "    label: \"The mill burned down at night\"\n");
}

TEST_CASE("a changed event follows the articles where its block was never edited") {
    const auto changed = std::vector{event("e-9", 2, "The bridge opened to carts and walkers"), two_events()[1]};
    CHECK(list_of(updated(events_to_yaml(two_events()), changed))
              .find("  - id: e-9\n"
                    "    changed: \"was 2020-05-01\"\n"
                    "    date: \"2020-05-02\"\n") != std::string::npos);
}

TEST_CASE("a changed event keeps the facts of an editor and says what the articles say") {
    const std::string edited =
        replaced(events_to_yaml(two_events()), "    date: \"2020-05-01\"", "    date: 2020-04 # sure");
    const auto changed = std::vector{event("e-9", 2, "The bridge opened to carts and walkers"), two_events()[1]};
    CHECK(list_of(updated(edited, changed))
              .find("  - id: e-9\n"
                    "    changed: \"the articles now say 2020-05-02\"\n"
                    "    date: 2020-04 # sure\n") != std::string::npos);
}

TEST_CASE("a vanished event is marked once, and the mark goes when the event is back") {
    const std::string draft = events_to_yaml(two_events());
    const std::string without = updated(draft, {two_events()[1]});
    CHECK(list_of(without).find("  - id: e-1\n    vanished: \"no article says this any more\"\n") != std::string::npos);
    const std::string seen = replaced(without, "    vanished: \"no article says this any more\"\n", "");
    CHECK(updated(seen, {two_events()[1]}) == seen);
    CHECK(updated(without, two_events()) == draft);
    CHECK(updated(seen, two_events()) == draft);
}

TEST_CASE("a deleted event and a merged one stay away") {
    std::string text = events_to_yaml(two_events());
    const auto block = text.find("\n  # > The mill");
    text.erase(block, text.find("\n# Dateline's own") - block);
    CHECK(updated(text, two_events()) == text);
    const std::string merging =
        replaced(text, "    date: \"2020-05-01\"", "    merge: [e-7]\n    date: \"2020-05-01\"");
    auto events = two_events();
    events.push_back(event("e-7", 3, "Something else that is told of the bridge"));
    CHECK(updated(merging, events) == merging);
}

TEST_CASE("flow style, Windows line ends and a last line without an end stay as they are") {
    const std::string flow =
        "events:\r\n- {id: e-1, date: 2020-05-01, label: Mine}   # kept\r\n- {date: 1999, label: Own}\r\n"
        "drafted: {e-1: kept, e-2: 00000000}";
    CHECK(updated(flow, {}) ==
          "events:\r\n- {vanished: \"no article says this any more\", id: e-1, date: 2020-05-01, label: Mine}   # "
          "kept\r\n- {date: 1999, label: Own}\r\ndrafted:\r\n  e-1: \"vanished kept\"\r\n  e-2: \"00000000\"\r");
}

TEST_CASE("a file without a draft takes the events of the articles in") {
    const std::string own = "# mine\nevents: []\n";
    CHECK(updated(own, {two_events()[0]}) ==
          "# mine\nevents:\n\n  # > The bridge opened to carts and walkers.\n  # a.txt\n  - id: e-1\n    review: "
          "\"new\"\n"
          "    date: \"2020-05-01\"\n    label: \"The bridge opened to carts and walkers\"\n\n"
          "# Dateline's own list of what it drafted: an event that you delete above stays listed here.\n"
          "drafted:\n  e-1: \"" +
              updated(own, {two_events()[0]}).substr(updated(own, {two_events()[0]}).size() - 10));
}

TEST_CASE("a file that cannot be patched is left alone with a reason") {
    Diagnostics diagnostics;
    const auto in_a_line =
        update_event_file({"e.yaml", "events: [{id: e-1, label: a}]\ndrafted: {e-1: kept}\n"}, {}, diagnostics);
    REQUIRE_FALSE(in_a_line.ok());
    CHECK(in_a_line.error().message == "this file cannot be updated: its events are a list in one line, or aliases");
    CHECK(in_a_line.error().pos == SourcePos{"e.yaml", 1, 0});
    CHECK_FALSE(update_event_file({"e.yaml", "events:\n  - {idd: e-1}\n"}, {}, diagnostics).ok());
    CHECK(diagnostics.count(Severity::error) == 2);
}
