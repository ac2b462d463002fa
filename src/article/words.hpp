// The lists of the language pack that the article room reads, by name.
#pragma once

#include <string_view>

namespace dateline::words {

constexpr std::string_view months = "date.months";
constexpr std::string_view month_abbreviations = "date.month_abbreviations";
constexpr std::string_view weekdays = "date.weekdays";
constexpr std::string_view weekday_abbreviations = "date.weekday_abbreviations";

/// A stop after these never ends a sentence: a name follows.
constexpr std::string_view abbreviations_before_name = "article.abbreviations_before_name";
/// A stop after these ends no sentence when a number follows.
constexpr std::string_view abbreviations_before_number = "article.abbreviations_before_number";
/// A stop after these ends a sentence only before one of `sentence_starters`.
constexpr std::string_view abbreviations_inside = "article.abbreviations_inside";
constexpr std::string_view sentence_starters = "article.sentence_starters";

// The lines around an article: who, when, where.
constexpr std::string_view byline_starts = "article.byline_starts";
constexpr std::string_view byline_words = "article.byline_words";
constexpr std::string_view author_roles = "article.author_roles";
constexpr std::string_view biography_verbs = "article.biography_verbs";
constexpr std::string_view biography_starts = "article.biography_starts";
constexpr std::string_view meta_keys = "article.meta_keys";
constexpr std::string_view published_keys = "article.published_keys";
constexpr std::string_view updated_keys = "article.updated_keys";
constexpr std::string_view date_line_words = "article.date_line_words";
/// Words between a key and its date; between the parts of a date; inside a line of capitals.
constexpr std::string_view key_fillers = "article.key_fillers";
constexpr std::string_view date_joints = "article.date_joints";
constexpr std::string_view small_words = "article.small_words";
constexpr std::string_view copyright_words = "article.copyright_words";
constexpr std::string_view dateline_words = "article.dateline_words";

// Stamps such as "3 hours ago".
constexpr std::string_view units = "date.units";
constexpr std::string_view numbers = "date.numbers";
constexpr std::string_view ago = "date.ago";
constexpr std::string_view glue = "date.glue";
constexpr std::string_view day_words = "date.day_words";

// Page furniture: whole lines, beginnings of lines, phrases inside short blocks.
constexpr std::string_view furniture_lines = "article.furniture_lines";
constexpr std::string_view furniture_starts = "article.furniture_starts";
constexpr std::string_view furniture_labels = "article.furniture_labels";
constexpr std::string_view furniture_phrases = "article.furniture_phrases";
constexpr std::string_view furniture_topics = "article.furniture_topics";
constexpr std::string_view page_voice = "article.page_voice";
/// After these lines a page no longer shows the article.
constexpr std::string_view page_end = "article.page_end";
constexpr std::string_view reader_words = "article.reader_words";
constexpr std::string_view caption_marks = "article.caption_marks";

}  // namespace dateline::words
