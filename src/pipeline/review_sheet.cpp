#include "pipeline/review_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "gazetteer/fold.hpp"
#include "pipeline/event_draft.hpp"
#include "pipeline/html_text.hpp"

namespace dateline {

namespace {

constexpr std::string_view style_sheet = R"(
:root { color-scheme: light dark; --paper: #fffdf8; --ink: #1d1c1a; --soft: #5f5b54; --rule: #d8d2c4;
  --date: #fbe9a8; --place: #cfe3f5; --doubt: #a3320b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #e9e5dc; --soft: #aaa398; --rule: #45413a;
  --date: #5a4a10; --place: #173f60; --doubt: #ff9d76; } }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 70rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 "Noto Serif", Georgia, serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 .25rem; }
.about, .note, label, .key { font: .875rem/1.45 "Noto Sans", system-ui, sans-serif; }
.about { color: var(--soft); margin: 0 0 1rem; }
.key span { margin-right: 1.2em; }
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(14rem, 1fr); column-gap: 2rem; }
.row p { margin: .45rem 0; overflow-wrap: anywhere; }
.furniture { color: var(--soft); font-size: .9em; }
mark { color: inherit; padding: 0 .1em; border-radius: .15em; }
mark.date { background: var(--date); border-bottom: 2px solid var(--ink); }
mark.place { background: var(--place); border-bottom: 2px dashed var(--ink); }
.said:target { outline: 2px solid var(--doubt); outline-offset: 2px; }
.note { border-left: 3px solid var(--rule); padding: .1rem 0 .1rem .75rem; margin: .45rem 0; overflow-wrap: anywhere; }
.note.look { border-left: 3px double var(--doubt); border-left-width: 6px; }
.note .when { font-weight: 700; }
.note .why { color: var(--doubt); }
.note .why::before { content: "\26A0\FE0E\00A0"; }
.note .more { color: var(--soft); }
a { color: inherit; }
input { accent-color: var(--doubt); }
#reading:checked ~ .doubts { display: none; }
.doubts { padding: 0; list-style: none; max-width: 45rem; }
@media (max-width: 52rem) { .row { grid-template-columns: 1fr; } }
@media print { body { font-size: 10pt; max-width: none; padding: 0; } input, label { display: none; }
  #reading:checked ~ .doubts { display: block; } .row, .note { break-inside: avoid; }
  h2 { break-after: avoid; } }
)";

struct Marked {
    TextSpan span{};
    std::string_view kind;
    std::string title;
};

std::string percent(double confidence) {
    return format_number(confidence * 100, 0) + " %";
}

class Sheet {
public:
    Sheet(const Material& material, const std::vector<Event>& events, const Gazetteer& gazetteer)
        : material_(material), events_(events), gazetteer_(gazetteer) {
        for (std::size_t i = 0; i < material.articles.size(); ++i) article_of_[material.articles[i].id] = i;
        find_sentences();
    }

    std::string page() {
        std::string html =
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n<title>Review sheet</title>\n<style>" +
            std::string(style_sheet) + "</style>\n</head>\n<body>\n<h1>Review sheet</h1>\n";
        html += fmt::format("<p class=\"about\">{} events from {} articles; {} should be looked at.</p>\n",
                            events_.size(), material_.articles.size(), doubts());
        html +=
            "<p class=\"key\"><span><mark class=\"date\">date</mark> solid line</span><span><mark class=\"place\">place"
            "</mark> dashed line</span></p>\n"
            "<input type=\"radio\" name=\"order\" id=\"reading\" checked><label for=\"reading\"> in reading "
            "order</label>\n"
            "<input type=\"radio\" name=\"order\" id=\"doubt\"><label for=\"doubt\"> by doubt first, the least sure "
            "first</label>\n"
            "<ol class=\"doubts\">\n";
        for (const std::size_t i : by_doubt()) html += "<li>" + note(i, Link::to_sentence) + "</li>\n";
        html += "</ol>\n<main>\n";
        for (std::size_t i = 0; i < material_.articles.size(); ++i) add_article(i, html);
        return html + "</main>\n</body>\n</html>\n";
    }

private:
    enum class Link { none, to_sentence };

    // Where each event's sentence stands: article, sentence.
    void find_sentences() {
        std::map<std::size_t, std::map<std::size_t, std::size_t>> sentence_at;
        for (std::size_t i = 0; i < material_.articles.size(); ++i) {
            const Article& article = material_.articles[i];
            const CodePointOffsets offsets(article.text);
            for (std::size_t s = 0; s < article.sentences.size(); ++s) {
                sentence_at[i].emplace(offsets.at(article.sentences[s].span.begin), s);
            }
        }
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const auto article =
                events_[i].articles.empty() ? article_of_.end() : article_of_.find(events_[i].articles.front());
            if (article == article_of_.end()) continue;
            const auto& starts = sentence_at[article->second];
            auto at = starts.upper_bound(events_[i].start);
            if (at == starts.begin()) continue;
            --at;
            places_[i] = {article->second, at->second};
            events_of_[{article->second, at->second}].push_back(i);
        }
    }

    [[nodiscard]] std::size_t doubts() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(events_, [](const Event& event) { return !review_reason(event).empty(); }));
    }

    static double surety(const Event& event) {
        return event.places.empty() ? event.confidence : std::min(event.confidence, event.places.front().confidence);
    }

    [[nodiscard]] std::vector<std::size_t> by_doubt() const {
        std::vector<std::size_t> order(events_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::round(surety(events_[i]) * 100); });
        return order;
    }

    void add_article(std::size_t number, std::string& html) const {
        const Article& article = material_.articles[number];
        html += "<section>\n<h2>" + html_text(article.title.empty() ? article.name : article.title) + "</h2>\n";
        html += "<p class=\"about\">" + html_text(article.name.substr(article.name.rfind('/') + 1));
        if (!article.source.empty()) html += " \xc2\xb7 " + html_text(article.source);
        html += article.published
                    ? " \xc2\xb7 published " + html_text(to_display(article.published->when, "en", DateStyle::full))
                    : " \xc2\xb7 no publication date was found";
        html += "</p>\n";
        const auto marks = marks_of(number);
        std::size_t sentence = 0;
        for (std::size_t block = 0; block < article.blocks.size(); ++block) {
            std::string text;
            std::string notes;
            for (; sentence < article.sentences.size() && article.sentences[sentence].block == block; ++sentence) {
                text += sentence_html(number, sentence, marks);
                const auto said = events_of_.find({number, sentence});
                if (said == events_of_.end()) continue;
                for (const std::size_t i : said->second) notes += note(i, Link::none);
            }
            const BlockRole role = article.blocks[block].role;
            const bool is_apart =
                role == BlockRole::furniture || role == BlockRole::biography || role == BlockRole::caption;
            html += std::string("<div class=\"row\"><p") + (is_apart ? " class=\"furniture\"" : "") + ">" + text +
                    "</p><div>" + notes + "</div></div>\n";
        }
        html += "</section>\n";
    }

    [[nodiscard]] std::vector<Marked> marks_of(std::size_t number) const {
        std::vector<Marked> marks;
        for (const auto& date : material_.mentions[number].dates) {
            const std::string days =
                date.when ? to_edtf(*date.when)
                          : "no day: " + (date.missing.empty() ? "not a calendar date" : date.missing + " is missing");
            marks.push_back({date.span, "date", days + " (" + date.rule + ", " + percent(date.confidence) + ")"});
        }
        for (const auto& place : material_.mentions[number].places) {
            marks.push_back({place.span, "place",
                             place.name + (place.country.empty() ? "" : ", " + place.country) + " (" + place.rule +
                                 ", " + percent(place.confidence) + ")"});
        }
        std::ranges::stable_sort(marks, {}, [](const Marked& mark) { return mark.span; });
        return marks;
    }

    [[nodiscard]] std::string sentence_html(std::size_t number, std::size_t sentence,
                                            const std::vector<Marked>& marks) const {
        const Article& article = material_.articles[number];
        const TextSpan span = article.sentences[sentence].span;
        std::string html;
        std::size_t at = span.begin;
        auto mark = std::ranges::lower_bound(marks, span.begin, {}, [](const Marked& m) { return m.span.begin; });
        for (; mark != marks.end() && mark->span.begin < span.end; ++mark) {
            // A mention inside of another one has no mark of its own.
            if (mark->span.begin < at || mark->span.end > span.end) continue;
            html += html_text(article.view({at, mark->span.begin}));
            html += fmt::format("<mark class=\"{}\" title=\"{}\">{}</mark>", mark->kind, html_text(mark->title),
                                html_text(article.view(mark->span)));
            at = mark->span.end;
        }
        html += html_text(article.view({at, span.end}));
        if (!events_of_.contains({number, sentence})) return html + " ";
        return fmt::format("<span class=\"said\" id=\"s-{}-{}\">{}</span> ", number + 1, sentence + 1, html);
    }

    [[nodiscard]] std::string note(std::size_t number, Link link) const {
        const Event& event = events_[number];
        const std::string reason = review_reason(event);
        std::string html = reason.empty() ? "<div class=\"note\">" : "<div class=\"note look\">";
        html += "<span class=\"when\">" + html_text(to_display(event.when, "en", DateStyle::full)) + "</span> ";
        const auto at = places_.find(number);
        const bool has_link = link == Link::to_sentence && at != places_.end();
        if (has_link) html += fmt::format("<a href=\"#s-{}-{}\">", at->second.first + 1, at->second.second + 1);
        html += html_text(event.label) + (has_link ? "</a>" : "");
        html += "<br><span class=\"more\">" + html_text(event.id) + " \xc2\xb7 date " + percent(event.confidence);
        if (!event.places.empty()) html += place_text(event.places.front());
        html += "</span>";
        if (!reason.empty()) html += "<br><span class=\"why\">" + html_text(reason) + "</span>";
        return html + "</div>\n";
    }

    // The place with what else its name can mean, the most prominent first.
    [[nodiscard]] std::string place_text(const EventPlace& place) const {
        constexpr std::size_t most_others = 3;
        std::string html = " \xc2\xb7 " + html_text(place.name) + " " + percent(place.confidence);
        std::string others;
        std::size_t count = 0;
        for (const auto& candidate : gazetteer_.find(fold_name(place.name))) {
            const Place other = gazetteer_.place(candidate.place);
            if (other.key == place.key || candidate.kind == NameKind::demonym || candidate.kind == NameKind::adjective)
                continue;
            if (++count > most_others) continue;
            others += (others.empty() ? "" : ", ") + html_text(other.name) + " (" +
                      std::string(to_string(other.feature)) +
                      (other.country.empty() ? "" : " " + html_text(other.country)) + ")";
        }
        if (count > most_others) others += fmt::format(" and {} more", count - most_others);
        return others.empty() ? html : html + "; or " + others;
    }

    const Material& material_;
    const std::vector<Event>& events_;
    const Gazetteer& gazetteer_;
    std::map<std::string, std::size_t> article_of_;
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> places_;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> events_of_;
};

}  // namespace

std::string review_sheet(const Material& material, const std::vector<Event>& events, const Gazetteer& gazetteer) {
    return Sheet(material, events, gazetteer).page();
}

}  // namespace dateline
