#include "gazetteer/gazetteer_writer.hpp"

#include <catch2/catch.hpp>

#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/made_up_gazetteer.hpp"
#include "gazetteer/reading_sorter.hpp"

using namespace dateline;
using dateline::testing::at;

namespace {

/// Some thousand places, many of which share names.
std::vector<PlaceRow> many_places() {
    std::vector<PlaceRow> rows;
    for (int i = 0; i < 4000; ++i) {
        const auto number = std::to_string(i * 7919 % 1500);
        rows.push_back({.key = "user:" + std::to_string(i),
                        .name = "Alt-" + number + " am Ufer",
                        .feature = i % 40 == 0 ? FeatureClass::admin1 : FeatureClass::town,
                        .country = "NV",
                        .admin1 = std::to_string(i % 40),
                        .point = at(i % 360 - 180, i % 180 - 90),
                        .population = static_cast<std::uint64_t>(i * 31 % 977),
                        .names = {{"Saint " + number, NameKind::alternate}}});
    }
    return rows;
}

std::string written(const std::vector<PlaceRow>& rows, const WriterLimits& limits) {
    GazetteerWriter writer(limits);
    for (const PlaceRow& row : rows) REQUIRE(writer.add(row).ok());
    std::string bytes;
    const auto finished = writer.finish("Made up.", [&bytes](std::string_view piece) -> Result<void> {
        bytes += piece;
        return {};
    });
    REQUIRE(finished.ok());
    return bytes;
}

}  // namespace

TEST_CASE("a writer with hardly any memory gives the same bytes as one with plenty") {
    WriterLimits narrow;
    narrow.sort_memory = 20'000;
    narrow.section_memory = 1000;
    CHECK(written(many_places(), narrow) == written(many_places(), {}));
    CHECK(written(many_places(), {}) == write_gazetteer(many_places(), "Made up.").value());
}

TEST_CASE("names are found in whatever part of the name index they stand") {
    WriterLimits limits;
    limits.names_per_shard = 7;
    const std::string whole = written(many_places(), {});
    const std::string parts = written(many_places(), limits);
    const auto expected = open_gazetteer(whole).value();
    const auto found = open_gazetteer(parts).value();
    for (int i = 0; i < 1500; ++i) {
        for (const std::string& name :
             {"alt-" + std::to_string(i) + " am ufer", "alt " + std::to_string(i) + " am ufer",
              "st " + std::to_string(i), "none " + std::to_string(i), std::to_string(i)}) {
            CHECK(found->find(name) == expected->find(name));
        }
        CHECK(found->has_longer("alt-" + std::to_string(i)));
        CHECK_FALSE(found->has_longer("alt-" + std::to_string(i) + " am u"));
    }
    CHECK(found->has_longer("saint"));
    CHECK_FALSE(found->has_longer("a"));
    CHECK_FALSE(found->has_longer("zz"));
}

TEST_CASE("sorting in runs gives the order of sorting at once") {
    std::vector<NameReading> readings;
    std::vector<std::string> names;
    for (int i = 0; i < 600; ++i) names.push_back("name " + std::to_string(i * 37 % 101));
    for (std::size_t i = 0; i < names.size(); ++i) {
        readings.push_back({names[i], static_cast<int>(i % 4), static_cast<std::uint32_t>(i * 17 % 50),
                            static_cast<PlaceId>(i), i % 2 == 0 ? NameKind::primary : NameKind::alternate});
    }
    const auto sorted = [&readings](std::size_t memory) {
        ReadingSorter sorter("/tmp", memory);
        for (const NameReading& reading : readings) REQUIRE(sorter.add(reading).ok());
        std::vector<std::pair<std::string, PlaceId>> order;
        const auto drained = sorter.drain([&order](const NameReading& reading) -> Result<void> {
            order.emplace_back(reading.name, reading.place);
            return {};
        });
        REQUIRE(drained.ok());
        return order;
    };
    const auto at_once = sorted(1U << 20U);
    CHECK(at_once.size() == readings.size());
    CHECK(sorted(1000) == at_once);
    CHECK(sorted(0) == at_once);
}

TEST_CASE("an error of the sink stops the writing and is handed on") {
    GazetteerWriter writer;
    REQUIRE(writer.add(many_places().front()).ok());
    const auto finished = writer.finish("", [](std::string_view) { return Result<void>(Error{"the disk is full"}); });
    REQUIRE_FALSE(finished.ok());
    CHECK(finished.error().message == "the disk is full");
}

TEST_CASE("a scratch folder that cannot be written is an error") {
    WriterLimits limits;
    limits.scratch_folder = "/no/such/folder";
    limits.section_memory = 10;
    GazetteerWriter writer(limits);
    const auto added = writer.add(many_places().front());
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().message == "cannot write a scratch file in '/no/such/folder': No such file or directory");
}

TEST_CASE("a place is found by its key") {
    const std::string bytes = written(many_places(), {});
    const auto gazetteer = open_gazetteer(bytes).value();
    CHECK(gazetteer->place_count() == 4000);
    CHECK(gazetteer->place_of_key("user:0") == PlaceId{0});
    CHECK(gazetteer->place_of_key("user:3999") == PlaceId{3999});
    CHECK(gazetteer->place_of_key("user:4000") == std::nullopt);
    CHECK(gazetteer->place_of_key("") == std::nullopt);
}
