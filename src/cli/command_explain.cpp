// dateline explain: why an event, a date or a place of a config is what it is, or is none.
#include <unistd.h>

#include "base/file_writer.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "pipeline/explain.hpp"
#include "pipeline/include_events.hpp"

namespace dateline {

namespace {

class ExplainCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("CONFIG", config_, "the config, '-' for standard input")->required();
        app.add_option("TEXT", asked_, "the id of an event, or words of the articles: a date, a name")->required();
        app.add_option("-f,--format", format_, "text or json")->check(CLI::IsMember({"text", "json"}));
        app.add_option("--root", roots_, "a further folder that may be read")->expected(1)->take_all();
    }

    [[nodiscard]] ExitCode run() override {
        Diagnostics diagnostics;
        const ExitCode code = explain_asked(diagnostics);
        print_diagnostics(diagnostics);
        return code;
    }

private:
    ExitCode explain_asked(Diagnostics& diagnostics) const {
        const auto loaded = load_config(config_, diagnostics);
        if (!loaded) return ExitCode::usage;
        const OpenedSession opened = open_session(*loaded, roots_, diagnostics);
        if (opened.session == nullptr) return opened.code;
        const World world = opened.session->world();
        Config config = loaded->config;
        include_event_files(config, loaded->folder, world, diagnostics);
        if (diagnostics.has_errors()) return ExitCode::usage;
        const Material material = read_material(config, loaded->folder, world, diagnostics);
        if (diagnostics.has_errors()) return ExitCode::failed;
        const std::vector<Event> curated = curated_events(material, config, world, diagnostics);
        if (diagnostics.has_errors()) return ExitCode::usage;

        const Explanation explanation = explain(asked_, {config, material, curated, world}, diagnostics);
        if (explanation.is_empty()) {
            diagnostics.error("no event has the id '" + asked_ + "', and no article has the words", {},
                              explanation.suggestion.empty() ? "'dateline extract' lists the ids of events"
                                                             : "did you mean '" + explanation.suggestion + "'?");
            return ExitCode::failed;
        }
        const std::string text =
            format_ == "json" ? explanation_to_json(explanation) : explanation_to_text(explanation);
        if (const auto written = write_descriptor(STDOUT_FILENO, text, "standard output"); !written) {
            diagnostics.add(to_diagnostic(written.error()));
        }
        return diagnostics.has_errors() ? ExitCode::failed : ExitCode::done;
    }

    std::string config_;
    std::string asked_;
    std::string format_ = "text";
    std::vector<std::string> roots_;
};

}  // namespace

std::unique_ptr<Command> make_explain_command() {
    return std::make_unique<ExplainCommand>();
}

}  // namespace dateline
