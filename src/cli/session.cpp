#include "cli/session.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <map>

#include "base/check.hpp"
#include "cli/modules.hpp"
#include "pipeline/include_events.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_config_bytes = 4UL << 20U;

/// Stands where nothing is drawn.
class NoMeasurer : public TextMeasurer {
public:
    [[nodiscard]] TextExtent measure(std::string_view /*text*/, const TextStyle& /*style*/) const override {
        DATELINE_ASSERT(renderer_is_loaded, "a command that lays out figures prepares drawing first");
        return {};
    }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view /*text*/, const TextStyle& /*style*/,
                                                Points /*width*/) const override {
        DATELINE_ASSERT(renderer_is_loaded, "a command that lays out figures prepares drawing first");
        return {};
    }

private:
    static constexpr bool renderer_is_loaded = false;
};

Result<SourceFile> config_source(const std::string& path) {
    auto bytes = path == "-" ? read_standard_input(max_config_bytes) : DiskReader().read(path, max_config_bytes);
    if (!bytes) return bytes.error();
    return SourceFile{path == "-" ? "<stdin>" : path, std::move(*bytes)};
}

}  // namespace

void print_diagnostics(const Diagnostics& diagnostics) {
    constexpr std::size_t shown = 20;  // of each severity
    std::map<Severity, std::size_t> counts;
    for (const auto& item : diagnostics.items()) {
        if (++counts[item.severity] <= shown) std::fputs(to_text(item).c_str(), stderr);
    }
    const std::size_t errors = counts[Severity::error];
    const std::size_t warnings = counts[Severity::warning];
    if (errors > shown) std::fprintf(stderr, "dateline: %zu more errors\n", errors - shown);
    if (warnings > shown) std::fprintf(stderr, "dateline: %zu more warnings\n", warnings - shown);
}

void print_error(const Error& error) {
    std::fputs(to_text(to_diagnostic(error)).c_str(), stderr);
}

Result<std::string> read_standard_input(std::size_t max_bytes) {
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
        bytes.append(buffer.data(), got);
        if (bytes.size() > max_bytes) return Error{"standard input is larger than the limit", {}, {}};
        if (got < buffer.size()) break;
    }
    if (std::ferror(stdin) != 0) return Error{"cannot read standard input", {}, {}};
    return bytes;
}

std::optional<LoadedConfig> load_config(const std::string& path, Diagnostics& diagnostics) {
    const auto source = config_source(path);
    if (!source) {
        diagnostics.error(source.error().message, {}, "name a config file; dateline.yaml is taken when none is named");
        return std::nullopt;
    }
    auto config = read_config(*source, diagnostics);
    if (!config) return std::nullopt;
    const fs::path folder = path == "-" ? fs::path(".") : fs::path(path).parent_path();
    for (auto& figure : config->figures) {
        for (auto& layer : figure.layers) {
            if (!layer.file.empty()) layer.file = (folder / layer.file).string();
            if (!layer.raster.empty()) layer.raster = (folder / layer.raster).string();
        }
        if (!figure.labels.lock.empty()) figure.labels.file = (folder / figure.labels.lock).string();
    }
    for (auto& event : config->events) {
        if (event.image) event.image->file = (folder / event.image->file).string();
    }
    return LoadedConfig{std::move(*config), folder.empty() ? "." : folder.string()};
}

Result<std::unique_ptr<Session>> Session::open(const std::string& folder, std::vector<std::string> roots,
                                               const std::string& language) {
    auto data = open_built_in_data(language.empty() ? "en" : language);
    if (!data) return data.error();
    roots.push_back(folder);
    return std::unique_ptr<Session>(new Session(std::move(*data), roots, folder, language.empty() ? "en" : language));
}

Session::Session(BuiltInData data, const std::vector<std::string>& roots, std::string folder, std::string language)
    : data_(std::move(data)),
      files_(roots),
      folder_(std::move(folder)),
      language_(std::move(language)),
      measurer_(std::make_unique<NoMeasurer>()) {}

Result<void> Session::prepare_drawing() {
    const auto renderer = load_renderer();
    if (!renderer) return renderer.error();
    renderer_ = *renderer;
    measurer_ = renderer_->make_measurer(language_);
    return {};
}

OpenedSession open_session(const LoadedConfig& loaded, const std::vector<std::string>& roots,
                           Diagnostics& diagnostics) {
    auto session = Session::open(loaded.folder, roots, loaded.config.language);
    const auto prepared = session ? (*session)->prepare_drawing() : Result<void>(session.error());
    if (!prepared) {
        diagnostics.add(to_diagnostic(prepared.error()));
        return {nullptr, ExitCode::failed};
    }
    const ExitCode code = (*session)->use_gazetteers(loaded.config.gazetteers, diagnostics);
    if (code != ExitCode::done) return {nullptr, code};
    return {std::move(*session), ExitCode::done};
}

ExitCode Session::use_gazetteers(const std::vector<GazetteerEntry>& entries, Diagnostics& diagnostics) {
    if (entries.size() == 1 && entries.front().is_builtin) return ExitCode::done;
    return gazetteers_.emplace().open(entries, folder_, files_, *data_.gazetteer, diagnostics);
}

World Session::world() const {
    const std::string folder = folder_;
    return {files_,
            gazetteers_ ? gazetteers_->gazetteer() : *data_.gazetteer,
            *data_.names,
            data_.basemap,
            data_.pack,
            *measurer_,
            [folder](const std::string& name) { return style_source(name, folder); },
            load_datasets,
            load_pictures,
            &packs_};
}

Prepared prepare(const LoadedConfig& loaded, const World& world, Diagnostics& diagnostics) {
    Config config = loaded.config;
    include_event_files(config, loaded.folder, world, diagnostics);
    if (diagnostics.has_errors()) return {{}, ExitCode::usage, {}};
    Prepared prepared{read_material(config, loaded.folder, world, diagnostics), ExitCode::done, {}};
    if (diagnostics.has_errors()) {
        prepared.code = ExitCode::failed;
        return prepared;
    }
    prepared.material.events = curated_events(prepared.material, config, world, diagnostics);
    prepared.entries = std::move(config.events);
    if (diagnostics.has_errors()) prepared.code = ExitCode::usage;
    return prepared;
}

ExitCode run_without_config(bool strict, const GazetteerInput& gazetteers,
                            const std::function<Result<void>(const World&, Diagnostics&)>& work) {
    const auto session = Session::open(".", gazetteers.folders());
    if (!session) {
        print_error(session.error());
        return ExitCode::failed;
    }
    Diagnostics diagnostics;
    if (const ExitCode code = (*session)->use_gazetteers(gazetteers.over({{.is_builtin = true}}), diagnostics);
        code != ExitCode::done) {
        print_diagnostics(diagnostics);
        return code;
    }
    const auto done = work((*session)->world(), diagnostics);
    if (!done) diagnostics.add(to_diagnostic(done.error()));
    print_diagnostics(diagnostics);
    return exit_code_of(diagnostics, strict);
}

ExitCode exit_code_of(const Diagnostics& diagnostics, bool strict) {
    if (diagnostics.has_errors()) return ExitCode::failed;
    return strict && diagnostics.count(Severity::warning) > 0 ? ExitCode::problems : ExitCode::done;
}

}  // namespace dateline
