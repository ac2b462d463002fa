#include "gazetteer/stacked_gazetteer.hpp"

#include <algorithm>
#include <tuple>

#include "base/check.hpp"
#include "gazetteer/feature_class.hpp"

namespace dateline {

namespace {

/// A gazetteer of the stack, and the id that its first place has in the whole.
struct Layer {
    const Gazetteer* gazetteer;
    PlaceId first;
};

/// Fills what `place` leaves open with what `below` says of the same place.
void complete(Place& place, const Place& below) {
    const auto fill = [](auto& value, const auto& other, const auto& nothing) {
        if (value == nothing) value = other;
    };
    fill(place.feature, below.feature, FeatureClass::other);
    fill(place.feature_code, below.feature_code, std::string_view());
    fill(place.country, below.country, std::string_view());
    fill(place.admin1, below.admin1, std::string_view());
    fill(place.box, below.box, std::optional<GeoBox>());
    fill(place.population, below.population, std::uint64_t{0});
    fill(place.rank, below.rank, std::uint8_t{0});
}

class StackedGazetteer final : public Gazetteer {
public:
    explicit StackedGazetteer(const std::vector<const Gazetteer*>& layers) {
        for (const Gazetteer* gazetteer : layers) {
            layers_.push_back({gazetteer, static_cast<PlaceId>(size_)});
            size_ += gazetteer->place_count();
        }
        DATELINE_ASSERT(size_ <= std::size_t{1} << 32U, "the places of a stack can be numbered");
    }

    [[nodiscard]] std::vector<Candidate> find(std::string_view folded) const override {
        std::vector<Candidate> candidates;
        for (const Layer& layer : layers_) {
            for (const Candidate& candidate : layer.gazetteer->find(folded)) {
                candidates.push_back({highest(layer, candidate.place), candidate.kind});
            }
        }
        if (layers_.size() > 1) sort_and_join(candidates);
        return candidates;
    }

    [[nodiscard]] bool has_longer(std::string_view folded) const override {
        return std::ranges::any_of(layers_, [&](const Layer& layer) { return layer.gazetteer->has_longer(folded); });
    }

    [[nodiscard]] Place place(PlaceId id) const override {
        const std::size_t index = layer_of(id);
        Place place = layers_[index].gazetteer->place(id - layers_[index].first);
        for (std::size_t below = index; below-- > 0;) {
            const auto same = layers_[below].gazetteer->place_of_key(place.key);
            if (same) complete(place, layers_[below].gazetteer->place(*same));
        }
        return place;
    }

    [[nodiscard]] std::size_t place_count() const override { return size_; }

    [[nodiscard]] std::optional<PlaceId> place_of_key(std::string_view key) const override {
        return from_the_top([&](const Gazetteer& gazetteer) { return gazetteer.place_of_key(key); });
    }

    [[nodiscard]] std::optional<PlaceId> country(std::string_view code) const override {
        return from_the_top([&](const Gazetteer& gazetteer) { return gazetteer.country(code); });
    }

    [[nodiscard]] std::optional<PlaceId> admin1(std::string_view country, std::string_view code) const override {
        return from_the_top([&](const Gazetteer& gazetteer) { return gazetteer.admin1(country, code); });
    }

    [[nodiscard]] std::string attribution() const override {
        std::vector<std::string> said;
        std::string joined;
        for (const Layer& layer : layers_) {
            std::string text = layer.gazetteer->attribution();
            if (text.empty() || std::ranges::find(said, text) != said.end()) continue;
            joined += (joined.empty() ? "" : " ") + text;
            said.push_back(std::move(text));
        }
        return joined;
    }

private:
    [[nodiscard]] std::size_t layer_of(PlaceId id) const {
        const auto after = std::ranges::upper_bound(layers_, id, {}, &Layer::first);
        DATELINE_ASSERT(after != layers_.begin(), "a place id comes from the gazetteer that is asked for it");
        return static_cast<std::size_t>(after - layers_.begin()) - 1;
    }

    /// The id under which a place of a layer goes in the stack: that of the highest layer that holds it.
    [[nodiscard]] PlaceId highest(const Layer& layer, PlaceId place) const {
        if (&layer == &layers_.back()) return layer.first + place;
        const std::string_view key = layer.gazetteer->place(place).key;
        for (std::size_t index = layers_.size(); index-- > 0 && &layers_[index] != &layer;) {
            if (const auto same = layers_[index].gazetteer->place_of_key(key)) return layers_[index].first + *same;
        }
        return layer.first + place;
    }

    template <class Find>
    [[nodiscard]] std::optional<PlaceId> from_the_top(const Find& find) const {
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
            if (const auto found = find(*layer->gazetteer)) return highest(*layer, *found);
        }
        return std::nullopt;
    }

    /// The order that `find` promises; of equals the higher layer stands first. A place keeps its first kind.
    void sort_and_join(std::vector<Candidate>& candidates) const {
        using Order = std::tuple<int, std::uint64_t, std::size_t, PlaceId, NameKind>;
        std::vector<std::pair<Order, Candidate>> ordered;
        for (const Candidate& candidate : candidates) {
            const Place known = place(candidate.place);
            ordered.push_back({Order(prominence_tier(known.feature, known.rank), ~known.population,
                                     layers_.size() - layer_of(candidate.place), candidate.place, candidate.kind),
                               candidate});
        }
        std::ranges::sort(ordered, {}, [](const auto& entry) { return entry.first; });
        candidates.clear();
        for (const auto& [order, candidate] : ordered) {
            // One place has one order but for the kind, so its readings follow one another.
            if (candidates.empty() || candidates.back().place != candidate.place) candidates.push_back(candidate);
        }
    }

    std::vector<Layer> layers_{};
    std::size_t size_ = 0;
};

}  // namespace

std::unique_ptr<Gazetteer> stack_gazetteers(const std::vector<const Gazetteer*>& layers) {
    return std::make_unique<StackedGazetteer>(layers);
}

}  // namespace dateline
