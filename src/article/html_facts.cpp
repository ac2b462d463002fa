#include "article/html_facts.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "article/html_tree.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Deeper values are dropped unread, so that no depth can exhaust the stack.
constexpr int deepest_json = 12;

// "2018-04-27T09:00:00+02:00": the day as it was written there.
std::optional<When> day_of_stamp(std::string_view stamp) {
    stamp = trim(stamp);
    if (stamp.size() >= 10) stamp = stamp.substr(0, 10);
    auto when = parse_edtf(std::string(stamp));
    if (!when.ok() || when->kind != WhenKind::within) return std::nullopt;
    return *std::move(when);
}

// One line, with plain spaces.
std::string clean(std::string_view text) {
    const std::string valid = to_valid_utf8(text);
    std::string line;
    for (std::size_t at = 0; at < valid.size();) {
        const auto point = decode_at(valid, at);
        const bool is_space = point.value <= 0x20 || point.value == U'\u00a0';
        if (!is_space) {
            line.append(valid, at, point.size);
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
        at += point.size;
    }
    return std::string(trim(line));
}

void fill(std::string& fact, std::string_view found) {
    if (fact.empty()) fact = clean(found);
}

void fill_date(ArticleFacts& facts, std::string_view stamp) {
    if (!facts.published) facts.published = day_of_stamp(stamp);
}

void fill_url(ArticleFacts& facts, std::string_view url) {
    if (url.starts_with("https://") || url.starts_with("http://")) fill(facts.url, url);
}

// A text, or the name of a thing or of the first of several.
std::string name_in(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array() && !value.empty()) return name_in(value.front());
    if (value.is_object() && value.contains("name")) return name_in(value["name"]);
    return {};
}

std::string name_at(const Json& thing, const char* key) {
    const auto value = thing.find(key);
    return value == thing.end() ? std::string() : name_in(*value);
}

bool is_article(const Json& thing) {
    const std::string type = name_at(thing, "@type");
    return type.ends_with("Article") || type.ends_with("BlogPosting");
}

// The article among the things of a block, which may be alone, in a list or in a graph.
const Json* find_article(const Json& value, int depth = 0) {
    if (depth > deepest_json) return nullptr;
    if (value.is_array()) {
        for (const auto& item : value) {
            if (const Json* found = find_article(item, depth + 1)) return found;
        }
    }
    if (!value.is_object()) return nullptr;
    if (is_article(value)) return &value;
    for (const char* key : {"@graph", "mainEntity"}) {
        if (!value.contains(key)) continue;
        if (const Json* found = find_article(value[key], depth + 1)) return found;
    }
    return nullptr;
}

// schema.org's Article: https://schema.org/Article.
void read_json_ld(const std::string& text, ArticleFacts& facts, std::string& author) {
    const auto keep_shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest_json; };
    const Json block = Json::parse(to_valid_utf8(text), keep_shallow, false);
    if (block.is_discarded()) return;
    const Json* article = find_article(block);
    if (article == nullptr) return;
    fill(facts.title, name_at(*article, "headline"));
    fill(facts.source, name_at(*article, "publisher"));
    fill(facts.language, name_at(*article, "inLanguage"));
    fill(facts.home, name_at(*article, "locationCreated"));
    fill_url(facts, name_at(*article, "url"));
    fill(author, name_at(*article, "author"));
    fill_date(facts, name_at(*article, "datePublished"));
}

constexpr std::array<std::string_view, 10> date_names = {
    "article:published_time", "datepublished", "date",        "dc.date",      "dc.date.issued",
    "dcterms.date",           "pubdate",       "publishdate", "publish-date", "citation_publication_date"};

void read_meta(const xmlNode* meta, ArticleFacts& facts, std::string& author) {
    std::string name;
    for (const char* key : {"property", "name", "itemprop"}) {
        if (name.empty()) name = to_lower_ascii(attribute_of(meta, key));
    }
    const std::string content = attribute_of(meta, "content");
    for (const auto date : date_names) {
        if (name == date) fill_date(facts, content);
    }
    if (name == "og:title") fill(facts.title, content);
    if (name == "og:site_name") fill(facts.source, content);
    if (name == "og:url") fill_url(facts, content);
    if (name == "author") fill(author, content);
}

// A <time> is the date of publication when it says so.
void read_time(const xmlNode* time, ArticleFacts& facts) {
    const bool says_so = attribute_of(time, "itemprop") == "datePublished" ||
                         xmlHasProp(time, reinterpret_cast<const xmlChar*>("pubdate")) != nullptr;
    if (says_so) fill_date(facts, attribute_of(time, "datetime"));
}

// What an element of the page may add, the most trusted kinds in a pass of their own before the others.
void read_element(const xmlNode* node, ArticleFacts& facts, std::string& author) {
    const std::string_view name = name_of(node);
    if (name == "meta") read_meta(node, facts, author);
    if (name == "time") read_time(node, facts);
    if (name == "link" && attribute_of(node, "rel") == "canonical") fill_url(facts, attribute_of(node, "href"));
    if (name == "html") fill(facts.language, attribute_of(node, "lang"));
}

// The first <time> of a header stands beside the byline.
void read_header_time(const xmlNode* root, ArticleFacts& facts) {
    for (const xmlNode* node = root; node != nullptr && !facts.published; node = next_node(node, root, true)) {
        if (is_element(node, "p") && own_text(node).size() > 200) return;
        if (is_element(node, "time")) fill_date(facts, attribute_of(node, "datetime"));
    }
}

std::string text_inside(const xmlNode* element) {
    std::string text;
    for (const xmlNode* node = element; node != nullptr; node = next_node(node, element, true)) {
        if (node->type == XML_TEXT_NODE && node->content != nullptr)
            text += reinterpret_cast<const char*>(node->content);
    }
    return text;
}

}  // namespace

ArticleFacts read_html_facts(const xmlNode* root, std::string& author) {
    ArticleFacts facts;
    std::vector<const xmlNode*> elements;
    for (const xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
        if (node->type == XML_ELEMENT_NODE) elements.push_back(node);
    }
    for (const xmlNode* node : elements) {
        const bool is_json_ld =
            is_element(node, "script") && to_lower_ascii(attribute_of(node, "type")) == "application/ld+json";
        if (is_json_ld) read_json_ld(own_text(node), facts, author);
    }
    for (const xmlNode* node : elements) read_element(node, facts, author);
    if (!facts.published) read_header_time(root, facts);
    for (const char* heading : {"h1", "title"}) {
        for (const xmlNode* node : elements) {
            if (is_element(node, heading)) fill(facts.title, text_inside(node));
        }
    }
    return facts;
}

}  // namespace dateline
