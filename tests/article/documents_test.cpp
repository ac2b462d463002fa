#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "article/office_text.hpp"
#include "article/read_for_test.hpp"
#include "support/temporary_folder.hpp"

using namespace dateline;

namespace {

std::vector<Article> read_any(const std::string& name, const std::string& bytes, Diagnostics& diagnostics) {
    return read_articles({name, bytes}, ArticleFormat::automatic, {}, diagnostics, test::english());
}

// A ZIP archive that Python makes: pairs of names and texts.
std::string zipped(const std::string& pairs) {
    const test::TemporaryFolder folder;
    const std::string path = folder.path() + "/made.zip";
    const std::string script = "import zipfile\nz = zipfile.ZipFile('" + path +
                               "', 'w', zipfile.ZIP_DEFLATED)\nfor name, text in [" + pairs +
                               "]: z.writestr(name, text)\nz.close()\n";
    std::ofstream(folder.path() + "/make.py") << script;
    REQUIRE(std::system(("python3 " + folder.path() + "/make.py").c_str()) == 0);
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

std::string message_of(const Result<std::string>& text) {
    return text.ok() ? "" : text.error().message;
}

}  // namespace

TEST_CASE("the items of an RSS feed are articles with their own dates and links") {
    Diagnostics diagnostics;
    const auto articles = read_any(
        "feed.rss",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        "<rss version='2.0' xmlns:content='c'><channel><title>Coast Notes</title>"
        "<item><title>Bridge &amp;amp; road</title><link>https://example.org/1</link><guid>one</guid>"
        "<pubDate>Fri, 27 Apr 2018 09:00:00 GMT</pubDate><description>Short.</description>"
        "<content:encoded><![CDATA[<p>The bridge opened on Friday.</p><script>x</script>]]></content:encoded></item>"
        "<item><title>No date &x;</title><pubDate>soon</pubDate></item></channel></rss>",
        diagnostics);
    CHECK(diagnostics.items().empty());
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].id == "one");
    CHECK(articles[0].title == "Bridge & road");
    CHECK(articles[0].source == "Coast Notes");
    CHECK(articles[0].url == "https://example.org/1");
    CHECK(test::published_of(articles[0]) == "2018-04-27 by given");
    CHECK(test::sentences_of(articles[0]) == "Bridge & road\nThe bridge opened on Friday.\n");
    CHECK(articles[1].id == "feed.rss:2");
    CHECK(articles[1].text.find("root:") == std::string::npos);
    CHECK_FALSE(articles[1].published);
}

TEST_CASE("the entries of an Atom feed are articles, as text, HTML or XHTML") {
    Diagnostics diagnostics;
    const auto articles =
        read_any("-",
                 "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>a</id><title>One thing</title>"
                 "<link rel='self' href='https://example.org/feed'/><link href='https://example.org/a'/>"
                 "<published>2018-04-27T09:00:00Z</published>"
                 "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It "
                 "<i>rained</i>.</p></div></content></entry>"
                 "<entry><id>b</id><title>Two</title><summary type='html'>&lt;p&gt;It "
                 "snowed.&lt;/p&gt;</summary></entry></feed>",
                 diagnostics);
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].url == "https://example.org/a");
    CHECK(test::published_of(articles[0]) == "2018-04-27 by given");
    CHECK(test::sentences_of(articles[0]) == "One thing\nIt rained.\n");
    CHECK(test::sentences_of(articles[1]) == "Two\nIt snowed.\n");
}

TEST_CASE("XML that is no feed, or not well-formed, is skipped with a warning") {
    Diagnostics diagnostics;
    CHECK(read_any("a.xml", "<catalogue/>", diagnostics).empty());
    CHECK(read_any("b.xml", "<rss>\n<channel></rss>", diagnostics).empty());
    REQUIRE(diagnostics.items().size() == 2);
    CHECK(diagnostics.items()[0].message == "this XML is no RSS or Atom feed; it is skipped");
    CHECK(diagnostics.items()[1].message.find("this is no well-formed XML") == 0);
    CHECK(diagnostics.items()[1].pos.line == 2);
}

TEST_CASE("a word processor file gives its paragraphs, without what was deleted or noted") {
    const std::string docx = zipped(
        "('word/document.xml', '<w:document><w:body><w:p><w:r><w:t>The bridge</w:t><w:tab/><w:t>opened.</w:t></w:r>"
        "<w:del><w:r><w:delText>Not so.</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"
        "</w:body></w:document>')");
    CHECK(office_text(docx).value() == "The bridge opened.\n\nIt rained.");
    const std::string odt = zipped(
        "('mimetype', 'x'), ('content.xml', '<office:text><text:h>Title</text:h><text:p>One<text:s/>two"
        "<text:note>A note.</text:note><text:span> three</text:span>.</text:p></office:text>')");
    CHECK(office_text(odt).value() == "Title\n\nOne two three.");
}

TEST_CASE("a book gives its chapters in the order of the spine") {
    const std::string epub = zipped(
        "('META-INF/container.xml', '<container><rootfiles><rootfile full-path=\"o/p.opf\"/></rootfiles></container>'),"
        "('o/p.opf', '<package><manifest><item id=\"a\" href=\"a.html\"/><item id=\"b\" href=\"b.html\"/></manifest>"
        "<spine><itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>'),"
        "('o/a.html', '<p>Last.</p>'), ('o/b.html', '<p>First.</p>'), ('../x', 'outside')");
    CHECK(office_text(epub).value() == "First.\n\n\n\nLast.\n\n\n\n");
}

TEST_CASE("an archive over a limit, or without a document, is refused with the reason") {
    const std::string bomb = zipped("('content.xml', 'x' * 5000000)");
    CHECK(message_of(office_text(bomb)) == "the archive is over a limit: 'content.xml' inflates more than 200 times");
    const std::string small = zipped("('content.xml', '<office:text/>'), ('b', ''), ('c', '')");
    CHECK(message_of(office_text(small, {.entries = 3})) == "");
    CHECK(message_of(office_text(small, {.entries = 2})) == "the archive is over a limit: more than 2 entries");
    CHECK(message_of(office_text(small, {.inflated_bytes = 14})) == "");
    CHECK(message_of(office_text(small, {.inflated_bytes = 13})) ==
          "the archive is over a limit: it inflates to more than 13 bytes");
    CHECK(message_of(office_text(zipped("('a.txt', 'b')"))) == "this archive holds no document");
    CHECK(message_of(office_text("PK\x03\x04 no archive")).find("this archive cannot be read") == 0);
    const std::string entity = zipped(
        "('content.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><text:p>&x;</text:p></a>')");
    CHECK(office_text(entity).value() == "&x;");
}

TEST_CASE("a PDF is read through pdftotext, and one that is none is skipped") {
    if (std::system("pdftotext -v >/dev/null 2>&1") != 0) {
        WARN("pdftotext is not installed");
        return;
    }
    Diagnostics diagnostics;
    CHECK(read_any("a.pdf", "%PDF-1.4\nbroken", diagnostics).empty());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].message == "this PDF is skipped: 'pdftotext' failed");
    const std::string content = "BT /F1 12 Tf 72 700 Td (The bridge opened on 5 May 2018.) Tj ET";
    const std::string pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
        "R>>>>>>endobj\n"
        "4 0 obj<</Length " +
        std::to_string(content.size()) + ">>stream\n" + content +
        "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 "
        "R>>\n%%EOF\n";
    const auto articles = read_any("b.pdf", pdf, diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(test::sentences_of(articles[0]) == "The bridge opened on 5 May 2018.\n");
}
