#include "article/html_page.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "article/html_facts.hpp"
#include "article/html_tree.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 25> skipped_elements = {
    "script", "style", "noscript", "template", "svg",   "math",     "canvas",    "iframe", "object",
    "embed",  "form",  "button",   "select",   "input", "textarea", "nav",       "aside",  "footer",
    "dialog", "menu",  "head",     "title",    "audio", "video",    "figcaption"};
constexpr std::array<std::string_view, 38> block_elements = {
    "p",       "div",    "h1",      "h2",      "h3",       "h4",         "h5",     "h6",      "ul",      "ol",
    "li",      "dl",     "dt",      "dd",      "table",    "tr",         "main",   "article", "section", "header",
    "address", "body",   "html",    "pre",     "figure",   "blockquote", "hr",     "thead",   "tbody",   "tfoot",
    "caption", "center", "details", "summary", "fieldset", "legend",     "hgroup", "search"};
constexpr std::array<std::string_view, 8> skipped_roles = {"navigation", "contentinfo", "complementary", "search",
                                                           "menu",       "menubar",     "dialog",        "alertdialog"};
/// What builders of pages call the parts around an article; whole words of a class or an id.
constexpr std::array<std::string_view, 22> furniture_classes = {
    "nav",           "navbar",  "navigation", "menu",    "sidebar",    "breadcrumb", "breadcrumbs", "footer",
    "share",         "sharing", "social",     "related", "newsletter", "cookie",     "cookies",     "advert",
    "advertisement", "ads",     "popup",      "modal",   "comments",   "pagination"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool has_furniture_class(const xmlNode* node) {
    std::string names = to_lower_ascii(attribute_of(node, "class") + " " + attribute_of(node, "id"));
    std::ranges::replace_if(
        names, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); }, ' ');
    return std::ranges::any_of(split(names, ' '), [](std::string_view word) { return holds(furniture_classes, word); });
}

// A frame around the whole article may be called "page with-sidebar".
bool holds_article(const xmlNode* element) {
    constexpr std::size_t long_paragraph = 200;
    for (const xmlNode* node = element; node != nullptr; node = next_node(node, element, true)) {
        if (is_element(node, "h1") || is_element(node, "article") || is_element(node, "main")) return true;
        if (is_element(node, "p") && own_text(node).size() > long_paragraph) return true;
    }
    return false;
}

bool is_hidden(const xmlNode* node) {
    if (xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr) return true;
    if (attribute_of(node, "aria-hidden") == "true") return true;
    std::string style = to_lower_ascii(attribute_of(node, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

enum class SiteHeader { read, skip };

// Collects the text of a part of a page, a block a line.
class TextCollector {
public:
    explicit TextCollector(SiteHeader header) : header_(header) {}

    void read(const xmlNode* root) {
        walk(root, depth_of(root));
        end_block();
    }

    std::string text;
    bool is_cut = false;

private:
    static int depth_of(const xmlNode* node) {
        int depth = 0;
        for (; node != nullptr && node->parent != nullptr && depth <= deepest_html; node = node->parent) ++depth;
        return depth;
    }

    void walk(const xmlNode* node, int depth) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            if (node->content != nullptr) add(reinterpret_cast<const char*>(node->content));
            return;
        }
        if (node->type != XML_ELEMENT_NODE || is_skipped(node)) return;
        if (depth > deepest_html) {
            is_cut = true;
            return;
        }
        const std::string_view name = name_of(node);
        const bool is_block = holds(block_elements, name);
        if (is_block) end_block();
        if (name == "br") block_ += '\n';
        if (name == "td" || name == "th") add(" ");
        const bool is_link = name == "a";
        links_ += is_link ? 1 : 0;
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) walk(child, depth + 1);
        links_ -= is_link ? 1 : 0;
        if (is_block) end_block();
    }

    [[nodiscard]] bool is_skipped(const xmlNode* node) const {
        const std::string_view name = name_of(node);
        if (holds(skipped_elements, name)) return true;
        const std::string role = attribute_of(node, "role");
        if (holds(skipped_roles, role) || is_hidden(node)) return true;
        if (header_ == SiteHeader::skip && (name == "header" || role == "banner")) return true;
        const bool is_page = name == "html" || name == "body" || name == "main" || name == "article";
        return !is_page && has_furniture_class(node) && !holds_article(node);
    }

    // White space folds, as a browser shows it.
    void add(std::string_view raw) {
        for (std::size_t at = 0; at < raw.size();) {
            const auto point = decode_at(raw, at);
            const std::string_view bytes = raw.substr(at, point.size);
            at += point.size;
            if (point.value == U'\u00ad' || point.value == U'\u200b' || point.value == U'\ufeff') continue;
            if (point.value <= 0x20 || point.value == U'\u00a0' || point.value == 0x7f) {
                if (!block_.empty() && block_.back() != ' ' && block_.back() != '\n') block_ += ' ';
                continue;
            }
            block_ += bytes;
            (links_ > 0 ? link_bytes_ : plain_bytes_) += bytes.size();
        }
    }

    // A block that is mostly links and no sentence is a menu or a list of teasers.
    void end_block() {
        const std::string_view block = trim(block_);
        const bool is_menu = link_bytes_ > 0 && link_bytes_ * 10 >= (link_bytes_ + plain_bytes_) * 6 &&
                             !block.empty() && std::string_view(".!?").find(block.back()) == std::string_view::npos;
        if (!block.empty() && !is_menu) text += std::string(block) + "\n\n";
        block_.clear();
        link_bytes_ = 0;
        plain_bytes_ = 0;
    }

    SiteHeader header_;
    std::string block_;
    int links_ = 0;
    std::size_t link_bytes_ = 0;
    std::size_t plain_bytes_ = 0;
};

TextCollector collected(const xmlNode* root, SiteHeader header) {
    TextCollector collector(header);
    collector.read(root);
    return collector;
}

// The outermost elements that a test takes, in document order.
template <class Test>
std::vector<const xmlNode*> find_outermost(const xmlNode* root, Test test) {
    std::vector<const xmlNode*> found;
    for (const xmlNode* node = root; node != nullptr;) {
        const bool is_found = node->type == XML_ELEMENT_NODE && node != root && test(node);
        if (is_found) found.push_back(node);
        node = next_node(node, root, !is_found);
    }
    return found;
}

// <main>, and in it or in the page an <article> that holds most of the text. A page of many articles is a front page,
// and stays whole.
TextCollector main_text(const xmlNode* root) {
    const auto mains = find_outermost(
        root, [](const xmlNode* node) { return is_element(node, "main") || attribute_of(node, "role") == "main"; });
    const bool has_main = mains.size() == 1;
    const xmlNode* part = has_main ? mains.front() : root;
    TextCollector whole = collected(part, has_main ? SiteHeader::read : SiteHeader::skip);
    const auto articles = find_outermost(part, [](const xmlNode* node) {
        return is_element(node, "article") || attribute_of(node, "itemprop") == "articleBody";
    });
    for (const xmlNode* article : articles) {
        TextCollector text = collected(article, SiteHeader::read);
        if (text.text.size() * 2 > whole.text.size()) return text;
    }
    return whole;
}

}  // namespace

HtmlPage read_html_page(std::string_view bytes) {
    HtmlPage page;
    const HtmlTree tree = parse_html(bytes);
    const xmlNode* root = tree.document ? xmlDocGetRootElement(tree.document.get()) : nullptr;
    if (root == nullptr) return page;
    TextCollector text = main_text(root);
    page.text = to_valid_utf8(text.text);
    page.is_cut = tree.is_cut || text.is_cut;
    page.facts = read_html_facts(root, page.author);
    return page;
}

std::string html_fragment_text(std::string_view html) {
    const HtmlTree tree = parse_html(html);
    const xmlNode* root = tree.document ? xmlDocGetRootElement(tree.document.get()) : nullptr;
    return root == nullptr ? std::string() : to_valid_utf8(collected(root, SiteHeader::read).text);
}

}  // namespace dateline
