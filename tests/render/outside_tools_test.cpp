// Holds our files against what other programs make of them. A program that is not installed is said and skipped.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "render/png_image.hpp"
#include "render/render.hpp"
#include "support/sample_scene.hpp"
#include "support/scratch_folder.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

bool is_installed(const std::string& program) {
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
    WARN(program << " is not installed: skipped");
    return false;
}

std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) output += buffer.data();
    INFO(command << ": " << output);
    CHECK(pclose(pipe) == 0);
    return output;
}

/// The sample with widths from the fonts, as layouts give them, and without the pixel image, which every program
/// smoothes in its own way.
Scene measured_sample() {
    Scene scene = test::sample_scene();
    scene.items.pop_back();
    const auto measurer = make_pango_measurer();
    for (auto& item : scene.items) {
        auto* text = std::get_if<TextItem>(&item.value);
        if (text != nullptr) text->width = measurer->measure(text->text, text->style).width;
    }
    auto& label_group = std::get<Group>(std::get<Group>(scene.items[1].value).items[2].value);
    auto& label = std::get<TextItem>(label_group.items[0].value);
    label.width = measurer->measure(label.text, label.style).width;
    return scene;
}

/// Root of the mean squared difference of two pictures, in 0..1.
double difference(const std::string& png_a, const std::string& png_b) {
    const SurfaceHandle a = decode_png(png_a);
    const SurfaceHandle b = decode_png(png_b);
    const int width = cairo_image_surface_get_width(a.get());
    const int height = cairo_image_surface_get_height(a.get());
    REQUIRE(cairo_image_surface_get_width(b.get()) == width);
    REQUIRE(cairo_image_surface_get_height(b.get()) == height);
    double sum = 0;
    for (int y = 0; y < height; ++y) {
        const unsigned char* row_a =
            cairo_image_surface_get_data(a.get()) + y * cairo_image_surface_get_stride(a.get());
        const unsigned char* row_b =
            cairo_image_surface_get_data(b.get()) + y * cairo_image_surface_get_stride(b.get());
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const double d = (row_a[x * 4 + channel] - row_b[x * 4 + channel]) / 255.0;
                sum += d * d;
            }
        }
    }
    return std::sqrt(sum / (3.0 * width * height));
}

}  // namespace

TEST_CASE("librsvg draws the SVG as Cairo draws the scene") {
    if (!is_installed("rsvg-convert")) return;
    const test::ScratchFolder folder;
    const Scene scene = measured_sample();
    const std::string cairo_png = render_png(scene, 3).value();
    const SurfaceHandle picture = decode_png(cairo_png);
    const std::string svg = folder.write("sample.svg", render_svg(scene).value());
    output_of("rsvg-convert -w " + std::to_string(cairo_image_surface_get_width(picture.get())) + " -h " +
              std::to_string(cairo_image_surface_get_height(picture.get())) + " -o " + folder.path("rsvg.png") + " " +
              svg);
    const double found = difference(cairo_png, folder.read("rsvg.png"));
    CHECK(found < 0.03);

    // The check can fail: a label that is moved by 2 pt is seen.
    Scene moved = scene;
    std::get<TextItem>(moved.items[2].value).position.x += 2_pt;
    CHECK(difference(cairo_png, render_png(moved, 3).value()) > 0.03);
}

TEST_CASE("a browser sets texts as wide as they were measured") {
    if (!is_installed("chromium") || !is_installed("timeout")) return;
    const std::vector<TextItem> texts = {
        test::text_item("Ministers from nine countries met again, 1914–1918: AVATAR, office, Łódź, Αθήνα, Москва", {},
                        0),
        test::text_item("عقد المجلس اجتماعه الأول في القاهرة", {}, 0), test::text_item("ועידה בירושלים", {}, 0),
        test::text_item("दिल्ली में बैठक", {}, 0), test::text_item("ประชุมที่กรุงเทพ", {}, 0)};
    const auto measurer = make_pango_measurer();
    Scene scene{.width = 600_pt, .height = 400_pt};
    std::vector<double> measured;
    for (auto item : texts) {
        for (const auto& [weight, slant] : {std::pair{400, FontSlant::upright}, {700, FontSlant::italic}}) {
            item.style.weight = weight;
            item.style.slant = slant;
            item.position = {10_pt, Points(20 + 15.0 * static_cast<double>(measured.size()))};
            scene.items.push_back({item});  // Without a width, so that textLength cannot hide a difference.
            measured.push_back(measurer->measure(item.text, item.style).width.value());
        }
    }
    const test::ScratchFolder folder;
    const std::string script =
        "<script>document.fonts.ready.then(() => { const widths = [...document.querySelectorAll('text')].map(t => "
        "t.getComputedTextLength()); document.body.textContent = 'widths ' + widths.join(' ') + ' end'; })</script>";
    const std::string page =
        folder.write("page.html", "<meta charset=utf-8><body>" + render_svg(scene).value() + script);
    const std::string dom =
        output_of("timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir=" + folder.path("user") +
                  " --virtual-time-budget=5000 --dump-dom file://" + page);
    const std::size_t start = dom.find("widths ");
    REQUIRE(start != std::string::npos);
    std::istringstream widths(dom.substr(start + 7));
    for (const double expected : measured) {
        double found = 0;
        widths >> found;
        CHECK(found == Approx(expected).epsilon(0.01));
    }
}

TEST_CASE("xmllint reads the SVG") {
    if (!is_installed("xmllint")) return;
    const test::ScratchFolder folder;
    CHECK(output_of("xmllint --noout " + folder.write("sample.svg", render_svg(test::sample_scene()).value())).empty());
}

TEST_CASE("the text of a PDF can be selected and searched") {
    if (!is_installed("pdftotext")) return;
    const test::ScratchFolder folder;
    const std::string text =
        output_of("pdftotext -layout " + folder.write("sample.pdf", render_pdf({test::sample_scene()}).value()) + " -");
    CHECK(text.find("A sample") != std::string::npos);
    CHECK(text.find("Treaty signed & sealed") != std::string::npos);
    CHECK(text.find("القاهرة") != std::string::npos);
}

TEST_CASE("all fonts of a PDF are embedded, as subsets, with their characters") {
    if (!is_installed("pdffonts")) return;
    const test::ScratchFolder folder;
    const std::string table =
        output_of("pdffonts " + folder.write("sample.pdf", render_pdf({test::sample_scene()}).value()));
    std::istringstream lines(table);
    std::string line;
    int fonts = 0;
    while (std::getline(lines, line)) {
        if (line.find("+Noto") == std::string::npos) continue;
        ++fonts;
        CHECK(line.find(" yes yes yes ") != std::string::npos);
    }
    // Regular, bold, italic and Arabic; Cairo may split one into two subsets.
    CHECK(fonts >= 4);
    CHECK(static_cast<long>(fonts) + 2 == std::count(table.begin(), table.end(), '\n'));
}

TEST_CASE("a curved name can be found in the PDF as one word") {
    if (!is_installed("pdftotext")) return;
    const auto measurer = make_pango_measurer();
    TextItem name = test::text_item("Adriatic", {20_pt, 60_pt}, 10);
    const double step = 0.08;
    Points at{20};
    for (std::size_t i = 0; i < name.text.size(); ++i) {
        const Points width = measurer->measure(name.text.substr(i, 1), name.style).width;
        name.letters.push_back({{at, Points(60 - 30 * std::sin(step * static_cast<double>(i)))},
                                -12 + 3.0 * static_cast<double>(i),
                                width});
        at += width + name.style.size * 0.3;
    }
    const Scene scene{.width = 200_pt, .height = 100_pt, .title = "T", .items = {{name}}};
    const test::ScratchFolder folder;
    const std::string text = output_of("pdftotext " + folder.write("curve.pdf", render_pdf({scene}).value()) + " -");
    CHECK(text.find("Adriatic") != std::string::npos);
}
