// dateline render: draws all figures of a config, all or none.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/file_writer.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/output_plan.hpp"
#include "cli/session.hpp"
#include "pipeline/label_lock.hpp"
#include "pipeline/recipe.hpp"
#include "pipeline/report.hpp"

namespace dateline {

namespace {

class RenderCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("CONFIG", config_, "the config, '-' for standard input (default dateline.yaml)");
        app.add_option("-o,--output", output_.files, "file to write instead of the figure's list; '-' is stdout")
            ->expected(1)
            ->take_all();
        app.add_option("--figure", figure_, "draw only this figure of the config, counted from 1")
            ->check(CLI::PositiveNumber);
        app.add_option("--output-dir", output_.folder, "write below this folder, under the names of the config");
        app.add_option("--root", output_.roots, "a further folder that may be read and written")
            ->expected(1)
            ->take_all();
        app.add_option("--report", report_, "write what was shown and what was done to make it fit, as JSON");
        app.add_flag("--strict", strict_, "end with 3 when something had to be guessed or left out");
    }

    [[nodiscard]] ExitCode run() override {
        const ExitCode code = render();
        print_diagnostics(diagnostics_);
        return code;
    }

private:
    ExitCode render() {
        auto loaded = load_config(config_, diagnostics_);
        if (!loaded) return ExitCode::usage;
        prefer_written_locks(*loaded);
        const OpenedSession opened = open_session(*loaded, readable_roots(), diagnostics_);
        if (opened.session == nullptr) return opened.code;
        const Renderer& renderer = opened.session->renderer();
        const World world = opened.session->world();

        const auto numbers = chosen_figures(loaded->config);
        if (!numbers) return fail(numbers.error(), ExitCode::usage);
        const Prepared prepared = prepare(*loaded, world, diagnostics_);
        if (prepared.code != ExitCode::done) return prepared.code;
        std::vector<ResolvedFigure> resolved;
        for (const std::size_t number : *numbers) {
            auto figure = resolve_figure(number, loaded->config, prepared.material.events, world, diagnostics_);
            if (figure) resolved.push_back(std::move(*figure));
        }
        if (diagnostics_.has_errors()) return ExitCode::usage;
        std::vector<DrawnFigure> drawn;
        for (auto& figure : resolved) {
            const FigureEntry& entry = loaded->config.figures[figure.number - 1];
            auto finished = draw_figure(std::move(figure), entry, world, diagnostics_);
            if (!finished) return ExitCode::failed;
            warn_of_losses(*finished);
            warn_of_missing_characters(*finished, renderer);
            drawn.push_back(std::move(*finished));
        }
        return write(drawn, renderer, *loaded, {loaded->config, prepared.material, prepared.material.events, world});
    }

    /// With --output-dir a lock file is written there, and from then on read there; the first time, the one beside the
    /// config counts.
    void prefer_written_locks(LoadedConfig& loaded) const {
        for (auto& entry : loaded.config.figures) {
            const auto written = plan_lock(entry, loaded.folder, output_);
            if (written && !written->empty() && std::filesystem::exists(*written)) entry.labels.file = *written;
        }
    }

    [[nodiscard]] std::vector<std::string> readable_roots() const {
        auto roots = output_.roots;
        if (!output_.folder.empty()) roots.push_back(output_.folder);
        return roots;
    }

    [[nodiscard]] Result<std::vector<std::size_t>> chosen_figures(const Config& config) const {
        if (config.figures.empty()) {
            return Error{"the config asks for no figure", {config_, 0, 0}, "add an entry under 'figures:'"};
        }
        if (figure_ > config.figures.size()) {
            return Error{"there is no figure " + std::to_string(figure_) + ": the config has " +
                             std::to_string(config.figures.size()),
                         {},
                         {}};
        }
        if (figure_ > 0) return std::vector<std::size_t>{figure_};
        if (!output_.files.empty() && config.figures.size() > 1) {
            return Error{"-o needs exactly one figure, but the config has " + std::to_string(config.figures.size()),
                         {},
                         "choose one with --figure N"};
        }
        std::vector<std::size_t> all(config.figures.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i + 1;
        return all;
    }

    // The first of many; the report has them all.
    static std::string joined(const std::vector<std::string>& ids) {
        constexpr std::size_t most = 12;
        std::string text;
        for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) text += (i == 0 ? "" : ", ") + ids[i];
        return ids.size() > most ? text + " and " + std::to_string(ids.size() - most) + " more" : text;
    }

    void warn_of_losses(const DrawnFigure& drawn) {
        if (!drawn.left_out.empty()) {
            diagnostics_.note("figure " + std::to_string(drawn.number) + ": left out " +
                                  count_of(drawn.left_out.size(), "event") +
                                  " without a place or beyond its limits: " + joined(drawn.left_out),
                              {config_, 0, 0});
        }
        const LayoutReport& report = drawn.layout.report;
        const std::string figure = "figure " + std::to_string(drawn.number) + ": ";
        for (const std::string& step : report.steps) diagnostics_.note(figure + step, {config_, 0, 0});
        for (const std::string& finding : report.findings) diagnostics_.warning(figure + finding, {config_, 0, 0});
        if (!report.beyond.empty()) {
            diagnostics_.warning(
                figure + count_of(report.beyond.size(), "place") + " beyond the map: " + joined(report.beyond),
                {config_, 0, 0}, "give the map a larger 'extent:'");
        }
        auto missing = report.not_shown;
        std::erase_if(missing, [&](const std::string& id) { return std::ranges::count(report.beyond, id) > 0; });
        warn_of_missing_labels(figure, report.joined, " not shown but counted in others: ");
        warn_of_missing_labels(figure, missing, " not shown for want of room: ");
    }

    void warn_of_missing_labels(const std::string& figure, const std::vector<std::string>& ids, const char* what) {
        if (ids.empty()) return;
        diagnostics_.warning(figure + count_of(ids.size(), "label") + what + joined(ids), {config_, 0, 0},
                             "give the figure more width or height, or set 'limit:'");
    }

    void warn_of_missing_characters(const DrawnFigure& drawn, const Renderer& renderer) {
        for (const auto& page : drawn.layout.pages) {
            const std::string missing = renderer.missing_characters(page);
            if (missing.empty()) continue;
            diagnostics_.warning(
                "figure " + std::to_string(drawn.number) + ": no installed font has the characters '" + missing + "'",
                {config_, 0, 0}, "install a font for them, such as fonts-noto-core or fonts-noto-cjk");
        }
    }

    ExitCode write(const std::vector<DrawnFigure>& drawn, const Renderer& renderer, const LoadedConfig& loaded,
                   const ExplanationSources& sources) {
        std::vector<OutputFile> files;
        for (const auto& figure : drawn) {
            const FigureEntry& entry = loaded.config.figures[figure.number - 1];
            const auto outputs = plan_outputs(entry, loaded.folder, output_);
            if (!outputs) return fail(outputs.error(), ExitCode::usage);
            for (const auto& output : *outputs) {
                const auto added = add_files(files, figure.layout.pages, output, {renderer, entry.scale});
                if (!added) return fail(added.error(), ExitCode::failed);
            }
            const auto lock = plan_lock(entry, loaded.folder, output_);
            if (!lock) return fail(lock.error(), ExitCode::usage);
            if (!lock->empty()) files.push_back({*lock, locked_labels_text(figure.layout.placements)});
        }
        if (!report_.empty()) files.push_back({report_, report_to_json(drawn, sources, diagnostics_)});
        const auto written = write_all(files);
        if (!written) return fail(written.error(), ExitCode::failed);
        return exit_code_of(diagnostics_, strict_);
    }

    /// What turns pages into bytes.
    struct Drawing {
        const Renderer& renderer;
        double scale = 1;  ///< pixels of a PNG for each CSS pixel
    };

    static Result<void> add_files(std::vector<OutputFile>& files, const std::vector<Scene>& pages,
                                  const PlannedOutput& output, const Drawing& drawing) {
        if (output.format == OutputFormat::pdf) {
            auto bytes = drawing.renderer.pdf(pages);
            if (!bytes) return bytes.error();
            files.push_back({output.path, std::move(*bytes)});
            return {};
        }
        for (std::size_t page = 0; page < pages.size(); ++page) {
            auto bytes = output.format == OutputFormat::svg ? drawing.renderer.svg(pages[page])
                                                            : drawing.renderer.png(pages[page], drawing.scale);
            if (!bytes) return bytes.error();
            files.push_back({page_path(output.path, page + 1), std::move(*bytes)});
        }
        return {};
    }

    static Result<void> write_all(const std::vector<OutputFile>& files) {
        std::vector<OutputFile> on_disk;
        for (const auto& file : files) {
            if (file.path != "-") on_disk.push_back(file);
        }
        if (auto written = write_files(on_disk); !written) return written;
        for (const auto& file : files) {
            if (file.path != "-") continue;
            if (auto written = write_descriptor(STDOUT_FILENO, file.bytes, "standard output"); !written) return written;
        }
        return {};
    }

    ExitCode fail(const Error& error, ExitCode code) {
        diagnostics_.add(to_diagnostic(error));
        return code;
    }

    std::string config_ = "dateline.yaml";
    OutputOptions output_;
    std::size_t figure_ = 0;
    std::string report_;
    bool strict_ = false;
    Diagnostics diagnostics_;
};

}  // namespace

std::unique_ptr<Command> make_render_command() {
    return std::make_unique<RenderCommand>();
}

}  // namespace dateline
