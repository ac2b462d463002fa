// dateline geocode: the places that a name can mean, most prominent or nearest first.
#include <algorithm>
#include <cstdio>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "gazetteer/fold.hpp"

namespace dateline {

namespace {

class GeocodeCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("NAME", names_, "names of places")->required();
        app.add_option("--near", near_, "sort by the distance from LON,LAT");
        gazetteers_.add_options(app);
        app.add_option("--country", country_, "only places of this country (ISO 3166-1 alpha-2)");
    }

    [[nodiscard]] ExitCode run() override {
        const auto near = near_point();
        if (!near) {
            print_error(near.error());
            return ExitCode::usage;
        }
        bool all_known = true;
        const ExitCode code = run_without_config(false, gazetteers_, [&](const World& world, Diagnostics&) {
            for (const auto& name : names_) all_known = list(name, world.gazetteer, *near) && all_known;
            return Result<void>();
        });
        return code == ExitCode::done && !all_known ? ExitCode::failed : code;
    }

private:
    [[nodiscard]] Result<std::optional<LonLat>> near_point() const {
        if (near_.empty()) return std::optional<LonLat>();
        const auto parts = split(near_, ',');
        const auto lon = parse_number(trim(parts.front()));
        const auto lat = parse_number(trim(parts.back()));
        const bool valid = parts.size() == 2 && lon && lat && std::abs(*lat) <= 90 && std::abs(*lon) <= 360;
        if (!valid) return Error{"--near: '" + near_ + "' is no LON,LAT", {}, "write for example --near 13.4,52.5"};
        return std::optional<LonLat>({Degrees(*lon), Degrees(*lat)});
    }

    [[nodiscard]] std::vector<Place> places_of(const std::string& name, const Gazetteer& gazetteer,
                                               const std::optional<LonLat>& near) const {
        std::vector<Place> places;
        std::vector<PlaceId> seen;
        for (const auto& candidate : gazetteer.find(fold_name(name))) {
            if (std::ranges::find(seen, candidate.place) != seen.end()) continue;
            seen.push_back(candidate.place);
            const Place place = gazetteer.place(candidate.place);
            if (country_.empty() || place.country == country_) places.push_back(place);
        }
        if (near) {
            std::ranges::stable_sort(places, {}, [&](const Place& p) { return distance(p.point, *near).value(); });
        }
        return places;
    }

    [[nodiscard]] bool list(const std::string& name, const Gazetteer& gazetteer,
                            const std::optional<LonLat>& near) const {
        const auto places = places_of(name, gazetteer, near);
        if (places.empty()) print_error({"no place is named '" + name + "'", {}, {}});
        for (const auto& place : places) {
            const std::string line = name + "\t" + std::string(place.name) + "\t" +
                                     std::string(to_string(place.feature)) + "\t" + std::string(place.country) + "\t" +
                                     std::string(place.admin1) + "\t" + format_number(place.point.lon.value(), 5) +
                                     "\t" + format_number(place.point.lat.value(), 5) + "\t" +
                                     std::to_string(place.population) + "\t" + std::string(place.key) + "\n";
            std::fputs(line.c_str(), stdout);
        }
        return !places.empty();
    }

    std::vector<std::string> names_;
    GazetteerInput gazetteers_;
    std::string near_;
    std::string country_;
};

}  // namespace

std::unique_ptr<Command> make_geocode_command() {
    return std::make_unique<GeocodeCommand>();
}

}  // namespace dateline
