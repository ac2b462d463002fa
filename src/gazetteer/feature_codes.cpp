#include "gazetteer/feature_codes.hpp"

#include <array>
#include <utility>

namespace dateline {

namespace {

/// The first row whose beginning the class and code have decides: "APCL" covers APCLI and APCLD.
struct CodeRow {
    std::string_view beginning;
    FeatureClass feature;
};

constexpr std::array<CodeRow, 47> code_rows{{
    {"APCLH", FeatureClass::region},  // no longer exists
    {"APCL", FeatureClass::country},    {"AADM1H", FeatureClass::region},  {"AADM1", FeatureClass::admin1},
    {"AADM", FeatureClass::admin2},     {"APRSH", FeatureClass::admin2},   {"A", FeatureClass::region},
    {"PPPLX", FeatureClass::district},  {"P", FeatureClass::town},         {"HOCN", FeatureClass::ocean},
    {"HSEA", FeatureClass::sea},        {"HGULF", FeatureClass::sea},      {"HBAY", FeatureClass::sea},
    {"HSTRT", FeatureClass::strait},    {"HCHN", FeatureClass::strait},    {"HNRWS", FeatureClass::strait},
    {"HSD", FeatureClass::strait},      {"HSTM", FeatureClass::river},     {"HCNL", FeatureClass::river},
    {"HWAD", FeatureClass::river},      {"HRPDS", FeatureClass::river},    {"HFLLS", FeatureClass::river},
    {"HLK", FeatureClass::lake},        {"HRSV", FeatureClass::lake},      {"HLGN", FeatureClass::lake},
    {"HPND", FeatureClass::lake},       {"TMT", FeatureClass::mountain},   {"TPK", FeatureClass::mountain},
    {"THLL", FeatureClass::mountain},   {"TRDGE", FeatureClass::mountain}, {"TVLC", FeatureClass::mountain},
    {"TPASS", FeatureClass::mountain},  {"TISL", FeatureClass::island},    {"TATOL", FeatureClass::island},
    {"TDSRT", FeatureClass::desert},    {"TERG", FeatureClass::desert},    {"TPEN", FeatureClass::region},
    {"TPLN", FeatureClass::region},     {"TPLT", FeatureClass::region},    {"TDLTA", FeatureClass::region},
    {"LCONT", FeatureClass::continent}, {"LRGN", FeatureClass::region},    {"LPRK", FeatureClass::landmark},
    {"LRES", FeatureClass::landmark},   {"LMILB", FeatureClass::landmark}, {"LBTL", FeatureClass::landmark},
    {"S", FeatureClass::landmark},
}};

constexpr std::array<std::pair<std::string_view, FeatureClass>, 19> placetypes{{
    {"continent", FeatureClass::continent}, {"ocean", FeatureClass::ocean},
    {"marinearea", FeatureClass::sea},      {"empire", FeatureClass::region},
    {"country", FeatureClass::country},     {"dependency", FeatureClass::country},
    {"disputed", FeatureClass::region},     {"macroregion", FeatureClass::region},
    {"region", FeatureClass::admin1},       {"macrocounty", FeatureClass::admin2},
    {"county", FeatureClass::admin2},       {"localadmin", FeatureClass::admin2},
    {"locality", FeatureClass::town},       {"borough", FeatureClass::district},
    {"macrohood", FeatureClass::district},  {"neighbourhood", FeatureClass::district},
    {"microhood", FeatureClass::district},  {"campus", FeatureClass::landmark},
    {"venue", FeatureClass::landmark},
}};

}  // namespace

FeatureClass feature_of_geonames(char feature_class, std::string_view code) {
    for (const CodeRow& row : code_rows) {
        if (row.beginning.front() == feature_class && code.starts_with(row.beginning.substr(1))) return row.feature;
    }
    return FeatureClass::other;
}

std::optional<FeatureClass> feature_of_placetype(std::string_view placetype) {
    for (const auto& [word, feature] : placetypes) {
        if (word == placetype) return feature;
    }
    return std::nullopt;
}

}  // namespace dateline
