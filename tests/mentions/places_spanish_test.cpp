// Places in Spanish texts: names of the pack, and what stands around names.
#include <catch2/catch.hpp>

#include "mentions/places_sample.hpp"

namespace {

std::string found(const std::string& text) {
    dateline::test::PlacesCase spanish{text};
    spanish.language = "es";
    return places_in(spanish);
}

}  // namespace

TEST_CASE("a place is found by the name that the pack gives it") {
    CHECK(found("Murió en Londres tras la guerra.") == "Londres=London,GB");
    CHECK(found("Viajó por Bélgica y Francia.") == "Bélgica=Belgium,BE; Francia=France,FR");
    CHECK(found("Vivió en los Estados Unidos.") == "Estados Unidos=United States,US");
    CHECK(found("El barco cruzó el Mar Negro.") == "Mar Negro=Black Sea");
}

TEST_CASE("titles, relatives and heads of names are those of the pack") {
    CHECK(found("El alcalde David Sherman habló. Sherman calló.") == "");
    CHECK(found("Fue a Lima en barco.") == "Lima=Lima,PE");
    CHECK(found("La Universidad de Lima cerró.") == "Lima=Lima,PE(embedded)");
}
