// The tree of an HTML document, as the readers of this room ask for it: the only header, with html_tree.cpp, that knows
// libxml2.
#pragma once

#include <libxml/HTMLparser.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

struct FreeHtml {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

/// A parsed document; null when the bytes hold none. `is_cut` tells that the parser gave up on a depth.
struct HtmlTree {
    std::unique_ptr<xmlDoc, FreeHtml> document;
    bool is_cut = false;
};

/// Parses bytes in UTF-8 or in the encoding that they name.
HtmlTree parse_html(std::string_view bytes);

bool is_element(const xmlNode* node, std::string_view name);
/// The element's name in lower case; empty for texts.
std::string_view name_of(const xmlNode* node);
/// An attribute's value; empty when there is none.
std::string attribute_of(const xmlNode* node, const char* name);
/// The node after `node` in document order; with `into` false, behind its children. Null at the end of `root`.
const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into);
/// The text directly inside an element, as of <title> or <script>.
std::string own_text(const xmlNode* node);

}  // namespace dateline
