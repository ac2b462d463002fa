#include "article/office_text.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <vector>

#include "article/archive.hpp"
#include "article/html_page.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

// How one kind of document writes its words.
struct Markup {
    std::array<std::string_view, 2> paragraphs;
    std::string_view words;  ///< the element whose text counts; empty: every text does
    std::array<std::string_view, 3> spaces;
    std::string_view line_break;
    std::array<std::string_view, 4> skipped;  ///< what was deleted, or stands beside the text
};

constexpr Markup docx{{"w:p", ""},
                      "w:t",
                      {"w:tab", "w:noBreakHyphen", ""},
                      "w:br",
                      {"w:del", "w:instrText", "mc:Fallback", "w:moveFrom"}};
constexpr Markup odt{{"text:p", "text:h"},
                     "",
                     {"text:s", "text:tab", ""},
                     "text:line-break",
                     {"text:tracked-changes", "office:annotation", "text:note", "text:table-of-content"}};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

// Walks without recursion, so that no nesting can exhaust the stack.
class WordsWalker final : public pugi::xml_tree_walker {
public:
    explicit WordsWalker(const Markup& markup) : markup_(markup) {}

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (depth() <= skip_below_) skip_below_ = no_depth;
        if (skip_below_ != no_depth) return true;
        if (holds(markup_.skipped, name) && !name.empty()) {
            skip_below_ = depth();
        } else if (holds(markup_.paragraphs, name) && !name.empty()) {
            text += "\n\n";
        } else if (name == markup_.line_break && !name.empty()) {
            text += '\n';
        } else if (holds(markup_.spaces, name) && !name.empty()) {
            text += name == "w:noBreakHyphen" ? '-' : ' ';
        } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            const bool counts = markup_.words.empty() || node.parent().name() == markup_.words;
            if (counts) text += node.value();
        }
        return true;
    }

    std::string text;

private:
    static constexpr int no_depth = -2;
    const Markup& markup_;
    int skip_below_ = no_depth;
};

Result<std::string> words_of(const std::string& xml, const Markup& markup) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) return Error{std::string("the document in it is no well-formed XML: ") + parsed.description(), {}, {}};
    WordsWalker walker(markup);
    document.traverse(walker);
    return to_valid_utf8(trim(walker.text));
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

// The chapters in the order of the spine (EPUB 3.3, 5.7).
Result<std::string> book_text(Archive& archive, const std::string& container) {
    pugi::xml_document document;
    document.load_buffer(container.data(), container.size());
    const std::string package_path =
        document.child("container").child("rootfiles").child("rootfile").attribute("full-path").value();
    const auto package = archive.read(package_path);
    if (!package) return package.error();
    pugi::xml_document opf;
    if (!*package || !opf.load_buffer((*package)->data(), (*package)->size())) {
        return Error{"the book has no package document", {}, {}};
    }
    std::string text;
    for (const auto& item : opf.child("package").child("spine").children("itemref")) {
        const auto entry = opf.child("package")
                               .child("manifest")
                               .find_child_by_attribute("item", "id", item.attribute("idref").value());
        const auto chapter = archive.read(folder_of(package_path) + entry.attribute("href").value());
        if (!chapter) return chapter.error();
        if (*chapter) text += read_html_page(**chapter).text + "\n\n";
    }
    return text;
}

}  // namespace

Result<std::string> office_text(std::string_view bytes, const ArchiveLimits& limits) {
    auto archive = Archive::open(bytes, limits);
    if (!archive) return archive.error();
    for (const auto& [name, markup] : {std::pair("word/document.xml", docx), std::pair("content.xml", odt)}) {
        const auto xml = archive->read(name);
        if (!xml) return xml.error();
        if (*xml) return words_of(**xml, markup);
    }
    const auto container = archive->read("META-INF/container.xml");
    if (!container) return container.error();
    if (*container) return book_text(*archive, **container);
    return Error{"this archive holds no document", {}, "DOCX, ODT and EPUB are read"};
}

}  // namespace dateline
