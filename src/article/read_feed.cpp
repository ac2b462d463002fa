// RSS 2.0 (https://www.rssboard.org/rss-specification) and Atom (RFC 4287) to articles. The only file that knows
// pugixml besides office_text.cpp; it expands no entity of a document type.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>

#include "article/build_article.hpp"
#include "article/html_page.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

std::string text_at(const pugi::xml_node& node, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const std::string_view text = trim(node.child(name).text().get());
        if (!text.empty()) return to_valid_utf8(text);
    }
    return {};
}

// The content of Atom may be XHTML, which is markup and no text.
std::string content_of(const pugi::xml_node& item) {
    for (const char* name : {"content:encoded", "content", "description", "summary"}) {
        const pugi::xml_node content = item.child(name);
        if (std::string_view(content.attribute("type").value()) != "xhtml") {
            const std::string html = text_at(item, {name});
            if (!html.empty()) return html;
            continue;
        }
        std::ostringstream markup;
        for (const auto& child : content.children()) child.print(markup, "", pugi::format_raw);
        return to_valid_utf8(markup.str());
    }
    return {};
}

std::string link_of(const pugi::xml_node& item) {
    for (const auto& link : item.children("link")) {
        const std::string_view relation = link.attribute("rel").value();
        std::string_view address = link.attribute("href").value();
        if (address.empty()) address = trim(link.text().get());
        const bool is_page = relation.empty() || relation == "alternate";
        if (is_page && (address.starts_with("https://") || address.starts_with("http://")))
            return to_valid_utf8(address);
    }
    return {};
}

// "Fri, 27 Apr 2018 09:00:00 GMT" (RFC 822, with years of four digits), or a stamp of RFC 3339.
std::optional<When> date_of(const pugi::xml_node& item) {
    const std::string stamp = text_at(item, {"pubDate", "published", "dc:date", "updated"});
    if (stamp.size() >= 10 && stamp[4] == '-') {
        auto when = parse_edtf(stamp.substr(0, 10));
        return when.ok() ? std::optional(*std::move(when)) : std::nullopt;
    }
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto comma = stamp.find(',');
    const auto words = split(trim(std::string_view(stamp).substr(comma == std::string::npos ? 0 : comma + 1)), ' ');
    if (words.size() < 3) return std::nullopt;
    const auto month = std::ranges::find(months, words[1]);
    const auto day = parse_integer(words[0]);
    const auto year = parse_integer(words[2]);
    if (month == months.end() || !day || !year || words[2].size() != 4 || *day < 1 || *day > 31) return std::nullopt;
    const Date date{*year, static_cast<int>(month - months.begin()) + 1, static_cast<int>(*day), {}};
    return is_valid(date) ? std::optional(when_of(date)) : std::nullopt;
}

ArticleFacts facts_of(const pugi::xml_node& item, const ArticleFacts& given, const std::string& outlet) {
    ArticleFacts found;
    found.title = trim(html_fragment_text(text_at(item, {"title"})));
    found.source = outlet;
    found.url = link_of(item);
    found.published = date_of(item);
    ArticleFacts facts = merged_facts(given, found);
    facts.id = text_at(item, {"guid", "id"});
    return facts;
}

}  // namespace

std::vector<Article> read_feed(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                               const Languages& languages) {
    const SourcePos pos{source.name, 0, 0};
    pugi::xml_document document;
    const auto parsed = document.load_buffer(source.text.data(), source.text.size());
    pugi::xml_node feed = document.child("rss").child("channel");
    if (!feed) feed = document.child("feed");
    if (!parsed || !feed) {
        diagnostics.warning(parsed ? "this XML is no RSS or Atom feed; it is skipped"
                                   : std::string("this is no well-formed XML: ") + parsed.description(),
                            parsed ? pos : source.position_of(static_cast<std::size_t>(parsed.offset)));
        return {};
    }
    std::vector<Article> articles;
    const std::string outlet = text_at(feed, {"title"});
    for (const auto& item : feed.children()) {
        const std::string_view name = item.name();
        if (name != "item" && name != "entry") continue;
        ArticleFacts known = facts_of(item, facts, outlet);
        std::string text = html_fragment_text(content_of(item));
        if (!known.title.empty()) text = known.title + "\n\n" + text;
        const auto [language, pack] = languages.choose(known.language, text, pos, diagnostics);
        known.language = language;
        SentenceSplitter splitter(language, *pack);
        articles.push_back(build_article({fmt::format("{}:{}", source.name, articles.size() + 1), std::move(text),
                                          known, PageFurniture::recognise, pos},
                                         {*pack, splitter, diagnostics}));
    }
    if (articles.empty()) diagnostics.note("the feed has no entries", pos);
    return articles;
}

}  // namespace dateline
