#include <catch2/catch.hpp>

#include "article/html_page.hpp"
#include "article/read_for_test.hpp"

using namespace dateline;

namespace {

Article read_html_text(const std::string& html, Diagnostics& diagnostics) {
    return read_html({"page.html", html}, {}, diagnostics, test::english());
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (; times > 0; --times) all += text;
    return all;
}

}  // namespace

TEST_CASE("the main text of a page is what stands in its article, without menus, asides, scripts and forms") {
    const HtmlPage page = read_html_page(
        "<!DOCTYPE html><html lang=en-GB><head><title>Bridge opens - Site</title><style>p{}</style></head><body>"
        "<header><a href=/>Home</a> 3 May 2001</header><nav><ul><li><a href=/a>News of 4 May 2001</a></ul></nav>"
        "<article><h1>Bridge&nbsp;opens</h1><p>The bridge <b>opened</b> on 5&nbsp;May&#32;2018.<br>Crowds came.</p>"
        "<script>var d = '6 May 2001';</script><aside>On 7 May 2001 ...</aside><p hidden>8 May 2001</p>"
        "<ul><li>One pier\n  is old.</li><li>One is new.</li></ul></article>"
        "<div class='related posts'><p>9 May 2001</p></div><footer>Copyright 2001</footer></body></html>");
    CHECK(page.text ==
          "Bridge opens\n\nThe bridge opened on 5 May 2018.\nCrowds came.\n\nOne pier is old.\n\nOne is new.\n\n");
    CHECK(page.facts.title == "Bridge opens");
    CHECK(page.facts.language == "en-GB");
    CHECK_FALSE(page.is_cut);
}

TEST_CASE("JSON-LD, meta elements and times tell of the article, in this order") {
    const std::string ld =
        R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"H",)"
        R"("datePublished":"2018-04-27T23:30:00-05:00","author":[{"name":"Jane Roe"}],"publisher":{"name":"Coast Notes"},)"
        R"("url":"https://example.org/h"}]}</script>)";
    const std::string meta =
        "<meta property='article:published_time' content='2018-04-26'><meta property=og:title content='Other'>";
    const std::string time = "<p>By A</p><time datetime=2018-04-25>25 April</time>";
    const HtmlPage all = read_html_page(time + meta + ld + "<p>Text.</p>");
    CHECK(to_edtf(*all.facts.published) == "2018-04-27");
    CHECK(all.facts.title == "H");
    CHECK(all.facts.source == "Coast Notes");
    CHECK(all.facts.url == "https://example.org/h");
    CHECK(all.author == "Jane Roe");
    CHECK(to_edtf(*read_html_page(time + meta).facts.published) == "2018-04-26");
    CHECK(to_edtf(*read_html_page(time).facts.published) == "2018-04-25");
    CHECK_FALSE(read_html_page("<p>On 25 April 2018 it rained.</p>").facts.published);
    CHECK_FALSE(read_html_page("<script type='application/ld+json'>{\"@type\": [[[</script>").facts.published);
}

TEST_CASE("a page becomes an article whose sentences lie in its text") {
    Diagnostics diagnostics;
    const Article article = read_html_text(
        "<meta name=date content=2018-04-27><article><h1>Bridge opens at last</h1><p>The bridge opened on Friday. It "
        "rained.</p></article>",
        diagnostics);
    CHECK(diagnostics.items().empty());
    CHECK(article.title == "Bridge opens at last");
    REQUIRE(article.published);
    CHECK(article.published->pattern == "meta");
    CHECK(test::sentences_of(article) == "Bridge opens at last\nThe bridge opened on Friday.\nIt rained.\n");
}

TEST_CASE("a page in which a class names a side bar around everything is not lost") {
    CHECK(read_html_page("<div class='page with sidebar'><h1>T</h1><p>Text.</p><div class=sidebar>Ads</div></div>")
              .text == "T\n\nText.\n\n");
}

TEST_CASE("elements nested to the limit are read, deeper ones are reported") {
    const auto nested = [](int depth) { return repeated("<div>", depth) + "bottom" + repeated("</div>", depth); };
    CHECK(read_html_page(nested(deepest_html - 2)).text == "bottom\n\n");
    CHECK_FALSE(read_html_page(nested(deepest_html - 2)).is_cut);
    CHECK(read_html_page(nested(deepest_html - 1)).is_cut);
    Diagnostics diagnostics;
    read_html_text("<p>top</p>" + nested(200'000), diagnostics);
    REQUIRE_FALSE(diagnostics.items().empty());
    CHECK(diagnostics.items()[0].message == "elements nest deeper than 250; what stands in them is lost");
}

TEST_CASE("dates in scripts, styles and menus alone give an empty article") {
    Diagnostics diagnostics;
    const Article article = read_html_text(
        "<script>'3 May 2018'</script><style>/* 4 May 2018 */</style><nav>5 May 2018</nav>", diagnostics);
    CHECK(article.text.empty());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].message == "the article is empty");
}

TEST_CASE("broken entities and wrong encodings give valid text") {
    CHECK(read_html_page("<p>a &#0; b &#xD800; c &nosuch; d &amp;amp; e &lt;f&gt;</p>").text ==
          "a b c &nosuch; d &amp; e <f>\n\n");
    CHECK(read_html_page("<meta charset=iso-8859-1><p>caf\xe9</p>").text == "caf\xc3\xa9\n\n");
    CHECK(read_html_page("<p>caf\xe9</p>").text == "caf\xc3\xa9\n\n");
    CHECK(read_html_page("<meta charset=iso-8859-1><p>caf\xc3\xa9</p>").text == "caf\xc3\xa9\n\n");
    CHECK(read_html_page("<meta charset=shift_jis><p>\x93\x8c\x8b\x9e</p>").text == "\xe6\x9d\xb1\xe4\xba\xac\n\n");
    CHECK(read_html_page("").text.empty());
}
