#include <glib.h>
#include <catch2/catch.hpp>

#include "render/render.hpp"
#include "support/golden.hpp"
#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

std::string svg_of(std::vector<Item> items) {
    return render_svg({.width = 100_pt, .height = 50_pt, .title = "T", .items = std::move(items)}).value();
}

/// The part of the SVG that stands for the items, with the prefix of ids as "P".
std::string body_of(std::vector<Item> items) {
    std::string svg = svg_of(std::move(items));
    const std::size_t mark = svg.find("aria-labelledby=\"") + 17;
    const std::string prefix = svg.substr(mark, svg.find("_title", mark) - mark);
    for (auto found = svg.find(prefix); found != std::string::npos; found = svg.find(prefix, found + 1)) {
        svg.replace(found, prefix.size(), "P");
    }
    const std::size_t start = svg.find("/>\n") + 3;  // Behind the background.
    return svg.substr(start, svg.rfind("</svg>") - start);
}

/// What GLib's parser, which takes well-formed text only, says about it.
std::string parse_error(const std::string& xml) {
    const GMarkupParser parser{};
    GMarkupParseContext* context = g_markup_parse_context_new(&parser, GMarkupParseFlags{}, nullptr, nullptr);
    GError* error = nullptr;
    std::string message;
    if (!g_markup_parse_context_parse(context, xml.data(), static_cast<gssize>(xml.size()), &error) ||
        !g_markup_parse_context_end_parse(context, &error)) {
        message = error->message;
        g_error_free(error);
    }
    g_markup_parse_context_free(context);
    return message;
}

TextItem label(std::string text, TextAnchor anchor = TextAnchor::start) {
    TextItem item = test::text_item(std::move(text), {10_pt, 20_pt}, 30);
    item.anchor = anchor;
    return item;
}

}  // namespace

TEST_CASE("the sample scene is written as its golden SVG") {
    const std::string svg = render_svg(test::sample_scene()).value();
    CHECK(parse_error(svg).empty());
    test::check_golden("render/sample.svg", svg);
}

TEST_CASE("the same scene gives the same bytes and another scene gives other ids") {
    Scene scene = test::sample_scene();
    const std::string first = render_svg(scene).value();
    CHECK(render_svg(scene).value() == first);
    scene.description += "!";
    const std::string second = render_svg(scene).value();
    const auto prefix = [](const std::string& svg) { return svg.substr(svg.find("aria-labelledby=\"") + 17, 8); };
    CHECK(prefix(first) != prefix(second));
}

TEST_CASE("hostile texts reach the SVG as texts") {
    Scene scene = test::sample_scene();
    const std::string hostile = "\"><script>alert(1)</script><!-- ]]> &amp; \x01\x1b\xff\uFFFE";
    scene.title = scene.description = scene.language = hostile;
    scene.items = {{Group{.id = hostile,
                          .css_class = hostile,
                          .role = hostile,
                          .title = hostile,
                          .description = hostile,
                          .link = hostile,
                          .data = {{"name", hostile}, {"on\" click", "x"}},
                          .items = {{label(hostile)}}}}};
    std::get<TextItem>(std::get<Group>(scene.items[0].value).items[0].value).style.family = hostile;
    const std::string svg = render_svg(scene).value();
    CHECK(parse_error(svg).empty());
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<a ") == std::string::npos);
    CHECK(svg.find("on&quot;") == std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    CHECK(svg.find(">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- ]]&gt; &amp;amp; \uFFFD</text>") !=
          std::string::npos);
}

TEST_CASE("a group carries its id, class, role, data, title and description") {
    CHECK(body_of({{Group{.id = "p-1",
                          .css_class = "place",
                          .role = "listitem",
                          .title = "A",
                          .description = "B",
                          .data = {{"lon", "4.3"}, {"lat", "52.1"}},
                          .items = {}}}}) ==
          "<g id=\"P-p-1\" class=\"place\" role=\"listitem\" data-id=\"p-1\" data-lon=\"4.3\" data-lat=\"52.1\">"
          "<title>A</title><desc>B</desc>\n</g>\n");
}

TEST_CASE("data-id is the one that the scene names, and ids stay unique names") {
    CHECK(
        body_of({{Group{.id = "a b/ü", .items = {}}}, {Group{.id = "a_b___", .data = {{"id", "own"}}, .items = {}}}}) ==
        "<g id=\"P-a_b___\" data-id=\"a b/ü\">\n</g>\n<g id=\"P-a_b___-2\" data-id=\"own\">\n</g>\n");
}

TEST_CASE("a group may have an id like those of our own elements") {
    const std::string svg = svg_of({{Group{.id = "title", .items = {}}}, {Group{.id = "_title", .items = {}}}});
    CHECK(parse_error(svg).empty());
    CHECK(body_of({{Group{.id = "title", .items = {}}}, {Group{.id = "_title", .items = {}}}}) ==
          "<g id=\"P-title\" data-id=\"title\">\n</g>\n<g id=\"P-_title\" data-id=\"_title\">\n</g>\n");
    CHECK(svg.find("_title\">T</title>") != std::string::npos);
}

TEST_CASE("of two data with one name the first is kept") {
    CHECK(body_of({{Group{.data = {{"from", "1"}, {"from", "2"}}, .items = {}}}}) == "<g data-from=\"1\">\n</g>\n");
}

TEST_CASE("a link stands around its group, and only one of nested links is kept") {
    const Group inner{.link = "https://example.org/inner", .items = {}};
    CHECK(body_of({{Group{.link = "https://example.org/?a=1&b", .items = {{inner}}}}, {inner}}) ==
          "<a href=\"https://example.org/?a=1&amp;b\"><g>\n<g>\n</g>\n</g></a>\n"
          "<a href=\"https://example.org/inner\"><g>\n</g></a>\n");
    CHECK(body_of({{Group{.link = "javascript:alert(1)", .items = {}}}}) == "<g>\n</g>\n");
}

TEST_CASE("a path says what it is filled and stroked with") {
    const Path line = polyline({{1_pt, 1_pt}, {5_pt, 1_pt}});
    CHECK(body_of({{PathItem{.path = line, .fill = Color{255, 255, 255, 0.5}}}}) ==
          "<path fill=\"#fff\" fill-opacity=\"0.5\" d=\"m1 1h4\"/>\n");
    CHECK(body_of({{PathItem{.path = line, .stroke = Stroke{.width = 1_pt}, .css_class = "leader"}}}) ==
          "<path class=\"leader\" fill=\"none\" stroke=\"#000\" d=\"m1 1h4\"/>\n");
    CHECK(body_of({{PathItem{.path = line, .stroke = Stroke{.dash = {2_pt, 1.5_pt}, .round_joins = false}}}}) ==
          "<path fill=\"none\" stroke=\"#000\" stroke-width=\".5\" stroke-dasharray=\"2 1.5\" "
          "stroke-linejoin=\"miter\" stroke-linecap=\"butt\" d=\"m1 1h4\"/>\n");
}

TEST_CASE("a hatch, gradient or clip that is used twice is defined once") {
    const PathItem hatched{.path = rectangle({0_pt, 0_pt, 5_pt, 5_pt}), .fill = Hatch{.color = {1, 2, 3, 1}}};
    CHECK(body_of({{hatched}, {hatched}}) ==
          "<defs>\n<pattern id=\"P_hatch-1\" patternUnits=\"userSpaceOnUse\" width=\"3\" height=\"3\" "
          "patternTransform=\"rotate(45)\"><path stroke-linecap=\"butt\" stroke=\"#010203\" stroke-width=\".5\" "
          "d=\"m1.5 0v3\"/></pattern>\n</defs>\n"
          "<path fill=\"url(#P_hatch-1)\" d=\"m0 0h5v5h-5z\"/>\n"
          "<path fill=\"url(#P_hatch-1)\" d=\"m0 0h5v5h-5z\"/>\n");
}

TEST_CASE("a text is anchored where the scene says") {
    CHECK(body_of({{label("a")}}) ==
          "<text x=\"10\" y=\"20\" font-size=\"8\" fill=\"#000\" textLength=\"30\" "
          "lengthAdjust=\"spacingAndGlyphs\">a</text>\n");
    CHECK(body_of({{label("a", TextAnchor::middle)}}).starts_with("<text x=\"10\" y=\"20\" text-anchor=\"middle\" "));
    CHECK(body_of({{label("a", TextAnchor::end)}}).starts_with("<text x=\"10\" y=\"20\" text-anchor=\"end\" "));
}

TEST_CASE("start and end are left and right also for right-to-left text") {
    CHECK(body_of({{label("القاهرة")}})
              .starts_with("<text x=\"10\" y=\"20\" direction=\"rtl\" text-anchor=\"end\" font-size"));
    CHECK(body_of({{label("القاهرة", TextAnchor::end)}})
              .starts_with("<text x=\"10\" y=\"20\" direction=\"rtl\" font-size"));
}

TEST_CASE("a text names its font only where it is not that of the root") {
    TextItem other = label("b");
    other.style.family = "Source Serif 4";
    const std::string body = body_of({{label("a")}, {other}, {label("北京")}});
    CHECK(body.find("font-family=\"'Source Serif 4',serif\"") != std::string::npos);
    CHECK(body.find("font-family=\"Noto Sans,Noto Sans CJK SC,sans-serif\"") != std::string::npos);
    CHECK(body.substr(0, body.find('\n')).find("font-family") == std::string::npos);
}

TEST_CASE("letter-spaced text is placed from its left edge") {
    TextItem spaced = label("SEA", TextAnchor::end);
    spaced.style.letter_spacing = 2_pt;
    spaced.rotation = 15;
    CHECK(body_of({{spaced}}) ==
          "<text x=\"-20\" y=\"20\" font-size=\"8\" letter-spacing=\"2\" fill=\"#000\" transform=\"rotate(15 10 20)\" "
          "textLength=\"32\" lengthAdjust=\"spacingAndGlyphs\">SEA</text>\n");
}

TEST_CASE("a text without width is not squeezed, and loose spaces are kept") {
    TextItem item = label("a  b");
    item.width = 0_pt;
    CHECK(body_of({{item}}) ==
          "<text x=\"10\" y=\"20\" font-size=\"8\" fill=\"#000\" xml:space=\"preserve\">a  b</text>\n");
    CHECK(body_of({{label("\x01")}}).empty());
}

TEST_CASE("a text that follows a curve is one element whose letters have places and turns of their own") {
    TextItem item = label("Sea");
    item.letters = {{{10_pt, 20_pt}, -10.25, 5_pt}, {{15_pt, 19_pt}, 0, 5_pt}, {{20_pt, 20_pt}, 12, 5_pt}};
    const std::string svg = body_of({{item}});
    CHECK(svg.find("<tspan x=\"10\" y=\"20\" rotate=\"-10.3\">S</tspan><tspan x=\"15\" y=\"19\" rotate=\"0\">e</tspan>"
                   "<tspan x=\"20\" y=\"20\" rotate=\"12\">a</tspan></text>") != std::string::npos);
    // A place too few: the text runs straight rather than fall apart.
    item.letters.pop_back();
    CHECK(body_of({{item}}).find("rotate") == std::string::npos);
}
