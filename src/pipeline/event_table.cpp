#include "base/text.hpp"
#include "pipeline/event_files.hpp"

namespace dateline {

namespace {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string csv_row(const Event& event) {
    const bool placed = !event.places.empty();
    const std::string name = placed ? event.places.front().name : std::string();
    const std::string lon = placed ? format_number(event.places.front().point.lon.value(), 5) : std::string();
    const std::string lat = placed ? format_number(event.places.front().point.lat.value(), 5) : std::string();
    const std::string article = event.articles.empty() ? std::string() : event.articles.front();
    return csv_field(event.id) + "," + to_iso(first_day(event.when)) + "," + to_iso(last_day(event.when)) + "," +
           csv_field(to_edtf(event.when)) + "," + csv_field(name) + "," + lon + "," + lat + "," +
           csv_field(event.label) + "," + csv_field(event.sentence) + "," + csv_field(article) + "," +
           format_number(event.confidence) + "\r\n";
}

}  // namespace

std::string events_to_csv(const std::vector<Event>& events) {
    std::string text = "id,from,to,date,place,lon,lat,label,sentence,article,confidence\r\n";
    for (const auto& event : events) text += csv_row(event);
    return text;
}

}  // namespace dateline
