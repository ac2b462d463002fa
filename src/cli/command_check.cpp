// dateline check: everything that render would complain about, without drawing.
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

class CheckCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("CONFIG", config_, "the config, '-' for standard input (default dateline.yaml)");
        app.add_option("--root", roots_, "a further folder that may be read")->expected(1)->take_all();
        app.add_flag("--strict", strict_, "end with 3 when there are warnings");
    }

    [[nodiscard]] ExitCode run() override {
        const ExitCode code = check();
        print_diagnostics(diagnostics_);
        return code;
    }

private:
    ExitCode check() {
        const auto loaded = load_config(config_, diagnostics_);
        if (!loaded) return ExitCode::usage;
        const OpenedSession opened = open_session(*loaded, roots_, diagnostics_);
        if (opened.session == nullptr) return opened.code;
        const World world = opened.session->world();
        const Prepared prepared = prepare(*loaded, world, diagnostics_);
        ExitCode code = prepared.code;
        for (std::size_t number = 1; number <= loaded->config.figures.size(); ++number) {
            const auto figure = resolve_figure(number, loaded->config, prepared.material.events, world, diagnostics_);
            if (!figure && code == ExitCode::done) code = ExitCode::usage;
        }
        list_marks(prepared.entries);
        summarise(prepared.material, loaded->config);
        return code == ExitCode::done ? exit_code_of(diagnostics_, strict_) : code;
    }

    // What the editor has not yet looked at.
    void list_marks(const std::vector<EventEntry>& entries) {
        for (const auto& entry : entries) {
            if (!entry.unverified.empty()) diagnostics_.warning("unverified: " + entry.unverified, entry.pos);
            if (!entry.vanished.empty()) diagnostics_.note("vanished: " + entry.vanished, entry.pos);
            if (!entry.changed.empty()) diagnostics_.note("changed: " + entry.changed, entry.pos);
            if (!entry.review.empty()) diagnostics_.note("to review: " + entry.review, entry.pos);
        }
    }

    void summarise(const Material& material, const Config& config) const {
        std::printf("%zu articles, %zu events, %zu figures: %zu errors, %zu warnings\n", material.articles.size(),
                    material.events.size(), config.figures.size(), diagnostics_.count(Severity::error),
                    diagnostics_.count(Severity::warning));
    }

    std::string config_ = "dateline.yaml";
    std::vector<std::string> roots_;
    bool strict_ = false;
    Diagnostics diagnostics_;
};

}  // namespace

std::unique_ptr<Command> make_check_command() {
    return std::make_unique<CheckCommand>();
}

}  // namespace dateline
