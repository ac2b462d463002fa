// dateline dump: a stage of the work as text, for golden tests and for reading along.
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

class DumpCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("CONFIG", config_, "the config, '-' for standard input (default dateline.yaml)");
        app.add_option("--stage", stage_, "article, mentions, events, figure or scene")
            ->check(CLI::IsMember({"article", "mentions", "events", "figure", "scene"}));
        app.add_option("--root", roots_, "a further folder that may be read")->expected(1)->take_all();
    }

    [[nodiscard]] ExitCode run() override {
        Diagnostics diagnostics;
        const ExitCode code = dump_stage(diagnostics);
        print_diagnostics(diagnostics);
        return code;
    }

private:
    ExitCode dump_stage(Diagnostics& diagnostics) {
        const auto loaded = load_config(config_, diagnostics);
        if (!loaded) return ExitCode::usage;
        const OpenedSession opened = open_session(*loaded, roots_, diagnostics);
        if (opened.session == nullptr) return opened.code;
        const World world = opened.session->world();
        const Prepared prepared = prepare(*loaded, world, diagnostics);
        if (prepared.code != ExitCode::done) return prepared.code;
        std::fputs(text_of(prepared.material, *loaded, world, diagnostics).c_str(), stdout);
        return diagnostics.has_errors() ? ExitCode::failed : ExitCode::done;
    }

    [[nodiscard]] std::string text_of(const Material& material, const LoadedConfig& loaded, const World& world,
                                      Diagnostics& diagnostics) const {
        std::string text;
        if (stage_ == "events") return dump(material.events);
        for (std::size_t i = 0; i < material.articles.size(); ++i) {
            if (stage_ == "article") text += dump(material.articles[i]);
            if (stage_ == "mentions") text += dump(material.articles[i], material.mentions[i]);
        }
        for (std::size_t number = 1; number <= loaded.config.figures.size(); ++number) {
            if (stage_ == "figure") text += figure_text(number, material, loaded, world, diagnostics);
            if (stage_ == "scene") text += scene_text(number, material, loaded, world, diagnostics);
        }
        return text;
    }

    static std::string figure_text(std::size_t number, const Material& material, const LoadedConfig& loaded,
                                   const World& world, Diagnostics& diagnostics) {
        const auto figure = resolve_figure(number, loaded.config, material.events, world, diagnostics);
        return figure ? dump(figure->made.figure) : std::string();
    }

    static std::string scene_text(std::size_t number, const Material& material, const LoadedConfig& loaded,
                                  const World& world, Diagnostics& diagnostics) {
        auto figure = resolve_figure(number, loaded.config, material.events, world, diagnostics);
        if (!figure) return {};
        const auto drawn = draw_figure(std::move(*figure), loaded.config.figures[number - 1], world, diagnostics);
        std::string text;
        for (std::size_t page = 0; drawn && page < drawn->layout.pages.size(); ++page) {
            text += dump(drawn->layout.pages[page]);
        }
        return text;
    }

    std::string config_ = "dateline.yaml";
    std::string stage_ = "events";
    std::vector<std::string> roots_;
};

}  // namespace

std::unique_ptr<Command> make_dump_command() {
    return std::make_unique<DumpCommand>();
}

}  // namespace dateline
