#include "layout/lint.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/text.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// The smallest type that is read at arm's length.
constexpr Points least_type{7};
/// Labels of this size or more are for a wall.
constexpr Points slide_type{16};
/// A slide is read in the time that it is spoken of.
constexpr std::size_t most_on_slide = 12;

}  // namespace

std::vector<Error> lint_timeline(const TimelineFigure& figure, const Style& style) {
    std::vector<Error> findings;
    const Points smallest = std::min(style.type.minimum_size, style.type.label_size);
    if (smallest < least_type) {
        findings.push_back({"the style '" + style.name + "' lets labels shrink to " + format_number(smallest.value()) +
                                " pt, which is hard to read in print",
                            {},
                            "give it a 'minimum-size' of 7pt or more"});
    }
    const Page& page = figure.page;
    const bool has_notes = !page.note.empty() || !page.guess_note.empty() || !page.credit.empty() ||
                           !page.sources.empty() || !page.attributions.empty();
    if (has_notes && style.type.note_size < least_type) {
        findings.push_back({"the style '" + style.name + "' sets notes, sources and credit at " +
                                format_number(style.type.note_size.value()) + " pt, which is hard to read in print",
                            {},
                            "give it a 'note-size' of 7pt or more"});
    }
    if (style.type.label_size >= slide_type && figure.events.size() > most_on_slide) {
        findings.push_back({std::to_string(figure.events.size()) + " events are more than a slide can hold",
                            {},
                            "set 'limit: " + std::to_string(most_on_slide) + "', or make several slides"});
    }
    if (figure.tracks.size() > marker_shapes) {
        findings.push_back({std::to_string(figure.tracks.size()) + " tracks share " + std::to_string(marker_shapes) +
                                " shapes of markers: some are told apart by their colour alone",
                            {},
                            "join tracks until there are at most " + std::to_string(marker_shapes)});
    }
    return findings;
}

}  // namespace dateline
