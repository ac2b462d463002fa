// The way back from a figure to the text: why an event, a date or a place of a config is what it is, or is none.
// Gathers what the earlier rooms say of their own decisions; decides nothing itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mentions/explain_places.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

/// What became of an event in a figure of the config.
struct FigureUse {
    std::size_t figure = 0;  ///< in the config, from 1
    FigureKind kind = FigureKind::timeline;
    std::string use;  ///< in words: "shown with its label", "left out: beyond 'limit: 12'"

    bool operator==(const FigureUse&) const = default;
};

struct ExplainedEvent {
    Event event;
    std::optional<SourcePos> position{};  ///< of its sentence
    bool is_hidden = false;               ///< by the config
    std::vector<FigureUse> figures;
    std::vector<std::string> curation;  ///< "dateline.yaml:12:5: changes date, label"
};

/// The dates and names of one article that were asked for.
struct ArticleExplanation {
    const Article* article = nullptr;
    std::vector<DateMention> dates;
    PlaceExplanation places;
};

/// What `dateline explain` answers. Refers into the material that it was made from.
struct Explanation {
    std::string asked;
    std::optional<ExplainedEvent> event{};
    std::vector<ArticleExplanation> articles;  ///< those that have something to explain
    std::string suggestion{};                  ///< what may have been meant, when nothing was found

    [[nodiscard]] bool is_empty() const { return !event && articles.empty(); }
};

/// What is explained from: the events of `material` before curation, and after it.
struct ExplanationSources {
    const Config& config;
    const Material& material;
    const std::vector<Event>& curated;
    const World& world;
};

/// Explains the event with the id `asked`, else every date and name that stands where the articles have the words
/// `asked`, else the mentions of the place of that name. Findings of the figures go to `diagnostics`.
Explanation explain(const std::string& asked, const ExplanationSources& sources, Diagnostics& diagnostics);

/// Why the dates and names at some spans of an article are what they are.
ArticleExplanation explain_spans(std::size_t article, const std::vector<TextSpan>& spans,
                                 const ExplanationSources& sources);

/// For people.
std::string explanation_to_text(const Explanation& explanation);

/// One JSON object, ending in a newline.
std::string explanation_to_json(const Explanation& explanation);

}  // namespace dateline
