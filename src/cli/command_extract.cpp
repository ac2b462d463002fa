// dateline extract: the events of articles, ready to edit or for other programs.
#include <unistd.h>

#include "base/file_writer.hpp"
#include "cli/article_input.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "events/make_events.hpp"
#include "events/merge_events.hpp"
#include "pipeline/event_files.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

class ExtractCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        input_.add_options(app);
        app.add_option("-f,--format", format_, "yaml, jsonl, csv or geojson")
            ->check(CLI::IsMember({"yaml", "jsonl", "csv", "geojson"}));
        app.add_option("-o,--output", output_, "file to write; '-' is standard output");
        app.add_flag("--strict", strict_, "end with 3 when there are warnings");
    }

    [[nodiscard]] ExitCode run() override {
        return run_without_config(strict_, [this](const World& world, Diagnostics& diagnostics) {
            return write(text_of(events_of(input_.read(world.pack, diagnostics), world, diagnostics)));
        });
    }

private:
    static std::vector<Event> events_of(const std::vector<Article>& articles, const World& world,
                                        Diagnostics& diagnostics) {
        std::vector<Event> events;
        for (const auto& article : articles) {
            const Mentions mentions = find_mentions(article, {}, world, diagnostics);
            auto found = find_events(article, mentions, world);
            events.insert(events.end(), found.begin(), found.end());
        }
        make_ids_unique(events);
        return merge_events(std::move(events), world.pack);
    }

    [[nodiscard]] std::string text_of(const std::vector<Event>& events) const {
        if (format_ == "jsonl") return events_to_jsonl(events);
        if (format_ == "csv") return events_to_csv(events);
        if (format_ == "geojson") return events_to_geojson(events);
        return events_to_yaml(events);
    }

    [[nodiscard]] Result<void> write(std::string text) const {
        if (output_ == "-") return write_descriptor(STDOUT_FILENO, text, "standard output");
        const std::vector<OutputFile> files{{output_, std::move(text)}};
        return write_files(files);
    }

    ArticleInput input_;
    std::string format_ = "yaml";
    std::string output_ = "-";
    bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_extract_command() {
    return std::make_unique<ExtractCommand>();
}

}  // namespace dateline
