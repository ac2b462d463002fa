#include "mentions/places/resolve.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

#include "mentions/places/anchors.hpp"

namespace dateline::places {
namespace {

/// Readings less probable than this speak for no neighbour.
constexpr double least_probability = 0.01;
/// Readings this near to each other are one place to a reader: a city and its district.
constexpr double same_place_metres = 50'000;
/// How sure we are of what the text says outright.
constexpr double said_outright = 0.98;
/// Votes change readings and readings change votes; after three rounds little moves.
constexpr int rounds = 3;

/// Votes for countries and divisions. Areas have numbers in the name book, and places here in the order in which an
/// article comes to them.
class Tally {
public:
    explicit Tally(std::size_t areas) : places_(areas, 0) {}

    void know(std::size_t area) {
        if (area == Reading::nowhere || places_[area] > 0) return;
        areas_.push_back(area);
        places_[area] = static_cast<std::uint32_t>(areas_.size());
        votes_.push_back(0);
    }
    /// The areas that it knows.
    [[nodiscard]] const std::vector<std::size_t>& areas() const { return areas_; }
    void clear() { std::fill(votes_.begin(), votes_.end(), 0); }
    void add(std::size_t area, double votes) {
        if (area != Reading::nowhere) votes_[places_[area] - 1] += votes;
    }
    [[nodiscard]] double of(std::size_t area) const { return votes_[places_[area] - 1]; }
    /// The share of an area in the votes of all other names, which are `total`.
    [[nodiscard]] double share(std::size_t area, double own, double total) const {
        return area == Reading::nowhere || total <= 0 ? 0.0 : std::max(0.0, of(area) - own) / total;
    }

private:
    std::vector<std::uint32_t> places_;  ///< by area, counted from 1; 0 for those not known
    std::vector<std::size_t> areas_;
    std::vector<double> votes_;
};

/// A name with all its mentions, and how probable each reading is.
struct Referent {
    std::vector<std::size_t> mentions;  ///< indices of toponyms
    std::vector<double> prior;          ///< log odds by reading
    std::vector<double> probability;
    std::vector<double> said;  ///< by reading: mentions that say outright where it lies
    double weight = 0;         ///< how much it counts in votes
};

/// Holds the names of one article while their readings are weighed against each other.
class Resolver {
public:
    Resolver(const std::vector<Toponym>& toponyms, const ResolutionSources& sources, const ResolutionWeights& weights)
        : toponyms_(toponyms),
          sources_(sources),
          weights_(weights),
          countries_(sources.names.areas()),
          divisions_(sources.names.areas()) {}

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
            for (auto& [index, name_trace] : *trace) {
                name_trace.probability = referents_[index].probability;
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
    std::map<std::size_t, Referent> referents_;  ///< by index of the name
    Tally countries_;
    Tally divisions_;
    std::vector<std::size_t> by_code_;  ///< the countries in the order of their codes

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
            after < words.size() && words[after - 1].ending.empty() && sources_.vocabulary.is_state_cue(words[after]);
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
        return std::any_of(referent.mentions.begin(), referent.mentions.end(),
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

    [[nodiscard]] double containment_of(const Referent& referent, std::size_t reading) const {
        return referent.said[reading] > 0 ? weights_.contained : 0.0;
    }

    /// Groups the mentions by name and gives each reading its prior.
    void gather() {
        for (std::size_t i = 0; i < toponyms_.size(); ++i) {
            if (toponyms_[i].is_place) {
                referents_[toponyms_[i].match.name].mentions.push_back(i);
            }
        }
        gather_areas();
        for (auto& [index, referent] : referents_) {
            const Name& referred = name(index);
            referent.said.assign(referred.readings.size(), 0);
            const bool cue = has_state_cue(referent);
            for (const Reading& reading : referred.readings) {
                referent.prior.push_back(prior_of(referred, reading, cue).prior());
            }
            referent.weight = 1.0 + std::log(static_cast<double>(referent.mentions.size()));
        }
        gather_containment();
        for (auto& [index, referent] : referents_) {
            for (std::size_t r = 0; r < referent.prior.size(); ++r) {
                referent.prior[r] += containment_of(referent, r);
            }
            referent.probability = softmax(referent.prior);
        }
    }

    /// Sums over the countries do not depend on what was read before: they go by code.
    void gather_areas() {
        for (const auto& [index, referent] : referents_) {
            for (const Reading& reading : name(index).readings) {
                countries_.know(reading.country);
                divisions_.know(reading.division);
            }
        }
        by_code_ = countries_.areas();
        std::sort(by_code_.begin(), by_code_.end(), [&](std::size_t a, std::size_t b) {
            return sources_.names.area_code(a) < sources_.names.area_code(b);
        });
    }

    /// "Athens, Ga." speaks for this Athens and for this Georgia, wherever else they stand.
    void gather_containment() {
        for (const Toponym& toponym : toponyms_) {
            if (!toponym.is_place || !toponym.containment) {
                continue;
            }
            referents_[toponym.match.name].said[toponym.containment->reading] += 1;
            const Toponym& container = toponyms_[toponym.containment->container];
            if (container.is_place) {
                referents_[container.match.name].said[toponym.containment->container_reading] += 1;
            }
        }
    }

    static std::vector<double> softmax(const std::vector<double>& scores) {
        const double highest = *std::max_element(scores.begin(), scores.end());
        std::vector<double> result;
        double sum = 0;
        for (const double score : scores) {
            result.push_back(std::exp(score - highest));
            sum += result.back();
        }
        for (double& value : result) {
            value /= sum;
        }
        return result;
    }

    /// Every name votes for the countries and divisions of its readings, by their probability.
    void vote() {
        countries_.clear();
        divisions_.clear();
        for (const auto& [index, referent] : referents_) {
            for (std::size_t r = 0; r < referent.probability.size(); ++r) {
                const Reading& reading = name(index).readings[r];
                const double votes = referent.weight * referent.probability[r];
                if (votes > 0.01 && reading.country != Reading::nowhere) {
                    countries_.add(reading.country, votes);
                    divisions_.add(reading.division, votes);
                }
            }
        }
    }

    /// What other places can be near to. A country's or a state's reference point says nothing of what is near.
    [[nodiscard]] Anchors anchors() const {
        std::vector<Anchor> anchors;
        for (const auto& [index, referent] : referents_) {
            for (std::size_t r = 0; r < referent.probability.size(); ++r) {
                const Reading& reading = name(index).readings[r];
                if (reading.place.feature >= FeatureClass::admin2 && referent.probability[r] > least_probability) {
                    anchors.push_back({reading.spot, index, std::sqrt(referent.probability[r])});
                }
            }
        }
        return Anchors(std::move(anchors));
    }

    [[nodiscard]] double total_votes() const {
        double total = 0;
        for (const std::size_t country : by_code_) {
            total += countries_.of(country);
        }
        return total;
    }

    /// What the other names say of reading `r` of a name.
    [[nodiscard]] Votes votes_for(std::size_t index, const Referent& referent, std::size_t r,
                                  const Context& context) const {
        const Reading& reading = name(index).readings[r];
        const double own = referent.weight * referent.probability[r];
        const double others = context.total - referent.weight;
        // A few names are a weak vote.
        const double trust = others / (others + weights_.vote_trust);
        Votes votes;
        votes.same_country = weights_.same_country * trust * countries_.share(reading.country, own, others);
        votes.same_admin1 = weights_.same_admin1 * trust * divisions_.share(reading.division, own, others);
        if (reading.place.feature >= FeatureClass::admin2 && referent.prior.size() > 1) {
            votes.nearness = weights_.nearness * context.near.nearness(reading.spot, index);
        }
        return votes;
    }

    /// Weighs the readings anew by the votes and the neighbours of all other names.
    void weigh(const Context& context) {
        std::vector<std::vector<double>> next;
        next.reserve(referents_.size());
        for (const auto& [index, referent] : referents_) {
            std::vector<double>& scores = next.emplace_back(referent.prior);
            if (scores.size() == 1) {
                scores.front() = 1;  // there is nothing to weigh
                continue;
            }
            for (std::size_t r = 0; r < scores.size(); ++r) {
                const Votes votes = votes_for(index, referent, r, context);
                scores[r] += votes.same_country;
                scores[r] += votes.same_admin1;
                scores[r] += votes.nearness;
            }
            scores = softmax(scores);
        }
        auto probability = next.begin();
        for (auto& [index, referent] : referents_) {
            referent.probability = std::move(*probability++);
        }
    }

    /// All scores of a round with their parts.
    [[nodiscard]] ResolutionTrace scores_of(const Context& context) const {
        ResolutionTrace trace;
        for (const auto& [index, referent] : referents_) {
            const bool cue = has_state_cue(referent);
            for (std::size_t r = 0; r < referent.prior.size(); ++r) {
                ReadingScore score = prior_of(name(index), name(index).readings[r], cue);
                score.containment = containment_of(referent, r);
                score.votes = votes_for(index, referent, r, context);
                trace[index].scores.push_back(score);
            }
        }
        return trace;
    }

    /// Which evidence decided, in a word for `explain`.
    [[nodiscard]] std::string rule_of(const Referent& referent, std::size_t reading) const {
        if (referent.said[reading] > 0) {
            return "containment";
        }
        if (referent.prior.size() == 1) {
            return "only-reading";
        }
        const auto likeliest = std::max_element(referent.prior.begin(), referent.prior.end());
        const bool prior_agrees = static_cast<std::size_t>(likeliest - referent.prior.begin()) == reading;
        return prior_agrees ? "prominence" : "context";
    }

    /// The probability of a reading and of those at the same spot.
    [[nodiscard]] static double probability_near(const Name& referred, const Referent& referent, std::size_t reading) {
        const UnitVector& meant = referred.readings[reading].spot.direction;
        double sum = 0;
        for (std::size_t r = 0; r < referent.probability.size(); ++r) {
            if (distance_of_chord(chord(referred.readings[r].spot.direction, meant)).value() < same_place_metres) {
                sum += referent.probability[r];
            }
        }
        return sum;
    }

    [[nodiscard]] std::vector<std::optional<Resolution>> decide() const {
        std::vector<std::optional<Resolution>> resolutions(toponyms_.size());
        for (const auto& [index, referent] : referents_) {
            const auto best = std::max_element(referent.probability.begin(), referent.probability.end());
            const auto reading = static_cast<std::size_t>(best - referent.probability.begin());
            const double confidence_of_best = probability_near(name(index), referent, reading);
            const std::string rule_of_best = rule_of(referent, reading);
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
