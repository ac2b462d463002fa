// The editor's loop as a property: whatever people do to a drafted file and whatever happens to its articles, an update
// loses no edit, and a second one changes nothing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "article/read_article.hpp"
#include "base/text.hpp"
#include "config/event_file.hpp"
#include "events/make_events.hpp"
#include "mentions/find_dates.hpp"
#include "mentions/find_places.hpp"
#include "pipeline/event_files.hpp"
#include "pipeline/update_event_file.hpp"
#include "support/fake_gazetteer.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

// Numbers that are the same on every machine: the distributions of std are not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t sides) { return engine_() % sides; }
    bool one_in(std::size_t sides) { return below(sides) == 0; }
    template <class Item>
    const Item& pick(const std::vector<Item>& items) {
        return items[below(items.size())];
    }

private:
    std::mt19937 engine_;
};

const test::FakeGazetteer& northern_towns() {
    static const test::FakeGazetteer places(
        {{"Bergen", FeatureClass::town, "NO", "", 60.39, 5.32, 270'000, "PPLA", {}},
         {"Oslo", FeatureClass::town, "NO", "", 59.91, 10.74, 580'000, "PPLC", {}},
         {"Turku", FeatureClass::town, "FI", "", 60.45, 22.27, 190'000, "PPLA", {}}});
    return places;
}

std::string random_sentence(Dice& dice) {
    static const std::vector<std::string> months{"January", "April", "June", "October"};
    static const std::vector<std::string> who{"The council", "A court", "The ferry company", "The museum", "A jury"};
    static const std::vector<std::string> what{"opened a bridge", "closed a school", "heard the appeal of a baker",
                                               "sold three ships", "\"paused\" all work: 40 jobs went"};
    static const std::vector<std::string> places{" in Bergen", " in Oslo", " in Turku", ""};
    return "On " + std::to_string(1 + dice.below(28)) + " " + dice.pick(months) + " " +
           std::to_string(1990 + dice.below(30)) + " " + dice.pick(who) + " " + dice.pick(what) + dice.pick(places) +
           ".";
}

void change_article(std::vector<std::string>& sentences, Dice& dice) {
    for (std::size_t times = dice.below(4); times > 0; --times) {
        if (sentences.empty() || dice.one_in(3)) {
            const auto at = static_cast<std::ptrdiff_t>(dice.below(sentences.size() + 1));
            sentences.insert(sentences.begin() + at, random_sentence(dice));
        } else if (dice.one_in(3)) {
            sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(dice.below(sentences.size())));
        } else if (dice.one_in(2)) {
            std::swap(sentences[dice.below(sentences.size())], sentences[dice.below(sentences.size())]);
        } else {
            std::string& sentence = sentences[dice.below(sentences.size())];
            sentence.insert(sentence.find(' ', 3), dice.one_in(2) ? "1" : "");
            sentence.replace(sentence.size() - 1, 1, " again.");
        }
    }
}

std::vector<Event> events_of(const std::vector<std::string>& sentences) {
    static const test::FakeNameLists no_names({}, {}, {});
    static const LanguagePack pack = test::english();
    std::string text;
    for (const auto& sentence : sentences) text += sentence + "\n\n";
    Diagnostics diagnostics;
    const Article article = read_text({"a.txt", text}, {}, diagnostics, pack);
    Mentions mentions;
    mentions.dates = find_dates(article, pack, diagnostics);
    mentions.places = find_places(article, mentions.dates, {northern_towns(), no_names, pack, {}});
    auto events = make_events(article, mentions, pack);
    make_ids_unique(events);
    return events;
}

using Block = std::vector<std::string>;

// The file as an editor sees it: what stands above the list, its blocks, and what stands below.
struct Draft {
    std::string head;
    std::vector<Block> blocks;
    std::string tail;
};

bool is_entry(const Block& block) {
    return std::ranges::any_of(block, [](const std::string& line) { return line.starts_with("  - "); });
}

Draft take_apart(const std::string& text) {
    Draft draft;
    const auto begin = text.find("\nevents:") + 1;
    const auto list = text.find('\n', begin) + 1;
    const auto end = text.find("\n# Dateline's own list");
    draft.head = text.substr(0, list);
    draft.tail = text.substr(end);
    Block block;
    for (const auto line : split(std::string_view(text).substr(list, end - list), '\n')) {
        if (!trim(line).empty()) {
            block.emplace_back(line);
        } else if (!block.empty()) {
            draft.blocks.push_back(std::exchange(block, {}));
        }
    }
    if (!block.empty()) draft.blocks.push_back(block);
    return draft;
}

std::string put_together(const Draft& draft) {
    std::string text = draft.head;
    for (const auto& block : draft.blocks) {
        text += "\n";
        for (const auto& line : block) text += line + "\n";
    }
    return text + draft.tail;
}

std::size_t line_with(const Block& block, const std::string& key) {
    const auto found = std::ranges::find_if(block, [&](const std::string& line) {
        return trim(line).starts_with(key) || trim(line).starts_with("- " + key);
    });
    return static_cast<std::size_t>(found - block.begin());
}

std::string id_of(const Block& block) {
    const std::size_t at = line_with(block, "id: ");
    return at < block.size() ? block[at].substr(block[at].find("id: ") + 4) : "";
}

void insert_line(Block& block, std::size_t at, std::string line) {
    block.insert(block.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
}

// What the editor did, each with a word that stands nowhere else.
struct Edits {
    std::size_t number = 0;
    std::set<std::string> words;
    std::set<std::string> deleted;

    std::string word() {
        std::string made = "edit" + std::to_string(++number) + "x";
        words.insert(made);
        return made;
    }
};

void edit_block(Block& block, Dice& dice, Edits& edits) {
    const std::size_t label = line_with(block, "label: ");
    const std::size_t id = line_with(block, "id: ");
    switch (dice.below(7)) {
        case 0: insert_line(block, id + 1, "    hide: true  # " + edits.word()); break;
        case 1: block[label] = "    label: \"my " + edits.word() + " label\""; break;
        case 2: insert_line(block, 0, "  # a comment " + edits.word()); break;
        case 3: insert_line(block, block.size(), "    # a comment " + edits.word()); break;
        case 4: insert_line(block, block.size(), "    track: '" + edits.word() + "'"); break;
        case 5: {
            const std::size_t place = line_with(block, "place: ");
            if (place < block.size()) block[place] = "    place: {name: " + edits.word() + ", lon: 1.5, lat: -2}";
            break;
        }
        default: std::erase_if(block, [](const std::string& line) { return trim(line).starts_with("review:"); });
    }
}

void edit(Draft& draft, Dice& dice, Edits& edits) {
    for (std::size_t times = dice.below(6); times > 0; --times) {
        if (draft.blocks.empty() || dice.one_in(6)) {
            draft.blocks.push_back({"  - date: 1999-12-31", "    label: My own " + edits.word()});
            continue;
        }
        const std::size_t at = dice.below(draft.blocks.size());
        const bool has_word = std::ranges::any_of(
            draft.blocks[at], [](const std::string& line) { return line.find("edit") != std::string::npos; });
        if (!is_entry(draft.blocks[at])) continue;
        if (dice.one_in(5)) {
            std::swap(draft.blocks[at], draft.blocks[dice.below(draft.blocks.size())]);
        } else if (dice.one_in(5) && !has_word) {
            edits.deleted.insert(id_of(draft.blocks[at]));
            draft.blocks.erase(draft.blocks.begin() + static_cast<std::ptrdiff_t>(at));
        } else if (!id_of(draft.blocks[at]).empty() &&
                   line_with(draft.blocks[at], "hide:") == draft.blocks[at].size() &&
                   line_with(draft.blocks[at], "track:") == draft.blocks[at].size()) {
            edit_block(draft.blocks[at], dice, edits);
        }
    }
}

bool is_machine_line(std::string_view line) {
    line = trim(line);
    for (const std::string_view key : {"- id:", "review:", "changed:", "vanished:"}) {
        if (line.starts_with(key)) return true;
    }
    return false;
}

// The lines of the editor's blocks, in the order of the file: those of a block that has a word of the editor.
std::vector<std::string> edited_lines(const std::string& text, const std::set<std::string>& words) {
    std::vector<std::string> lines;
    for (const auto& block : take_apart(text).blocks) {
        const bool is_edited = std::ranges::any_of(block, [&](const std::string& line) {
            return std::ranges::any_of(words, [&](const auto& word) { return line.find(word) != std::string::npos; });
        });
        for (const auto& line : block) {
            if (is_edited && !is_machine_line(line)) lines.push_back(line);
        }
    }
    return lines;
}

std::set<std::string> ids_in(const std::string& text) {
    std::set<std::string> ids;
    for (const auto& block : take_apart(text).blocks) ids.insert(id_of(block));
    return ids;
}

std::string updated_text(const std::string& text, const std::vector<Event>& events) {
    Diagnostics diagnostics;
    const auto update = update_event_file({"events.yaml", text}, events, diagnostics);
    INFO(text);
    for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
    REQUIRE(update.ok());
    CHECK(diagnostics.items().empty());
    return update->text;
}

// One round: draft, then three times edit, change the articles and update.
void play(std::uint32_t seed) {
    Dice dice(seed);
    Edits edits;
    std::vector<std::string> sentences;
    for (std::size_t count = dice.below(8); count > 0; --count) sentences.push_back(random_sentence(dice));
    std::string text = events_to_yaml(events_of(sentences));
    for (int cycle = 0; cycle < 3; ++cycle) {
        Draft draft = take_apart(text);
        edit(draft, dice, edits);
        const std::string edited = put_together(draft);
        change_article(sentences, dice);
        const auto events = events_of(sentences);
        text = updated_text(edited, events);
        CAPTURE(seed, cycle, edited, text);
        CHECK(edited_lines(text, edits.words) == edited_lines(edited, edits.words));
        CHECK(updated_text(text, events) == text);
        const auto ids = ids_in(text);
        for (const auto& event : events) CHECK(ids.contains(event.id) != edits.deleted.contains(event.id));
    }
}

}  // namespace

TEST_CASE("200 rounds of edits, changed articles and updates lose no edit, and a second update changes nothing") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) play(seed);
}
