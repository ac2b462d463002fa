#include "base/text.hpp"
#include "figure/figure.hpp"

namespace dateline {

namespace {

std::string dump_page(const Page& page) {
    std::string text = "page " + format_number(page.width.value()) + " pt wide";
    if (page.height) text += ", " + format_number(page.height->value()) + " pt high";
    if (page.max_height) text += ", at most " + format_number(page.max_height->value()) + " pt high";
    text += ", language " + page.language.code + "\n";
    if (!page.title.empty()) text += "  title " + page.title + "\n";
    if (!page.subtitle.empty()) text += "  subtitle " + page.subtitle + "\n";
    if (!page.note.empty()) text += "  note " + page.note + "\n";
    if (!page.guess_note.empty()) text += "  guesses " + page.guess_note + "\n";
    for (const auto& source : page.sources) {
        text += "  source " + source.text + (source.link.empty() ? "" : " <" + source.link + ">") + "\n";
    }
    if (!page.credit.empty()) text += "  credit " + page.credit + "\n";
    for (const auto& attribution : page.attributions) text += "  attribution " + attribution + "\n";
    return text;
}

std::string dump_box(const GeoBox& box) {
    return format_number(box.west.value(), 3) + "," + format_number(box.south.value(), 3) + "," +
           format_number(box.east.value(), 3) + "," + format_number(box.north.value(), 3);
}

std::string dump_place(const MapPlace& place) {
    std::string text = "place " + place.id + " " + std::string(to_string(place.feature)) + " " +
                       format_number(place.point.lon.value(), 3) + "," + format_number(place.point.lat.value(), 3) +
                       " '" + place.label + "'";
    if (place.is_guessed) text += " guessed";
    if (place.value) text += " value " + format_number(*place.value);
    text += "\n";
    for (const auto& event : place.events) text += "  event " + event + "\n";
    return text;
}

std::string dump_axis(const TimelineAxis& axis) {
    constexpr const char* kinds[] = {"", "axis broken\n", "axis logarithmic\n", "axis sequential\n"};
    constexpr const char* ticks[] = {"", "ticks weeks\n", "ticks quarters\n", "ticks years\n"};
    std::string text = kinds[static_cast<std::size_t>(axis.kind)];
    text += ticks[static_cast<std::size_t>(axis.ticks)];
    constexpr const char* strips[] = {"", "strips of a year\n", "strips of a decade\n", "strips of a century\n"};
    text += strips[static_cast<std::size_t>(axis.strips)];
    if (axis.fiscal_month != 1) text += "years begin in month " + std::to_string(axis.fiscal_month) + "\n";
    if (axis.day_zero) text += "day zero " + to_edtf(*axis.day_zero) + "\n";
    return text;
}

std::string dump_figure(const TimelineFigure& figure) {
    std::string text = "timeline\n" + dump_page(figure.page);
    text += dump_axis(figure.axis);
    for (const auto& panel : figure.panels) text += "panel '" + panel + "'\n";
    for (const auto& era : figure.eras) text += "era " + to_edtf(era.when) + " '" + era.label + "'\n";
    for (const auto& line : figure.lines) text += "line " + to_edtf(line.when) + " '" + line.label + "'\n";
    for (const auto& event : figure.events) {
        text += "event " + event.id + " " + to_edtf(event.when) + " '" + event.label + "'";
        if (event.is_date_guessed) text += " at a guessed date";
        if (!event.place.empty()) text += (event.is_place_guessed ? " at guessed " : " at ") + event.place;
        if (!event.source.empty()) text += " by " + event.source;
        if (!event.track.empty()) text += " track " + event.track;
        if (!event.panel.empty()) text += " panel " + event.panel;
        if (event.picture) {
            text += " with a picture of " + std::to_string(event.picture->picture.width) + " x " +
                    std::to_string(event.picture->picture.height) + " pixels";
        }
        if (event.is_highlighted) text += " highlighted";
        for (const std::size_t number : event.sources) text += " [" + std::to_string(number) + "]";
        text += "\n";
    }
    return text;
}

std::string dump_figure(const MapFigure& figure) {
    std::string text = "map\n" + dump_page(figure.page);
    if (figure.whole_world) text += "extent world\n";
    if (figure.extent) text += "extent " + dump_box(*figure.extent) + "\n";
    if (!figure.projection.empty()) text += "projection " + figure.projection + "\n";
    if (figure.graticule) text += "graticule\n";
    for (const auto& place : figure.places) text += dump_place(place);
    return text;
}

}  // namespace

std::string dump(const Figure& figure) {
    return std::visit([](const auto& kind) { return dump_figure(kind); }, figure);
}

}  // namespace dateline
