#include "mentions/places/resolve.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "mentions/places/anchors.hpp"

namespace dateline::places {
namespace {

/// Readings less probable than this speak for no neighbour.
constexpr double least_probability = 0.01;
/// Readings within 50 km of each other are one place to a reader, a city and its district: the square of their chord,
/// on the sphere of radius 1.
constexpr double same_place = (50'000 / mean_earth_radius) * (50'000 / mean_earth_radius);
/// How sure we are of what the text says outright.
constexpr double said_outright = 0.98;
/// Votes change readings and readings change votes; after three rounds little moves.
constexpr int rounds = 3;

/// Votes for the countries, or the divisions, that an article can mean: few of the areas that have numbers in the name
/// book, and each has a seat here.
class Tally {
public:
    using Seat = std::uint32_t;
    static constexpr Seat no_seat = static_cast<Seat>(-1);

    void know(std::size_t area) {
        if (area != Reading::nowhere) areas_.push_back(area);
    }
    /// After all areas are known.
    void seat() {
        std::ranges::sort(areas_);
        areas_.erase(std::unique(areas_.begin(), areas_.end()), areas_.end());
        votes_.resize(areas_.size());
    }
    [[nodiscard]] Seat seat_of(std::size_t area) const {
        if (area == Reading::nowhere) return no_seat;
        return static_cast<Seat>(std::ranges::lower_bound(areas_, area) - areas_.begin());
    }
    /// The areas by seat.
    [[nodiscard]] const std::vector<std::size_t>& areas() const { return areas_; }
    void clear() { std::fill(votes_.begin(), votes_.end(), 0); }
    void add(Seat seat, double votes) {
        if (seat != no_seat) votes_[seat] += votes;
    }
    [[nodiscard]] double of(Seat seat) const { return votes_[seat]; }
    /// The share of an area in the votes of all other names, which are `total`.
    [[nodiscard]] double share(Seat seat, double own, double total) const {
        return seat == no_seat || total <= 0 ? 0.0 : std::max(0.0, of(seat) - own) / total;
    }

private:
    std::vector<std::size_t> areas_;
    std::vector<double> votes_;
};

/// A reading while it is weighed.
struct Option {
    const Reading* reading = nullptr;
    Tally::Seat country = Tally::no_seat;
    Tally::Seat division = Tally::no_seat;
    double prior = 0;  ///< log odds
    double probability = 0;
    double score = 0;       ///< log odds of the round that is going on
    std::size_t said = 0;   ///< mentions that say outright where it lies
    bool is_local = false;  ///< it lies somewhere: no country and no state
};

/// A name with all its mentions and its readings.
struct Referent {
    std::size_t name = 0;                     ///< its index
    std::span<const std::size_t> mentions{};  ///< indices of toponyms
    std::span<Option> options{};              ///< by reading
    double weight = 0;                        ///< how much it counts in votes
};

/// Holds the names of one article while their readings are weighed against each other.
class Resolver {
public:
    Resolver(const std::vector<Toponym>& toponyms, const ResolutionSources& sources, const ResolutionWeights& weights)
        : toponyms_(toponyms), sources_(sources), weights_(weights) {}

    std::vector<std::optional<Resolution>> run(ResolutionTrace* trace) {
        gather();
        for (int round = 0; round < rounds; ++round) {
            vote();
            const Context context{total_votes(), anchors()};
            if (trace != nullptr && round + 1 == rounds) {
                *trace = scores_of(context);
            }
            weigh(context);
        }
        if (trace != nullptr) {
            for (const Referent& referent : referents_) {
                for (const Option& option : referent.options) {
                    (*trace)[referent.name].probability.push_back(option.probability);
                }
            }
        }
        return decide();
    }

private:
    /// What a round of weighing holds the readings against.
    struct Context {
        double total = 0;  ///< of all votes
        Anchors near;
    };

    const std::vector<Toponym>& toponyms_;
    const ResolutionSources& sources_;
    const ResolutionWeights& weights_;
    std::vector<std::size_t> mentions_;  ///< indices of the toponyms that are places, by name
    std::vector<Option> options_;        ///< of all names, one name after another
    std::vector<Referent> referents_;    ///< by index of the name; its views are of the two vectors above
    Tally countries_;
    Tally divisions_;
    std::vector<Tally::Seat> by_code_;  ///< the countries in the order of their codes

    [[nodiscard]] const Name& name(std::size_t index) const { return sources_.names[index]; }

    /// "Washington state", "the state of Washington", "New York State".
    [[nodiscard]] bool has_state_cue(const Toponym& toponym) const {
        const std::size_t after = toponym.match.words.last;
        const auto& words = sources_.words;
        if (toponym.around.unit_before && toponym.match.words.first >= 2 &&
            sources_.vocabulary.is_state_cue(words[toponym.match.words.first - 2])) {
            return true;
        }
        const bool follows =
            after < words.size() && words[after - 1].ending_size == 0 && sources_.vocabulary.is_state_cue(words[after]);
        return follows && !(after + 1 < words.size() && words[after].is_name_like() && words[after + 1].is_name_like());
    }

    /// What the outlet's home adds: papers name the towns around them without a state.
    [[nodiscard]] double home_score(const Reading& reading) const {
        const Place& place = reading.place;
        const auto& home = sources_.home;
        if (!home || place.country != home->country) {
            return 0;
        }
        const double division = !home->admin1.empty() && place.admin1 == home->admin1 ? weights_.home_admin1 : 0.0;
        const double near = nearness_of(reading.spot, home->spot);
        return weights_.home_country + division + weights_.home_nearness * near;
    }

    [[nodiscard]] bool has_state_cue(const Referent& referent) const {
        return std::ranges::any_of(referent.mentions,
                                   [&](std::size_t mention) { return has_state_cue(toponyms_[mention]); });
    }

    /// What speaks for a reading before the other names are looked at, but for containment.
    [[nodiscard]] ReadingScore prior_of(const Name& referred, const Reading& reading, bool cue) const {
        ReadingScore score;
        score.prominence = prominence(reading, weights_);
        score.home = home_score(reading);
        score.own_city = cue ? 0.0 : own_city_score(referred, reading, weights_);
        score.state_cue = cue && reading.place.feature == FeatureClass::admin1 ? weights_.state_cue : 0.0;
        return score;
    }

    [[nodiscard]] double containment_of(const Option& option) const {
        return option.said > 0 ? weights_.contained : 0.0;
    }

    /// Groups the mentions by name and gives each reading its prior.
    void gather() {
        gather_referents();
        gather_areas();
        gather_containment();
        for (const Referent& referent : referents_) {
            const bool cue = has_state_cue(referent);
            for (Option& option : referent.options) {
                option.prior = prior_of(name(referent.name), *option.reading, cue).prior() + containment_of(option);
                option.score = option.prior;
            }
            take_scores(referent.options);
        }
    }

    void gather_referents() {
        std::size_t readings = 0;
        for (std::size_t i = 0; i < toponyms_.size(); ++i) {
            if (toponyms_[i].is_place) mentions_.push_back(i);
        }
        const auto name_of = [&](std::size_t mention) { return toponyms_[mention].match.name; };
        std::ranges::stable_sort(mentions_, {}, name_of);
        for (std::size_t first = 0, last = 0; first < mentions_.size(); first = last) {
            const std::size_t index = name_of(mentions_[first]);
            while (last < mentions_.size() && name_of(mentions_[last]) == index) ++last;
            const auto mentions = std::span(mentions_).subspan(first, last - first);
            referents_.push_back({index, mentions, {}, 1.0 + std::log(static_cast<double>(mentions.size()))});
            readings += name(index).readings.size();
        }
        options_.reserve(readings);
        for (Referent& referent : referents_) {
            const std::size_t first = options_.size();
            for (const Reading& reading : name(referent.name).readings) {
                Option& option = options_.emplace_back();
                option.reading = &reading;
                option.is_local = reading.place.feature >= FeatureClass::admin2;
            }
            referent.options = std::span(options_).subspan(first);
        }
    }

    /// Sums over the countries do not depend on what was read before: they go by code.
    void gather_areas() {
        for (const Option& option : options_) {
            countries_.know(option.reading->country);
            divisions_.know(option.reading->division);
        }
        countries_.seat();
        divisions_.seat();
        for (Option& option : options_) {
            option.country = countries_.seat_of(option.reading->country);
            option.division = divisions_.seat_of(option.reading->division);
        }
        for (Tally::Seat seat = 0; seat < countries_.areas().size(); ++seat) {
            by_code_.push_back(seat);
        }
        std::ranges::sort(by_code_, {},
                          [&](Tally::Seat seat) { return sources_.names.area_code(countries_.areas()[seat]); });
    }

    /// The options of a name that has a mention which is a place.
    [[nodiscard]] std::span<Option> options_of(std::size_t index) const {
        return std::ranges::lower_bound(referents_, index, {}, &Referent::name)->options;
    }

    /// "Athens, Ga." speaks for this Athens and for this Georgia, wherever else they stand.
    void gather_containment() {
        for (const Toponym& toponym : toponyms_) {
            if (!toponym.is_place || !toponym.containment) {
                continue;
            }
            options_of(toponym.match.name)[toponym.containment->reading].said += 1;
            const Toponym& container = toponyms_[toponym.containment->container];
            if (container.is_place) {
                options_of(container.match.name)[toponym.containment->container_reading].said += 1;
            }
        }
    }

    /// Probabilities from scores in log odds: the softmax.
    static void take_scores(std::span<Option> options) {
        const double highest = std::ranges::max_element(options, {}, &Option::score)->score;
        double sum = 0;
        for (Option& option : options) {
            option.probability = std::exp(option.score - highest);
            sum += option.probability;
        }
        for (Option& option : options) {
            option.probability /= sum;
        }
    }

    /// Every name votes for the countries and divisions of its readings, by their probability.
    void vote() {
        countries_.clear();
        divisions_.clear();
        for (const Referent& referent : referents_) {
            for (const Option& option : referent.options) {
                const double votes = referent.weight * option.probability;
                if (votes > 0.01 && option.country != Tally::no_seat) {
                    countries_.add(option.country, votes);
                    divisions_.add(option.division, votes);
                }
            }
        }
    }

    /// What other places can be near to. A country's or a state's reference point says nothing of what is near.
    [[nodiscard]] Anchors anchors() const {
        std::vector<Anchor> anchors;
        anchors.reserve(options_.size());
        for (const Referent& referent : referents_) {
            for (const Option& option : referent.options) {
                if (option.is_local && option.probability > least_probability) {
                    anchors.push_back({option.reading->spot, referent.name, std::sqrt(option.probability)});
                }
            }
        }
        return Anchors(std::move(anchors));
    }

    [[nodiscard]] double total_votes() const {
        double total = 0;
        for (const Tally::Seat country : by_code_) {
            total += countries_.of(country);
        }
        return total;
    }

    /// What the other names say of a reading of a name.
    [[nodiscard]] Votes votes_for(const Referent& referent, const Option& option, const Context& context) const {
        const Reading& reading = *option.reading;
        const double own = referent.weight * option.probability;
        const double others = context.total - referent.weight;
        // A few names are a weak vote.
        const double trust = others / (others + weights_.vote_trust);
        Votes votes;
        votes.same_country = weights_.same_country * trust * countries_.share(option.country, own, others);
        votes.same_admin1 = weights_.same_admin1 * trust * divisions_.share(option.division, own, others);
        if (option.is_local && referent.options.size() > 1) {
            votes.nearness = weights_.nearness * context.near.nearness(reading.spot, referent.name);
        }
        return votes;
    }

    /// Weighs the readings anew by the votes and the neighbours of all other names.
    void weigh(const Context& context) {
        for (const Referent& referent : referents_) {
            if (referent.options.size() == 1) {
                continue;  // there is nothing to weigh
            }
            for (Option& option : referent.options) {
                const Votes votes = votes_for(referent, option, context);
                option.score = option.prior + votes.same_country;
                option.score += votes.same_admin1;
                option.score += votes.nearness;
            }
        }
        for (const Referent& referent : referents_) {
            take_scores(referent.options);
        }
    }

    /// All scores of a round with their parts.
    [[nodiscard]] ResolutionTrace scores_of(const Context& context) const {
        ResolutionTrace trace;
        for (const Referent& referent : referents_) {
            const bool cue = has_state_cue(referent);
            for (const Option& option : referent.options) {
                ReadingScore score = prior_of(name(referent.name), *option.reading, cue);
                score.containment = containment_of(option);
                score.votes = votes_for(referent, option, context);
                trace[referent.name].scores.push_back(score);
            }
        }
        return trace;
    }

    /// Which evidence decided, in a word for `explain`.
    [[nodiscard]] static std::string_view rule_of(const Referent& referent, std::size_t reading) {
        if (referent.options[reading].said > 0) {
            return "containment";
        }
        if (referent.options.size() == 1) {
            return "only-reading";
        }
        const auto likeliest = std::ranges::max_element(referent.options, {}, &Option::prior);
        const bool prior_agrees = static_cast<std::size_t>(likeliest - referent.options.begin()) == reading;
        return prior_agrees ? "prominence" : "context";
    }

    /// The probability of a reading and of those at the same spot.
    [[nodiscard]] static double probability_near(const Referent& referent, std::size_t reading) {
        const UnitVector& meant = referent.options[reading].reading->spot.direction;
        double sum = 0;
        for (const Option& option : referent.options) {
            if (square_of_chord(option.reading->spot.direction, meant) < same_place) {
                sum += option.probability;
            }
        }
        return sum;
    }

    [[nodiscard]] std::vector<std::optional<Resolution>> decide() const {
        std::vector<std::optional<Resolution>> resolutions(toponyms_.size());
        for (const Referent& referent : referents_) {
            const auto best = std::ranges::max_element(referent.options, {}, &Option::probability);
            const auto reading = static_cast<std::size_t>(best - referent.options.begin());
            const double confidence_of_best = probability_near(referent, reading);
            const std::string_view rule_of_best = rule_of(referent, reading);
            for (const std::size_t mention : referent.mentions) {
                const auto& containment = toponyms_[mention].containment;
                // A mention that says itself where it lies is not overruled by the others.
                const std::size_t own = containment ? containment->reading : reading;
                resolutions[mention] = containment ? Resolution{own, rule_of(referent, own), said_outright}
                                                   : Resolution{own, rule_of_best, confidence_of_best};
            }
        }
        return resolutions;
    }
};

}  // namespace

std::vector<std::optional<Resolution>> resolve(const std::vector<Toponym>& toponyms, const ResolutionSources& sources,
                                               const ResolutionWeights& weights, ResolutionTrace* trace) {
    return Resolver(toponyms, sources, weights).run(trace);
}

}  // namespace dateline::places
