#include <dlfcn.h>

#include <catch2/catch.hpp>
#include <string>

#include "base/file_reader.hpp"
#include "scene/picture.hpp"

using namespace dateline;

namespace {

/// The port behind the module in the build folder, loaded as the program loads it.
const PictureDecoder& pictures() {
    void* module = ::dlopen(DATELINE_BINARY_DIR "/libdateline_pictures.so", RTLD_NOW);
    if (module == nullptr) FAIL(::dlerror());
    const auto entry = reinterpret_cast<PicturesEntry>(::dlsym(module, "dateline_pictures"));
    if (entry == nullptr) FAIL(::dlerror());
    return *entry();
}

std::string bytes_of(const std::string& name) {
    return DiskReader().read(DATELINE_SOURCE_DIR "/examples/gallery/pictures/" + name, 1U << 20U).value();
}

std::string message_of(const std::string& path, const std::string& bytes) {
    const auto picture = pictures().decode(path, bytes);
    return picture ? "no error" : picture.error().message;
}

bool is_png(const Picture& picture) {
    return picture.png.starts_with("\x89PNG\r\n\x1a\n");
}

}  // namespace

TEST_CASE("PNG and JPEG keep their size, an SVG is drawn at the size that a figure can show") {
    const auto png = pictures().decode("moon.PNG", bytes_of("moon.png"));
    REQUIRE(png);
    CHECK((is_png(*png) && png->width == 320 && png->height == 240));
    const auto jpeg = pictures().decode("dusk.jpeg", bytes_of("dusk.jpg"));
    REQUIRE(jpeg);
    CHECK((is_png(*jpeg) && jpeg->width == 360 && jpeg->height == 240));
    const auto svg = pictures().decode("balloon.svg", bytes_of("balloon.svg"));
    REQUIRE(svg);
    CHECK((is_png(*svg) && svg->width == 480 && svg->height == 600));
    CHECK(pictures().decode("balloon.svg", bytes_of("balloon.svg")).value() == *svg);
}

TEST_CASE("a picture must be what its name says") {
    CHECK(message_of("moon.jpg", bytes_of("moon.png")) == "'moon.jpg' is PNG, its name says JPEG");
    CHECK(message_of("a.png", "<html>not a picture</html>") ==
          "'a.png' is neither PNG nor JPEG nor SVG, its name says PNG");
    CHECK(message_of("a.gif", "GIF89a") == "the name 'a.gif' does not tell a picture");
    CHECK(message_of("a.svg", "") == "'a.svg' is neither PNG nor JPEG nor SVG, its name says SVG");
}

TEST_CASE("a broken picture is an error, and no half of it is drawn") {
    const std::string png = bytes_of("moon.png");
    CHECK(message_of("a.png", png.substr(0, 300)).find("'a.png': the picture cannot be read") == 0);
    CHECK(message_of("a.png", png.substr(0, png.size() - 12)) ==
          "'a.png': the picture cannot be read: it ends too soon");
    const std::string jpeg = bytes_of("dusk.jpg");
    CHECK(message_of("a.jpg", jpeg.substr(0, jpeg.size() * 2 / 3)) ==
          "'a.jpg': the picture cannot be read: it ends too soon");
    std::string damaged = png;
    damaged[200] = static_cast<char>(damaged[200] + 1);
    CHECK(message_of("a.png", damaged).find("'a.png': the picture cannot be read") == 0);
    CHECK(message_of("a.jpg", bytes_of("dusk.jpg").substr(0, 100)).find("'a.jpg': the picture cannot be read") == 0);
    CHECK(message_of("a.svg", "<svg><g>").find("'a.svg': the picture cannot be read") == 0);
    CHECK(message_of("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>") == "'a.svg': the picture has no size");
}

TEST_CASE("a small file cannot claim more pixels than a figure may have") {
    // A PNG of 20,000 by 20,000 pixels, as its header says.
    const std::string huge(
        "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x4e\x20\x00\x00\x4e\x20\x08\x02\x00"
        "\x00\x00\x6c\x12\xd1\x6e\x00\x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63\x60\xa0\x0c\x00\x00\x00\x40\x00\x01\xb7"
        "\x34\x7c\xef",
        57);
    CHECK(message_of("a.png", huge) == "'a.png': the picture has more than 100 million pixels");
}

TEST_CASE("an SVG draws nothing that lies outside it") {
    const std::string head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>";
    const std::string outside =
        "<image width='10' height='10' href='file://" DATELINE_SOURCE_DIR "/examples/gallery/pictures/moon.png'/>";
    CHECK(pictures().decode("a.svg", head + outside + "</svg>").value() ==
          pictures().decode("a.svg", head + "</svg>").value());
    // A file of entities that grow without end is refused.
    const std::string laughs =
        "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
        "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
        "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'><!ENTITY h '&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;'>]>"
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><text>&h;</text></svg>";
    CHECK(message_of("a.svg", laughs).find("'a.svg'") == 0);
}
