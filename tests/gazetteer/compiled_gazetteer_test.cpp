#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/gazetteer_writer.hpp"
#include "gazetteer/made_up_gazetteer.hpp"

using namespace dateline;
using dateline::testing::at;
using dateline::testing::made_up_places;

namespace {

/// The compiled made-up places, and the gazetteer that reads them.
struct Opened {
    std::string bytes = write_gazetteer(made_up_places(), "Made up.").value();
    std::unique_ptr<Gazetteer> gazetteer = open_gazetteer(bytes).value();
};

constexpr PlaceId norvland = 0;
constexpr PlaceId far_sea = 1;
constexpr PlaceId upper_march = 2;
constexpr PlaceId aldhelm = 3;
constexpr PlaceId small_aldbury = 4;
constexpr PlaceId large_aldbury = 5;

}  // namespace

TEST_CASE("a place is read back as it was written") {
    const Opened opened;
    const Place place = opened.gazetteer->place(norvland);
    CHECK(place.key == "geonames:1");
    CHECK(place.name == "Norvland");
    CHECK(place.feature == FeatureClass::country);
    CHECK(place.feature_code == "PCLI");
    CHECK(place.country == "NV");
    CHECK(place.admin1.empty());
    CHECK(place.point == at(10, 50));
    CHECK(place.box == make_box(Degrees(8), Degrees(48), Degrees(12), Degrees(52)));
    CHECK(place.population == 9000000);
    CHECK(place.rank == 0);
}

TEST_CASE("a box that crosses the antimeridian and a rank are kept") {
    const Opened opened;
    const Place place = opened.gazetteer->place(far_sea);
    CHECK(place.box == GeoBox{Degrees(170), Degrees(-30), Degrees(190), Degrees(-10)});
    CHECK(place.rank == 2);
}

TEST_CASE("countries stand above towns that share their name, whatever the kind of name") {
    const Opened opened;
    CHECK(opened.gazetteer->find("norvland") ==
          std::vector<Candidate>{{norvland, NameKind::primary}, {small_aldbury, NameKind::alternate}});
}

TEST_CASE("of towns with one name the larger stands first") {
    const Opened opened;
    CHECK(opened.gazetteer->find("aldbury") ==
          std::vector<Candidate>{{large_aldbury, NameKind::primary}, {small_aldbury, NameKind::primary}});
}

TEST_CASE("abbreviations, adjectives and demonyms are found with their kind") {
    const Opened opened;
    CHECK(opened.gazetteer->find("nv") == std::vector<Candidate>{{norvland, NameKind::abbreviation}});
    CHECK(opened.gazetteer->find("norvish") == std::vector<Candidate>{{norvland, NameKind::adjective}});
    CHECK(opened.gazetteer->find("norvlanders") == std::vector<Candidate>{{norvland, NameKind::demonym}});
}

TEST_CASE("other spellings of a name are found") {
    const Opened opened;
    CHECK(opened.gazetteer->find("st aldhelm") == std::vector<Candidate>{{aldhelm, NameKind::primary}});
}

TEST_CASE("an unknown name has no readings") {
    const Opened opened;
    CHECK(opened.gazetteer->find("atlantis").empty());
    CHECK(opened.gazetteer->find("").empty());
    CHECK(opened.gazetteer->find("norv").empty());
}

TEST_CASE("a longer name is announced only after a whole word") {
    const Opened opened;
    CHECK(opened.gazetteer->has_longer("upper"));
    CHECK(opened.gazetteer->has_longer("kingdom of"));
    CHECK_FALSE(opened.gazetteer->has_longer("upp"));
    CHECK_FALSE(opened.gazetteer->has_longer("upper march"));
}

TEST_CASE("codes lead to countries and admin-1 units") {
    const Opened opened;
    CHECK(opened.gazetteer->country("NV") == norvland);
    CHECK(opened.gazetteer->country("ZZ") == std::nullopt);
    CHECK(opened.gazetteer->admin1("NV", "07") == upper_march);
    CHECK(opened.gazetteer->admin1("NV", "08") == std::nullopt);
}

TEST_CASE("the attribution is kept and the counts are known") {
    const Opened opened;
    CHECK(opened.gazetteer->attribution() == "Made up.");
    const GazetteerSize size = gazetteer_size(opened.bytes).value();
    CHECK(size.places == 6);
    CHECK(size.names == 11);
    CHECK(size.readings == 13);
}

TEST_CASE("the same rows give the same bytes") {
    CHECK(write_gazetteer(made_up_places(), "Made up.").value() ==
          write_gazetteer(made_up_places(), "Made up.").value());
}

TEST_CASE("a gazetteer of no places answers that nothing is known") {
    const std::string bytes = write_gazetteer({}, "").value();
    const std::unique_ptr<Gazetteer> gazetteer = open_gazetteer(bytes).value();
    CHECK(gazetteer->find("norvland").empty());
    CHECK(gazetteer->country("NV") == std::nullopt);
}

TEST_CASE("a file that is none of ours is refused with the reason") {
    const Error error = open_gazetteer("this is a text, and a longer one than a header").error();
    CHECK(error.message == "the compiled data file 'DLGAZETT' is damaged: it does not begin with its name");
    CHECK(error.hint == "build it again with 'dateline data build'");
    CHECK(open_gazetteer("").error().message == error.message);
}

TEST_CASE("a file of another version is refused with both versions") {
    std::string bytes = Opened().bytes;
    bytes[8] = 9;
    CHECK(open_gazetteer(bytes).error().message == "the compiled data file 'DLGAZETT' has version 9, expected 4");
}

TEST_CASE("a file that was cut short is refused at every length") {
    const std::string bytes = Opened().bytes;
    for (std::size_t size = 0; size < bytes.size() - 16; size += 7) {
        CHECK_FALSE(open_gazetteer(std::string_view(bytes).substr(0, size)).ok());
    }
}

TEST_CASE("a changed byte gives an error or another answer, never a crash") {
    const std::string good = Opened().bytes;
    for (std::size_t at_byte = 0; at_byte < good.size(); ++at_byte) {
        std::string bytes = good;
        bytes[at_byte] = static_cast<char>(bytes[at_byte] ^ 0xFF);
        const Result<std::unique_ptr<Gazetteer>> opened = open_gazetteer(bytes);
        if (!opened) continue;
        std::size_t length = 0;
        for (const Candidate& candidate : opened.value()->find("norvland")) {
            length += opened.value()->place(candidate.place).name.size();
        }
        CHECK(length <= good.size());
    }
}
