#include "article/html_tree.hpp"

#include <limits>

#include "base/utf8.hpp"

namespace dateline {

namespace {

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

}  // namespace

// Bytes that are UTF-8 are read as such, whatever a wrong <meta> says.
HtmlTree parse_html(std::string_view bytes) {
    if (bytes.empty() || bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return {};
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    if (!context) return {};
    const char* encoding = first_invalid_utf8(bytes) ? nullptr : "UTF-8";
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                            HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
    HtmlTree tree;
    tree.document.reset(
        htmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding, options));
    // The parser stops with an error of its own where elements nest too deeply, and gives what it had.
    tree.is_cut = context->disableSAX != 0;
    return tree;
}

std::string_view name_of(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE ? view_of(node->name) : std::string_view();
}

bool is_element(const xmlNode* node, std::string_view name) {
    return name_of(node) == name;
}

std::string attribute_of(const xmlNode* node, const char* name) {
    if (node->type != XML_ELEMENT_NODE) return {};
    xmlChar* value = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text(view_of(value));
    xmlFree(value);
    return text;
}

const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into) {
    if (into && node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
    while (node != root && node->next == nullptr) node = node->parent;
    return node == root ? nullptr : node->next;
}

std::string own_text(const xmlNode* node) {
    std::string text;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) text += view_of(child->content);
    }
    return text;
}

}  // namespace dateline
