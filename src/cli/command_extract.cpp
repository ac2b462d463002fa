// dateline extract: the events of articles, drafted for an editor, kept in step with the articles, or for other
// programs.
#include <unistd.h>

#include "base/file_writer.hpp"
#include "cli/article_input.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "config/event_file.hpp"
#include "events/curate.hpp"
#include "events/make_events.hpp"
#include "events/merge_events.hpp"
#include "mentions/mention_finder.hpp"
#include "pipeline/event_files.hpp"
#include "pipeline/include_events.hpp"
#include "pipeline/recipe.hpp"
#include "pipeline/review_sheet.hpp"
#include "pipeline/update_event_file.hpp"
#include "pipeline/verify_entries.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_event_file_bytes = 4UL << 20U;

class ExtractCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        input_.add_options(app);
        gazetteers_.add_options(app);
        app.add_option("-c,--config", config_, "take the articles, places and events of a config");
        app.add_option("--root", roots_, "a further folder that may be read")->expected(1)->take_all();
        app.add_option("-f,--format", format_,
                       "yaml, jsonl, csv, geojson, ics, timelinejs, markwhen or html (a review sheet); by the output's "
                       "name when left out")
            ->check(CLI::IsMember({"yaml", "jsonl", "csv", "geojson", "ics", "timelinejs", "markwhen", "html"}));
        app.add_option("-o,--output", output_, "file to write; '-', the default, is standard output");
        app.add_option("--update", update_, "bring this file of events in step with the articles");
        app.add_option("--draft", draft_,
                       "check these events of others against the articles, and write them as a file");
        app.add_flag("--force", force_, "draft a file of events anew, and lose its edits");
        app.add_flag("--strict", strict_, "end with 3 when there are warnings");
    }

    [[nodiscard]] ExitCode run() override {
        const ExitCode code = extract();
        print_diagnostics(diagnostics_);
        return code;
    }

private:
    ExitCode extract() {
        if (format_.empty()) format_ = format_of(output_);
        LoadedConfig loaded{{}, "."};
        if (!config_.empty()) {
            auto read = load_config(config_, diagnostics_);
            if (!read) return ExitCode::usage;
            loaded = *std::move(read);
        }
        std::vector<std::string> roots = roots_;
        for (auto& folder : gazetteers_.folders()) roots.push_back(std::move(folder));
        const auto session = Session::open(loaded.folder, std::move(roots), loaded.config.language);
        if (!session) return fail(session.error(), ExitCode::failed);
        const ExitCode opened =
            (*session)->use_gazetteers(gazetteers_.over(loaded.config.gazetteers, loaded.folder), diagnostics_);
        if (opened != ExitCode::done) return opened;
        const World world = (*session)->world();
        include_event_files(loaded.config, loaded.folder, world, diagnostics_);
        if (diagnostics_.has_errors()) return ExitCode::usage;
        if (const auto pinned = read_update_file(loaded.config); !pinned) return fail(pinned.error(), ExitCode::usage);
        const auto written = write(find_material(loaded, world), loaded.config, world);
        if (!written) return fail(written.error(), ExitCode::failed);
        return exit_code_of(diagnostics_, strict_);
    }

    ExitCode fail(const Error& error, ExitCode code) {
        diagnostics_.add(to_diagnostic(error));
        return code;
    }

    // The pins of the file that is to be updated hold for its articles, whether or not the config includes it.
    Result<void> read_update_file(Config& config) {
        if (update_.empty()) return {};
        auto bytes = DiskReader().read(update_, max_event_file_bytes);
        if (!bytes) return bytes.error();
        update_source_ = {update_, std::move(*bytes)};
        auto file = read_event_file(update_source_, diagnostics_);
        if (!file) return Error{"'" + update_ + "' is not updated", {}, "mend its errors first"};
        if (config_.empty()) include_event_file(*std::move(file), config);
        return {};
    }

    Material find_material(const LoadedConfig& loaded, const World& world) {
        if (!config_.empty()) return read_material(loaded.config, loaded.folder, world, diagnostics_);
        Material material;
        const Languages languages = world.languages();
        material.articles = input_.read(languages, diagnostics_);
        MentionFinder finder(world.gazetteer, world.names);
        for (const auto& article : material.articles) {
            const LanguagePack& pack = languages.pack_of(article.language);
            material.mentions.push_back(finder.find(article, pack, loaded.config.places, diagnostics_));
            auto found = find_events(article, material.mentions.back(), world);
            material.events.insert(material.events.end(), found.begin(), found.end());
        }
        make_ids_unique(material.events);
        material.events = merge_events(std::move(material.events), world.pack);
        return material;
    }

    // A draft shows what the articles say; other programs get what the editor made of it.
    Result<void> write(const Material& material, Config& config, const World& world) {
        if (diagnostics_.has_errors()) return {};
        if (!update_.empty()) return write_update(material);
        if (!draft_.empty()) return write_checked_draft(material, world);
        if (format_ == "yaml") return write_draft(events_to_yaml(material.events));
        const auto events = curated_events(material, config, world, diagnostics_);
        if (diagnostics_.has_errors()) return {};
        if (format_ == "html") return write_text(review_sheet(material, events, world.gazetteer), output_);
        return write_text(text_of(events), output_);
    }

    // Events that a person or a program wrote: each is looked up in the articles.
    Result<void> write_checked_draft(const Material& material, const World& world) {
        Config others;
        others.event_files.push_back({draft_, {}, {}, {}});
        include_event_files(others, ".", world, diagnostics_);
        if (diagnostics_.has_errors()) return {};
        const Geocode place_of = [&world](const std::string& name) { return geocode(name, world.gazetteer); };
        const auto found = verify_entries(others.events, material, place_of, Claims::all);
        auto events = curate({}, others.events, place_of, diagnostics_);
        attach_sentences(events, others.events, found, material);
        return write_draft(checked_to_yaml(events, others.events));
    }

    std::string text_of(const std::vector<Event>& events) {
        if (format_ == "jsonl") return events_to_jsonl(events);
        if (format_ == "csv") return events_to_csv(events);
        if (format_ == "geojson") return events_to_geojson(events);
        if (format_ == "timelinejs") return events_to_timelinejs(events);
        if (format_ == "markwhen") return events_to_markwhen(events, diagnostics_);
        return events_to_icalendar(events, diagnostics_);
    }

    Result<void> write_update(const Material& material) {
        auto update = update_event_file(update_source_, material.events, diagnostics_);
        if (!update) return update.error();
        diagnostics_.note(std::to_string(update->added) + " new, " + std::to_string(update->changed) + " changed, " +
                              std::to_string(update->vanished) + " vanished events",
                          {update_, 0, 0});
        return write_text(std::move(update->text), output_.empty() ? update_ : output_);
    }

    // A file that an editor may have worked on is not written over.
    Result<void> write_draft(std::string text) const {
        if (output_.empty() || output_ == "-" || force_) return write_text(std::move(text), output_);
        const auto old = DiskReader().read(output_, max_event_file_bytes);
        const bool holds_draft = old.ok() && old->find("\ndrafted:") != std::string::npos;
        if (!holds_draft || *old == text) return write_text(std::move(text), output_);
        return Error{"'" + output_ + "' holds events already, and perhaps your edits",
                     {},
                     "bring it in step with --update " + output_ + ", or draft it anew with --force"};
    }

    // By the ending of the output's name.
    static std::string format_of(const std::string& output) {
        for (const std::string_view format : {"jsonl", "csv", "geojson", "ics", "html"}) {
            if (output.ends_with("." + std::string(format))) return std::string(format);
        }
        return "yaml";
    }

    static Result<void> write_text(std::string text, const std::string& path) {
        if (path.empty() || path == "-") return write_descriptor(STDOUT_FILENO, text, "standard output");
        const std::vector<OutputFile> files{{path, std::move(text)}};
        return write_files(files);
    }

    ArticleInput input_;
    GazetteerInput gazetteers_;
    std::string config_;
    std::vector<std::string> roots_;
    std::string format_;
    std::string output_;
    std::string update_;
    std::string draft_;
    bool force_ = false;
    bool strict_ = false;
    SourceFile update_source_;
    Diagnostics diagnostics_;
};

}  // namespace

std::unique_ptr<Command> make_extract_command() {
    return std::make_unique<ExtractCommand>();
}

}  // namespace dateline
