// dateline geocode: the places that a name can mean, most prominent or nearest first.
#include <unistd.h>

#include <cmath>

#include "base/file_writer.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "pipeline/place_list.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_input_bytes = 64UL << 20U;

class GeocodeCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("NAME", names_, "names of places; '-' or nothing reads them from standard input, one a line");
        app.add_option("--near", near_, "sort by the distance from LON,LAT");
        app.add_option("--country", country_, "only places of this country (ISO 3166-1 alpha-2)");
        app.add_option("-f,--format", format_, "tsv, jsonl or geojson")
            ->check(CLI::IsMember({"tsv", "jsonl", "geojson"}));
    }

    [[nodiscard]] ExitCode run() override {
        const auto question = question_asked();
        if (!question) return fail(question.error(), ExitCode::usage);
        const auto names = names_asked();
        if (!names) return fail(names.error(), ExitCode::usage);
        const auto data = open_built_in_data();
        if (!data) return fail(data.error(), ExitCode::failed);
        bool all_known = true;
        std::vector<ListedPlace> places;
        for (const auto& name : *names) {
            const auto found = places_named(name, *question, *data->gazetteer);
            if (found.empty()) say_unknown(name, *data->gazetteer);
            all_known = all_known && !found.empty();
            places.insert(places.end(), found.begin(), found.end());
        }
        const auto written = write_descriptor(STDOUT_FILENO, text_of(places), "standard output");
        if (!written) return fail(written.error(), ExitCode::failed);
        return all_known ? ExitCode::done : ExitCode::failed;
    }

private:
    static ExitCode fail(const Error& error, ExitCode code) {
        print_error(error);
        return code;
    }

    [[nodiscard]] Result<PlaceQuestion> question_asked() const {
        PlaceQuestion question{{}, country_};
        for (char& c : question.country) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (near_.empty()) return question;
        const auto parts = split(near_, ',');
        const auto lon = parse_number(trim(parts.front()));
        const auto lat = parse_number(trim(parts.back()));
        const bool valid = parts.size() == 2 && lon && lat && std::abs(*lat) <= 90 && std::abs(*lon) <= 360;
        if (!valid) return Error{"--near: '" + near_ + "' is no LON,LAT", {}, "write for example --near 13.4,52.5"};
        question.near = LonLat{Degrees(*lon), Degrees(*lat)};
        return question;
    }

    /// The names of the command line, with the lines of standard input in the place of '-'.
    [[nodiscard]] Result<std::vector<std::string>> names_asked() const {
        if (names_.empty() && isatty(STDIN_FILENO) != 0) {
            return Error{"no name was given", {}, "write names of places, or '-' to read them from standard input"};
        }
        std::vector<std::string> names;
        for (const auto& name : names_.empty() ? std::vector<std::string>{"-"} : names_) {
            if (name != "-") {
                names.push_back(to_valid_utf8(name));
                continue;
            }
            const auto bytes = read_standard_input(max_input_bytes);
            if (!bytes) return bytes.error();
            for (const auto line : split_lines(*bytes)) {
                if (!trim(line).empty()) names.push_back(to_valid_utf8(trim(line)));
            }
        }
        return names;
    }

    void say_unknown(const std::string& name, const Gazetteer& gazetteer) const {
        const std::string where = country_.empty() ? "" : " in country '" + country_ + "'";
        const auto near = country_.empty() ? near_name(name, gazetteer) : std::nullopt;
        print_error({"no place is named '" + name + "'" + where, {}, near ? "did you mean '" + *near + "'?" : ""});
    }

    [[nodiscard]] std::string text_of(const std::vector<ListedPlace>& places) const {
        if (format_ == "jsonl") return places_to_jsonl(places);
        return format_ == "geojson" ? places_to_geojson(places) : places_to_tsv(places);
    }

    std::vector<std::string> names_;
    std::string near_;
    std::string country_;
    std::string format_ = "tsv";
};

}  // namespace

std::unique_ptr<Command> make_geocode_command() {
    return std::make_unique<GeocodeCommand>();
}

}  // namespace dateline
