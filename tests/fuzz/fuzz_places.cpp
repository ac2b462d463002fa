// libFuzzer target: no text may crash the place rules; mentions lie in order inside the text, at a point on the globe
// and with a confidence. The gazetteer is a few names that bring the rules into play.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "article/read_article.hpp"
#include "english_pack.hpp"
#include "mentions/find_dates.hpp"
#include "mentions/find_places.hpp"
#include "support/fake_gazetteer.hpp"

using namespace dateline;

namespace {

using F = FeatureClass;
using K = NameKind;

const test::FakeGazetteer& gazetteer() {
    static const test::FakeGazetteer world({
        {"United States", F::country, "US", "", 39.76, -98.5, 300'000'000, "PCLI", {{"US", K::abbreviation}}},
        {"Georgia", F::admin1, "US", "GA", 32.75, -83.5, 9'000'000, "ADM1", {{"Ga", K::abbreviation}}},
        {"Georgia", F::country, "GE", "", 42, 43.5, 4'000'000, "PCLI", {{"Georgian", K::demonym}}},
        {"Athens", F::town, "GR", "ESYE31", 37.98, 23.73, 660'000, "PPLC", {}},
        {"Athens", F::town, "US", "GA", 33.96, -83.38, 116'000, "PPLA2", {}},
        {"Adams County", F::admin2, "US", "GA", 33, -83, 30'000, "ADM2", {}},
        {"St. John's", F::town, "CA", "05", 47.56, -52.71, 99'000, "PPLA", {}},
        {"Winston-Salem", F::town, "US", "NC", 36.1, -80.24, 240'000, "PPLA2", {}},
        {"Black Sea", F::sea, "", "", 43, 34, 0, "SEA", {}},
        {"Reading", F::town, "GB", "ENG", 51.45, -0.97, 230'000, "PPL", {}},
    });
    return world;
}

const test::FakeNameLists& lists() {
    static const test::FakeNameLists names({"anna", "georgia"}, {"reading", "hale"}, {"reading", "black"});
    return names;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<PlacePin> pins{{"Nashir", true, {}, ""},
                                            {"Basham", false, {Degrees(72), Degrees(34)}, "PK"}};
    const SourceFile source{"fuzz.txt", std::string(reinterpret_cast<const char*>(data), size)};
    Diagnostics diagnostics;
    Article article = read_text(source, {}, diagnostics, fuzz::english());
    if (size > 0 && data[0] % 2 == 1) article.home = "Athens, Georgia";
    const auto dates = find_dates(article, fuzz::english(), diagnostics);
    std::size_t last = 0;
    for (const PlaceMention& mention : find_places(article, dates, {gazetteer(), lists(), fuzz::english(), pins})) {
        const bool in_order = last <= mention.span.begin && mention.span.begin < mention.span.end;
        if (!in_order || mention.span.end > article.text.size() || mention.name.empty()) std::abort();
        const double lat = mention.point.lat.value();
        const double lon = mention.point.lon.value();
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) std::abort();
        if (!(mention.confidence > 0 && mention.confidence <= 1)) std::abort();
        last = mention.span.end;
    }
    return 0;
}
