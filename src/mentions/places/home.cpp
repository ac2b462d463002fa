#include "mentions/places/home.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gazetteer/fold.hpp"
#include "mentions/places/containment.hpp"

namespace dateline::places {
namespace {

/// The user writes "Texas" or "TX" as he likes.
std::optional<std::size_t> index_of(std::string_view name, NameBook& names) {
    const std::string folded = fold_name(trim(name));
    const auto index = names.look_up(folded, NameForm::word);
    return index ? index : names.look_up(folded, NameForm::abbreviation);
}

bool is_inside(const Reading& inner, const Name& area) {
    return std::any_of(area.readings.begin(), area.readings.end(),
                       [&](const Reading& outer) { return lies_in(inner.place, outer.place); });
}

}  // namespace

std::optional<Home> find_home(const std::string& home, NameBook& names) {
    const std::vector<std::string_view> parts = split(home, ',');
    const auto town_index = index_of(parts.front(), names);
    if (!town_index) {
        return std::nullopt;
    }
    const auto area_index = parts.size() > 1 ? index_of(parts[1], names) : std::nullopt;
    const std::vector<Reading>& towns = names[*town_index].readings;
    auto found = towns.begin();
    if (area_index) {
        const Name& area = names[*area_index];
        const auto inside =
            std::find_if(towns.begin(), towns.end(), [&](const Reading& town) { return is_inside(town, area); });
        found = inside == towns.end() ? found : inside;
    }
    return Home{std::string(found->place.country), std::string(found->place.admin1), found->spot};
}

}  // namespace dateline::places
