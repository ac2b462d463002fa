#include "config/pack_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"
#include "config/date_pattern.hpp"

namespace dateline {

namespace {

constexpr std::array sections{
    PackSection{"detection", "By what words a text is known to be of this language."},
    PackSection{"date", "The words and patterns of dates, times, durations and what comes again."},
    PackSection{"event", "What a caption may be cut from, and where an event's place stands."},
    PackSection{"article", "Sentences, the lines around an article, and the furniture of web pages."},
    PackSection{"place", "What stands around the names of places, persons and organisations."},
    PackSection{"figure",
                "What a figure writes beside the text of articles. What is left out comes from ICU or is not said."},
};

constexpr std::string_view words = "words";
constexpr std::string_view number = "number";
constexpr std::string_view text = "text";
constexpr std::string_view part_codes = "MO | MI | AF | EV | NI | DT";
constexpr std::string_view unit_codes = "TS | TM | TH | D | WE | W | 2W | M | Q | Y | DE | CE | ML";
constexpr std::string_view reference_codes =
    "PRESENT_REF | PAST_REF | FUTURE_REF | PRESENT_REF* | PAST_REF* | FUTURE_REF*";
constexpr std::string_view glue_parts =
    "the | of | in | on | at | and | or | to | until | through | from | between | by | a | half | year | years | day | "
    "week | weekend | month | fiscal | financial | calendar | sometime | period | time | old | long | age | next | "
    "first | last | that | this | then | since | after | before | during | for | later | earlier | ended | ending | "
    "end | so | oh | other | local | quarter";

constexpr std::array lists{
    PackList{
        "detection", "stop_words", words,
        "The commonest words of running text. A text is of the language that has most of its words here; leave out "
        "what other languages write alike.",
        "[the, of, and]"},

    PackList{"date", "months", number, "Names of months. ICU's names for the language are added by themselves.",
             "{maius: 5}"},
    PackList{"date", "month_abbreviations", number, "Short forms of months; they need a day or a year beside them.",
             "{jan: 1}"},
    PackList{"date", "ambiguous_months", words,
             "Months that are other words too; alone they need a word of the next list before them.", "[may]"},
    PackList{"date", "before_ambiguous_month", words, "Words after which an ambiguous month is a month.",
             "[in, since]"},
    PackList{"date", "not_before_month", words, "Words after which a month is a person's name.", "[miss, mrs]"},
    PackList{"date", "weekdays", number, "Names of weekdays, Monday is 1. ICU's names are added by themselves.",
             "{monday: 1}"},
    PackList{"date", "weekday_plurals", number, "Forms that say each such weekday.", "{mondays: 1}"},
    PackList{"date", "weekday_abbreviations", number, "Short forms of weekdays, read before a date.", "{mon: 1}"},
    PackList{"date", "lower_case_names", words,
             "`months` and `weekdays` when running text writes these without a capital; a capital inside a sentence "
             "then makes them another name.",
             "[months, weekdays]"},
    PackList{"date", "units", unit_codes,
             "Units of time, singular and plural, by TIMEX3 code: second TS, minute TM, hour TH, day D, weekend WE, "
             "week W, fortnight 2W, month M, quarter Q, year Y, decade DE, century CE, millennium ML.",
             "{day: D, days: D}"},
    PackList{"date", "plural_units", words, "Which of the units are plurals.", "[days]"},
    PackList{"date", "unit_abbreviations", unit_codes, "Short forms of units after a number.", "{hrs: TH}"},
    PackList{"date", "numbers", number, "Number words below a hundred; tens and ones are put together by the rules.",
             "{one: 1, twenty: 20}"},
    PackList{"date", "multipliers", number, "Hundred, thousand, million.", "{hundred: 100}"},
    PackList{"date", "ordinals", number, "Ordinals in words.", "{first: 1}"},
    PackList{"date", "ordinal_suffixes", words, "What follows the digits of an ordinal: 6th.", "[st, nd, rd, th]"},
    PackList{"date", "number_joints", words, "Words between tens and ones: treinta y uno.", "[y]"},
    PackList{"date", "number_marks", "thousands | decimal", "The marks inside numbers.",
             "{\",\": thousands, \".\": decimal}"},
    PackList{"date", "vague_numbers", "number | X",
             "Amounts that the text leaves open (X), or that say a number by the way.",
             "{several: X, \"a couple of\": 2}"},
    PackList{"date", "half_more", words, "What adds a half to an amount, before or after its unit.",
             "[\"and a half\"]"},
    PackList{"date", "duration_adjectives", words, "Words between an amount and its unit that change nothing.",
             "[full, consecutive]"},
    PackList{"date", "whole", "the | alone", "Words before a unit that say one whole: after an article, or alone too.",
             "{whole: the, all: alone}"},
    PackList{"date", "seasons", "SP | SU | FA | WI", "Seasons of the year.", "{spring: SP}"},
    PackList{"date", "before_season", words, "Words after which a season's word is the season.", "[in, last]"},
    PackList{"date", "day_parts", part_codes,
             "Parts of the day: morning MO, midday MI, afternoon AF, evening EV, night NI, daytime DT.",
             "{morning: MO}"},
    PackList{"date", "single_day_parts", words, "Parts of the day that need no article.", "[overnight]"},
    PackList{"date", "clock_names", text, "Names of hours.", "{noon: \"12:00\"}"},
    PackList{"date", "clock_marks", "am | pm", "Marks of the half of the day after an hour.", "{a.m: am}"},
    PackList{"date", "clock_hours", "minutes | any",
             "What may follow a time with minutes (14:30 h), or any hour (five o'clock).",
             "{h: minutes, o'clock: any}"},
    PackList{"date", "clock_past", number, "Words between minutes and the hour they count from: 1 after, -1 before.",
             "{past: 1, to: -1}"},
    PackList{"date", "before_clock", words, "Words after which 9:30 is a time.", "[at, until]"},
    PackList{"date", "time_zones", words, "Time zones, read and not kept.", "[gmt]"},
    PackList{"date", "day_words", text,
             "Days counted from the day of publication, with the part of the day after a stop.",
             "{yesterday: -1, tonight: 0.NI}"},
    PackList{"date", "fixed_days", text, "Feasts with a fixed day: month-day.", "{christmas: \"12-25\"}"},
    PackList{"date", "moving_days", text,
             "Feasts on a weekday: month-weekday-which of the month, -1 the last, and days after it.",
             "{\"labor day\": \"9-1-1\"}"},
    PackList{"date", "easter_days", number, "Days from Easter Sunday.", "{\"good friday\": -2}"},
    PackList{"date", "eras", "before | after",
             "Eras after a year. A single word is written with a capital in the text. A pair of words stands with its "
             "stops as they "
             "are: `a . c .`.",
             "{bc: before}"},
    PackList{"date", "deep_time", number, "Units of deep time in years.", "{ma: 1000000}"},
    PackList{"date", "decade_names", number, "Decades by name, in the century of the text.", "{thirties: 30}"},
    PackList{"date", "not_before_decade", words, "Words after which a decade is one of a life, or degrees.",
             "[his, low]"},
    PackList{"date", "decade_suffixes", words, "What follows the digits of a decade: 1930s.", "[s]"},
    PackList{"date", "period_prefixes", "Q | H | Y",
             "Letters that make a word with a number: Q3 a quarter, H1 a half, FY2019 a fiscal year.", "{q: Q, fy: Y}"},
    PackList{"date", "modifiers", text,
             "Words before a time that say which part of it, by TIMEX3 mod: START, MID or END. A star: the time is not "
             "narrowed; percents: to that stretch. TURN is the beginning that is nearest.",
             "{early: START, \"the first half of\": START 0-50}"},
    PackList{"date", "approximations", "APPROX | LESS_THAN | MORE_THAN | EQUAL_OR_MORE | EQUAL_OR_LESS |",
             "Words that loosen an amount or a time; empty for words that change nothing.", "{about: APPROX}"},
    PackList{"date", "directions", number,
             "Words before a unit, a month, a season or a weekday that say which one: -1 the last, 0 this, 1 the next.",
             "{last: -1, this: 0}"},
    PackList{"date", "story_directions", words,
             "Those of `directions` that count from the date that the text spoke of last.", "[previous]"},
    PackList{"date", "directions_after", number,
             "Words after a unit or a name that say which one, for `<direction>` in patterns.", "{pasado: -1}"},
    PackList{"date", "story_directions_after", words,
             "Those of `directions_after` that count from the date that the text spoke of last.", "[siguiente]"},
    PackList{"date", "ago", number, "Words after an amount that count from the day of publication: -1 back, 1 ahead.",
             "{ago: -1}"},
    PackList{"date", "before_last", number, "Words after a unit that say the last but one: -2, or the next but one: 2.",
             "{\"before last\": -2}"},
    PackList{"date", "week_starts", words, "Words between `the week` and a day in it.", "[of, beginning]"},
    PackList{"date", "story_offsets", number,
             "Words after an amount that count from the date that the text spoke of last.", "{later: 1}"},
    PackList{"date", "offsets_before_event", words,
             "Those of `story_offsets` that count from an event when one follows.", "[after, before]"},
    PackList{"date", "year_ago", words, "Words before a period that mean the same one a year before.", "[year-ago]"},
    PackList{"date", "references", reference_codes,
             "Words for the present, the past and the future. A star marks an adjective, which needs a noun behind it.",
             "{now: PRESENT_REF}"},
    PackList{"date", "history_references", reference_codes,
             "The same, only in a history: in news they are parts of titles.", "{former: PAST_REF}"},
    PackList{"date", "frequencies", text,
             "Words for what comes again, with the duration between. A star marks a word that is an adverb only.",
             "{daily: P1D}"},
    PackList{"date", "every", words, "Words before a unit, a weekday or a month that say each.", "[every, each]"},
    PackList{"date", "habits", text, "Plurals that say each, with the TIMEX3 value.", "{weekends: XXXX-WXX-WE}"},
    PackList{"date", "rates", words, "Nouns of measure; after one of these `a day` says each day.", "[times, barrels]"},
    PackList{"date", "before_vague_unit", words, "Words after which a plural unit alone is a duration.",
             "[for, since]"},
    PackList{"date", "after_vague_unit", words, "Words before which a plural unit alone is a duration.", "[of, later]"},
    PackList{"date", "glue", glue_parts, "Structure words by the part that they play in phrases.",
             "{the: the, el: the}"},
    PackList{"date", "before_year", words, "Words after which four digits are a year.", "[in, since]"},
    PackList{"date", "before_about_year", words,
             "Words after which a word of `approximations` and four digits are a year and count nothing.",
             "[born, dated]"},
    PackList{"date", "not_before_year", words, "Words after which four digits are no year.", "[page, room]"},
    PackList{"date", "not_after_year", words, "Words before which four digits are no year.", "[people, miles]"},
    PackList{"date", "streets", words, "Words that make a number before them and names a house number.",
             "[street, avenue]"},
    PackList{"date", "plural_endings", words, "Endings of plural nouns: a number before one counts it.", "[s]"},
    PackList{"date", "before_coming_day", words, "Words after which a weekday is a coming one.", "[until, \"due on\"]"},
    PackList{"date", "before_coming_month", words, "Words after which a month is a coming one.", "[until, by]"},
    PackList{"date", "before_day_of_month", words, "Words after which an ordinal alone is a day of the month.",
             "[on, by]"},
    PackList{"date", "future_cues", words,
             "Words that make a weekday or a month behind them in the clause a coming one.", "[scheduled]"},
    PackList{"date", "clause_breaks", words, "Words at which the clause of such a cue ends.", "[said, because]"},
    PackList{"date", "after_coming_day", words, "Words that make a weekday before them a coming one.",
             "[will, \"is to\"]"},
    PackList{"date", "last_of_month", words,
             "Words that say the last week or weekday of a month, or the last quarter of a year.", "[last, final]"},
    PackList{"date", "last_half", words, "Words that say the second half of a year.", "[latter]"},
    PackList{"date", "before_day_of_clock", words, "Words that may stand between a time of the day and its day.",
             "[on, of, at]"},
    PackList{"date", "not_weekdays", words, "Phrases with a weekday that are other names.", "[\"black friday\"]"},
    PackList{"date", "not_durations", words, "Phrases with a unit that say no time.", "[\"light years\"]"},
    PackList{"date", "parts", "pattern", "Parts of patterns by name, for `@name`.", "{of_year: \"de <year>\"}"},
    PackList{"date", "patterns", text, "Phrases by pattern, with what they say: see above.",
             "{\"hace <amount> <unit>\": ago}"},

    PackList{"event", "place_prepositions", text,
             "Words before a place, with how much each speaks for the place being the scene.", "{in: 3, against: -1}"},
    PackList{"event", "scene_nouns", words,
             "Nouns before `of` and a place that do name the scene: `the coast of Peru`.", "[coast, port]"},
    PackList{"event", "authorities", words, "Nouns behind a place adjective that act in that place: `Belgian police`.",
             "[police, court]"},
    PackList{"event", "articles", words, "Articles that may stand before the name of a place.", "[the]"},
    PackList{"event", "conjunctions", words, "Words between the places or the days of a list.", "[and, or]"},
    PackList{"event", "comparisons", words, "Phrases before a place that is no scene: `the size of Italy`.",
             "[\"size of\"]"},
    PackList{"event", "date_prepositions", words, "Words that can be taken out of a caption with the date behind them.",
             "[\"on\", in]"},
    PackList{"event", "date_articles", words, "Articles that begin a date and can be taken out of a caption with it.",
             "[el]"},
    PackList{"event", "date_adverbs", words, "Words that go with a date which is taken out: `late on Tuesday`.",
             "[late, shortly]"},
    PackList{"event", "after_opening", words, "An opening date stays before one of these: `in 1885 alone`.", "[alone]"},
    PackList{"event", "after_date", words, "Words that may follow a date which is taken out.", "[and, when]"},
    PackList{"event", "relatives", words, "What begins a clause that tells more of the word before it.",
             "[which, where]"},
    PackList{"event", "subordinators", words, "What begins a clause that leans on another.", "[when, because]"},
    PackList{"event", "coordinators", words, "What joins clauses of one rank.", "[and, but]"},
    PackList{"event", "complementizers", words, "What begins a clause that a verb takes.", "[that]"},
    PackList{"event", "auxiliaries", words, "Verbs that help another.", "[was, has]"},
    PackList{"event", "verbs", words, "Forms of verbs that no ending tells.", "[began, became]"},
    PackList{"event", "verb_endings", words, "Endings by which other verbs are known.", "[ed]"},
    PackList{"event", "not_verbs", words, "Words with such an ending that are no verb.", "[hundred]"},
    PackList{"event", "determiners", words, "No verb stands right after one of these.", "[the, his]"},
    PackList{"event", "intransitives", words, "Verbs of what nothing can be done to.", "[died, arrived]"},
    PackList{"event", "reporting_verbs", words, "Verbs of who says so.", "[said, announced]"},
    PackList{"event", "attributions", words, "Phrases before who says so.", "[\"according to\"]"},
    PackList{"event", "founding_verbs", words, "What began long ago and is only mentioned: `opened in 1869`.",
             "[opened, built]"},
    PackList{"event", "superlatives", words, "Words of a measure that a date ends: `the worst since 2003`.",
             "[worst, first]"},
    PackList{"event", "date_comparisons", words, "Phrases before a date that is only compared with.", "[\"than in\"]"},
    PackList{"event", "indefinite_articles", words, "Articles of what is new to the reader.", "[a, an]"},
    PackList{"event", "definite_articles", words, "Articles of what is known to the reader.", "[the]"},
    PackList{"event", "since", words, "The word from which on something has been so.", "[since]"},
    PackList{"event", "of", words, "The word between a part and its whole.", "[of]"},
    PackList{"event", "openings", words, "What a caption need not begin with.", "[however, \"in fact\"]"},
    PackList{"event", "pronouns", "person | thing | several", "Pronouns that a name can stand for, by what they need.",
             "{he: person, it: thing}"},
    PackList{"event", "third_persons", words, "Pronouns of those who are spoken of.", "[he, they]"},
    PackList{"event", "phrase_starts", words, "A phrase that begins so can be left off the end of a caption.",
             "[with, near]"},
    PackList{"event", "common_words", words, "What tells little of an event when articles are compared.",
             "[the, said]"},
    PackList{"event", "clause_starts", words, "A clause that begins so can be left off the end of a caption.",
             "[which, where]"},
    PackList{"event", "subjects", words, "Words with which a sentence goes on when its opening date is taken out.",
             "[the, he]"},
    PackList{"event", "dangling_words", words, "No caption ends with one of these.", "[a, of]"},

    PackList{"article", "abbreviations_before_name", words, "A stop after these ends no sentence: a name follows.",
             "[mr, dr]"},
    PackList{"article", "abbreviations_before_number", words,
             "A stop after these ends no sentence when a number follows.", "[no, vol]"},
    PackList{"article", "abbreviations_inside", words,
             "A stop after these ends a sentence only before a sentence starter.", "[inc, ave]"},
    PackList{"article", "sentence_starters", words, "Words that like to begin a sentence.", "[the, he]"},
    PackList{"article", "small_words", words, "Words in lower case inside a byline or a name in capitals.",
             "[of, and, for]"},
    PackList{"article", "byline_starts", words, "Words before the author's name.", "[by]"},
    PackList{"article", "byline_words", words, "Words of a byline without such a beginning.", "[correspondent]"},
    PackList{"article", "author_roles", words, "What authors are, in the line about them.", "[reporter]"},
    PackList{"article", "biography_verbs", words, "Verbs of the line about the author.", "[is, writes]"},
    PackList{"article", "biography_starts", words, "Lines above the text about the author.", "[\"about the author\"]"},
    PackList{"article", "meta_keys", words, "Keys of a meta line before an ISO date.", "[\"date:\"]"},
    PackList{"article", "published_keys", words, "Words before the publication date.", "[published]"},
    PackList{"article", "updated_keys", words, "Words before the date of the last change.", "[updated]"},
    PackList{"article", "key_fillers", words, "Words that may stand between such a key and its date.", "[\"on\", at]"},
    PackList{"article", "date_line_words", words,
             "What may stand in a line beside a date without making it a sentence.", "[at, gmt]"},
    PackList{"article", "date_joints", words, "Words between day, month and year of a header's date.", "[of]"},
    PackList{"article", "dateline_words", words, "Words in lower case inside the place of a dateline.", "[de, la]"},
    PackList{"article", "copyright_words", words, "Words that begin a copyright line.", "[copyright]"},
    PackList{"article", "furniture_lines", words, "Whole lines that are page furniture.", "[advertisement]"},
    PackList{"article", "furniture_starts", words, "Beginnings of short blocks of furniture.", "[\"read also\"]"},
    PackList{"article", "furniture_labels", words, "Beginnings of lines that end no sentence.", "[\"share on\"]"},
    PackList{"article", "furniture_phrases", words, "Phrases anywhere in a short block.", "[\"all rights reserved\"]"},
    PackList{"article", "furniture_topics", words, "Phrases in a short block that speaks to its reader.",
             "[newsletter]"},
    PackList{"article", "page_voice", words, "Words with which a page speaks to its reader.", "[you, we]"},
    PackList{"article", "page_end", words, "Lines after which a page no longer shows the article.", "[\"most read\"]"},
    PackList{"article", "reader_words", words, "The second person.", "[you]"},
    PackList{"article", "caption_marks", words, "Marks of a picture's caption at its end or its beginning.",
             "[\"photo:\"]"},

    PackList{"place", "person_titles", words, "Words before a person's name.", "[mr, senator]"},
    PackList{"place", "name_particles", words, "Words between the parts of a person's name.", "[van, de]"},
    PackList{"place", "name_suffixes", words, "Words after a person's name.", "[jr]"},
    PackList{"place", "kin_words", words, "Words for relatives beside a name.", "[wife, son]"},
    PackList{"place", "office_nouns", words, "Behind a bare name these make it somebody's.", "[administration]"},
    PackList{"place", "speech_verbs", words, "Verbs beside a person's name.", "[said]"},
    PackList{"place", "organisation_heads", words, "Heads of names of organisations.", "[university]"},
    PackList{"place", "civic_words", words, "The first word of bodies that every town has.", "[police, city]"},
    PackList{"place", "company_suffixes", words, "Last words of names of companies.", "[inc, ltd]"},
    PackList{"place", "facility_heads", words, "Heads of names of buildings and grounds.", "[hospital]"},
    PackList{"place", "street_types", words, "Heads of names of streets.", "[street]"},
    PackList{"place", "geographic_heads", words, "Heads of names of natural features and settlements.", "[river]"},
    PackList{"place", "unit_heads", words, "Heads of names of settlements and administrative units.", "[county]"},
    PackList{"place", "unit_plurals", text, "Units whose names follow or lead a list, with their singular.",
             "{counties: county}"},
    PackList{"place", "state_cues", words, "Words beside a name that make it a state.", "[state]"},
    PackList{"place", "directions", words, "Points of the compass and parts of an area before a name.", "[northern]"},
    PackList{"place", "locative_prepositions", words, "Words after which a name is a place, unless it is a person's.",
             "[in, near]"},
    PackList{"place", "weak_prepositions", words, "Words that stand before places and other things.", "[from, to]"},
    PackList{"place", "articles", words, "Articles before names.", "[the]"},
    PackList{"place", "conjunctions", words, "Words between the names of a list.", "[and, or]"},
    PackList{"place", "genitives", words, "Words that join a head to its name: University of Leeds.", "[of, for]"},
    PackList{"place", "name_joints", words, "Words in lower case inside one name: Safety and Research Center.",
             "[and, of]"},
    PackList{"place", "before_abbreviation", words, "Words after which an abbreviation is a state.", "[in, from]"},
    PackList{"place", "saint_words", words, "First words of names after saints.", "[st, saint]"},
    PackList{"place", "local_nouns", words, "Nouns that a place name stands before.", "[resident]"},
    PackList{"place", "body_nouns", words, "Right before a name these say that it is the name of a body.", "[airline]"},
    PackList{"place", "named_after_places", words,
             "Right behind a name these say that something is only named after the place.", "[virus]"},
    PackList{"place", "seats_of_power", words,
             "Houses that stand for those who govern there, unless somebody is at or outside them.",
             "[\"white house\"]"},
    PackList{"place", "not_places", words, "Capitalised words that are names of other things.", "[christmas]"},
    PackList{"place", "place_names", text,
             "What this language calls a place, by the gazetteer's name; several names stand between `|`, the first is "
             "written in figures. Countries come from `configs/languages/names/`.",
             "{Germany: Alemania}"},

    PackList{"figure", "phrases", text,
             "Templates of what a figure writes: {date}, {year} and {count} stand for what is filled in. An empty one "
             "is not said.",
             "{circa: \"c. {date}\"}"},
    PackList{"figure", "date_patterns", text,
             "ICU date patterns by skeleton (`yMMMd`), also for one region (`yMMMd US`), where they are not to come "
             "from ICU.",
             "{yMMMd: d MMM y}"},
    PackList{"figure", "month_names", text,
             "Names of all months in figures and their short forms, where they are not to come from ICU.",
             "{1: January, short 1: Jan}"},
};

std::string in_cell(std::string_view content) {
    std::string cell;
    for (const char c : content) cell += c == '|' ? std::string("\\|") : std::string(1, c);
    return cell;
}

}  // namespace

std::span<const PackList> pack_lists() {
    return lists;
}

std::span<const PackSection> pack_sections() {
    return sections;
}

bool is_value_of(const PackList& list, std::string_view value) {
    for (const std::string_view piece : split(list.values, '|')) {
        const std::string_view alternative = trim(piece);
        if (alternative == text || alternative == "pattern" || alternative == value) return true;
        if (alternative == number && parse_integer(value)) return true;
    }
    return false;
}

std::string pack_reference() {
    std::string page = "\n### Slots\n\n| slot | reads |\n|---|---|\n";
    for (const PatternSlot& slot : pattern_slots()) {
        fmt::format_to(std::back_inserter(page), "| `<{}>` | {} |\n", slot.name, slot.reads);
    }
    page += "\n### Meanings\n\n| meaning | says |\n|---|---|\n";
    for (const PatternSlot& meaning : pattern_meanings()) {
        fmt::format_to(std::back_inserter(page), "| `{}` | {} |\n", meaning.name, meaning.reads);
    }
    page += "\n## Sections and lists\n";
    for (const PackSection& section : sections) {
        fmt::format_to(std::back_inserter(page),
                       "\n### `{}`\n\n{}\n\n| key | values | meaning | example |\n|---|---|---|---|\n", section.name,
                       section.meaning);
        for (const PackList& list : lists) {
            if (list.section != section.name) continue;
            fmt::format_to(std::back_inserter(page), "| `{}` | {} | {} | `{}` |\n", list.key, in_cell(list.values),
                           in_cell(list.meaning), in_cell(list.example));
        }
    }
    return page;
}

}  // namespace dateline
