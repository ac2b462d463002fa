// A small gazetteer of made-up and well-known places, in memory.
#pragma once

#include <vector>

#include "gazetteer/place_row.hpp"

namespace dateline::testing {

inline LonLat at(double lon, double lat) {
    return {Degrees(lon), Degrees(lat)};
}

/// A country, its state, two towns of one name, a town with a misleading alias, and a region.
inline std::vector<PlaceRow> made_up_places() {
    return {
        {.key = "geonames:1",
         .name = "Norvland",
         .feature = FeatureClass::country,
         .feature_code = "PCLI",
         .country = "NV",
         .point = at(10, 50),
         .box = make_box(Degrees(8), Degrees(48), Degrees(12), Degrees(52)),
         .population = 9000000,
         .names = {{"Kingdom of Norvland", NameKind::alternate},
                   {"N.V.", NameKind::abbreviation},
                   {"Norvish", NameKind::adjective},
                   {"Norvlanders", NameKind::demonym}}},
        {.key = "dateline:far-sea",
         .name = "Far Sea",
         .feature = FeatureClass::sea,
         .point = at(179, -20),
         .box = make_box(Degrees(170), Degrees(-30), Degrees(-170), Degrees(-10)),
         .rank = 2},
        {.key = "geonames:2",
         .name = "Upper March",
         .feature = FeatureClass::admin1,
         .feature_code = "ADM1",
         .country = "NV",
         .admin1 = "07",
         .point = at(9.5, 50.5),
         .population = 1000000},
        {.key = "geonames:3",
         .name = "Saint Aldhelm",
         .feature = FeatureClass::town,
         .feature_code = "PPLC",
         .country = "NV",
         .admin1 = "07",
         .point = at(9.25, 50.125),
         .population = 400000,
         .names = {{"Sankt Aldhelm", NameKind::alternate}}},
        {.key = "geonames:4",
         .name = "Aldbury",
         .feature = FeatureClass::town,
         .feature_code = "PPL",
         .country = "NV",
         .point = at(9, 49),
         .population = 20000,
         .names = {{"Norvland", NameKind::alternate}}},
        {.key = "geonames:5",
         .name = "Aldbury",
         .feature = FeatureClass::town,
         .feature_code = "PPL",
         .country = "ZZ",
         .point = at(-9, 49),
         .population = 70000},
    };
}

}  // namespace dateline::testing
