#include "figure/list_sources.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "calendar/date_text.hpp"

namespace dateline {

namespace {

std::string source_text(const EventSource& source, const DisplayLanguage& language) {
    std::string where = source.name;
    if (source.published) {
        where += (where.empty() ? "" : ", ") + to_display(*source.published, language, DateStyle::abbreviated);
    }
    if (source.title.empty()) return where;
    return where.empty() ? source.title : source.title + ". " + where;
}

/// What an event says of its sources; a curated event knows an outlet and a link at most.
std::vector<SourceLine> lines_of(const Event& event, const DisplayLanguage& language) {
    std::vector<SourceLine> lines;
    for (const EventSource& source : event.sources) lines.push_back({source_text(source, language), source.link});
    if (event.sources.empty()) lines.push_back({event.source, event.link});
    for (SourceLine& line : lines) {
        if (line.text.empty()) line.text = line.link;
    }
    std::erase_if(lines, [](const SourceLine& line) { return line.text.empty(); });
    return lines;
}

}  // namespace

void list_sources(const std::vector<Event>& events, TimelineFigure& figure) {
    std::vector<SourceLine>& list = figure.page.sources;
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (SourceLine& line : lines_of(events[i], figure.page.language)) {
            const auto known = std::ranges::find(list, line);
            const auto number = static_cast<std::size_t>(known - list.begin()) + 1;
            if (known == list.end()) list.push_back(std::move(line));
            std::vector<std::size_t>& numbers = figure.events[i].sources;
            if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
        }
        std::ranges::sort(figure.events[i].sources);
    }
}

}  // namespace dateline
