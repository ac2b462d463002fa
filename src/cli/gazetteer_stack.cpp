#include "cli/gazetteer_stack.hpp"

#include <filesystem>

#include "cli/modules.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/import_places.hpp"
#include "gazetteer/stacked_gazetteer.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Rows of a dataset that is read at run time (specs/safety.md); an import has no such limit.
constexpr std::size_t most_rows_at_run_time = 5'000'000;

/// Reports an error at the entry that asked for it.
ExitCode report(const Error& error, const GazetteerEntry& entry, ExitCode code, Diagnostics& diagnostics) {
    Diagnostic problem = to_diagnostic(error);
    if (problem.pos.file.empty()) problem.pos = entry.pos;
    diagnostics.add(std::move(problem));
    return code;
}

PlaceLayout layout_of(const GazetteerEntry& entry) {
    return to_place_layout(entry.layout).value_or(layout_of_file(entry.file));
}

}  // namespace

ExitCode GazetteerStack::open(const std::vector<GazetteerEntry>& entries, const std::string& folder,
                              const DiskReader& files, const Gazetteer& builtin, Diagnostics& diagnostics) {
    for (const GazetteerEntry& entry : entries) {
        if (entry.is_builtin) {
            layers_.push_back(&builtin);
            continue;
        }
        const auto path = files.permitted((fs::path(folder) / entry.file).string());
        if (!path) return report(path.error(), entry, ExitCode::failed, diagnostics);
        auto file = MappedFile::open(*path);
        if (!file) return report(file.error(), entry, ExitCode::failed, diagnostics);
        ExitCode code = ExitCode::done;
        if (is_compiled_gazetteer(file->bytes())) {
            files_.push_back(std::move(file).value());
            code = add_compiled(files_.back().bytes(), entry.file, entry, diagnostics);
        } else {
            code = add_dataset(*path, entry, diagnostics);
        }
        if (code != ExitCode::done) return code;
    }
    stack_ = stack_gazetteers(layers_);
    return ExitCode::done;
}

ExitCode GazetteerStack::add_compiled(std::string_view bytes, const std::string& path, const GazetteerEntry& entry,
                                      Diagnostics& diagnostics) {
    auto opened = open_gazetteer(bytes);
    if (!opened) {
        return report(
            {"'" + path + "': " + opened.error().message, {}, "make it again with 'dateline gazetteer import'"}, entry,
            ExitCode::failed, diagnostics);
    }
    opened_.push_back(std::move(opened).value());
    layers_.push_back(opened_.back().get());
    return ExitCode::done;
}

ExitCode GazetteerStack::add_dataset(const std::string& path, const GazetteerEntry& entry, Diagnostics& diagnostics) {
    const auto datasets = load_datasets();
    if (!datasets) return report(datasets.error(), entry, ExitCode::failed, diagnostics);
    const PlaceLayout layout = layout_of(entry);
    const auto source =
        (*datasets)->open_rows(path, layout == PlaceLayout::geonames ? RowFormat::geonames : RowFormat::file);
    if (!source) return report(source.error(), entry, ExitCode::failed, diagnostics);
    const auto plan = plan_import(**source, {entry.file, entry.layer, layout, entry.fields, most_rows_at_run_time});
    if (!plan) return report(plan.error(), entry, ExitCode::usage, diagnostics);
    GazetteerWriter writer;
    const auto counts = import_places(**source, *plan, writer, diagnostics);
    if (!counts) return report(counts.error(), entry, ExitCode::failed, diagnostics);
    if (counts->over_limit) return ExitCode::over_limit;
    compiled_.push_back(std::make_unique<std::string>());
    std::string& bytes = *compiled_.back();
    const std::string attribution = entry.attribution.empty() ? std::string(attribution_of(layout)) : entry.attribution;
    const auto finished = writer.finish(attribution, [&bytes](std::string_view piece) -> Result<void> {
        bytes += piece;
        return {};
    });
    if (!finished) return report(finished.error(), entry, ExitCode::failed, diagnostics);
    return add_compiled(bytes, entry.file, entry, diagnostics);
}

void GazetteerInput::add_options(CLI::App& app) {
    app.add_option("--gazetteer", files_, "a gazetteer over the built-in one: a compiled file or a dataset")
        ->expected(1)
        ->take_all();
}

std::vector<GazetteerEntry> GazetteerInput::over(std::vector<GazetteerEntry> entries, const std::string& folder) const {
    for (const std::string& file : files_) {
        GazetteerEntry entry;
        entry.file = folder == "." ? file : fs::absolute(file).string();
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<std::string> GazetteerInput::folders() const {
    std::vector<std::string> folders;
    for (const std::string& file : files_) {
        std::error_code code;
        const fs::path real = fs::canonical(file, code);
        if (!code) folders.push_back(real.parent_path().string());
    }
    return folders;
}

}  // namespace dateline
