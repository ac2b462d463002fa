// A gazetteer and name lists in memory, of a few dozen places, for tests of place finding.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gazetteer/fold.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"

namespace dateline::test {

/// A place of the fake gazetteer, with the names beside its own.
struct FakePlace {
    std::string name;
    FeatureClass feature = FeatureClass::town;
    std::string country;
    std::string admin1;
    double lat = 0;
    double lon = 0;
    std::uint64_t population = 0;
    std::string code{};
    std::vector<std::pair<std::string, NameKind>> names{};
};

/// Answers as a compiled gazetteer does: areas before towns, then by population.
class FakeGazetteer : public Gazetteer {
public:
    explicit FakeGazetteer(std::vector<FakePlace> places) {
        std::stable_sort(places.begin(), places.end(), [](const FakePlace& a, const FakePlace& b) {
            return std::pair(a.feature, b.population) < std::pair(b.feature, a.population);
        });
        for (FakePlace& place : places) {
            keys_.push_back("fake:" + place.country + "/" + place.admin1 + "/" + place.name);
            places_.push_back(std::move(place));
        }
        for (PlaceId id = 0; id < places_.size(); ++id) {
            add(places_[id].name, {id, NameKind::primary});
            for (const auto& [name, kind] : places_[id].names) {
                add(name, {id, kind});
            }
        }
    }

    [[nodiscard]] std::vector<Candidate> find(std::string_view folded) const override {
        const auto found = names_.find(std::string(folded));
        return found == names_.end() ? std::vector<Candidate>() : found->second;
    }

    [[nodiscard]] bool has_longer(std::string_view folded) const override {
        const std::string prefix = std::string(folded) + " ";
        const auto next = names_.lower_bound(prefix);
        return next != names_.end() && next->first.starts_with(prefix);
    }

    [[nodiscard]] Place place(PlaceId id) const override {
        const FakePlace& source = places_[id];
        Place place;
        place.key = keys_[id];
        place.name = source.name;
        place.feature = source.feature;
        place.feature_code = source.code;
        place.country = source.country;
        place.admin1 = source.admin1;
        place.point = {Degrees(source.lon), Degrees(source.lat)};
        place.population = source.population;
        place.rank = source.feature >= FeatureClass::ocean ? 3 : 0;
        return place;
    }

    [[nodiscard]] std::optional<PlaceId> country(std::string_view code) const override {
        return first(
            [&](const FakePlace& place) { return place.feature == FeatureClass::country && place.country == code; });
    }

    [[nodiscard]] std::optional<PlaceId> admin1(std::string_view country, std::string_view code) const override {
        return first([&](const FakePlace& place) {
            return place.feature == FeatureClass::admin1 && place.country == country && place.admin1 == code;
        });
    }

    [[nodiscard]] std::string attribution() const override { return "fake"; }

private:
    std::deque<FakePlace> places_;
    std::deque<std::string> keys_;
    std::map<std::string, std::vector<Candidate>> names_;

    void add(const std::string& name, Candidate candidate) { names_[fold_name(name)].push_back(candidate); }

    template <class Test>
    [[nodiscard]] std::optional<PlaceId> first(Test test) const {
        const auto found = std::find_if(places_.begin(), places_.end(), test);
        return found == places_.end() ? std::nullopt
                                      : std::optional(static_cast<PlaceId>(std::distance(places_.begin(), found)));
    }
};

/// Lists of a few words each. All surnames have rank 500.
class FakeNameLists : public NameLists {
public:
    FakeNameLists(std::set<std::string, std::less<>> given, std::set<std::string, std::less<>> surnames,
                  std::set<std::string, std::less<>> common)
        : given_(std::move(given)), surnames_(std::move(surnames)), common_(std::move(common)) {}

    [[nodiscard]] NameRanks ranks(std::string_view folded) const override {
        return {given_.count(folded) > 0 ? 100U : 0U, surnames_.count(folded) > 0 ? 500U : 0U,
                common_.count(folded) > 0 ? 1U : 0U};
    }

private:
    std::set<std::string, std::less<>> given_;
    std::set<std::string, std::less<>> surnames_;
    std::set<std::string, std::less<>> common_;
};

}  // namespace dateline::test
