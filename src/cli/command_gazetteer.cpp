// dateline gazetteer: compiles datasets of places into gazetteers that are mapped into memory, and describes those.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/atomic_file.hpp"
#include "base/mapped_file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/modules.hpp"
#include "cli/progress_bar.hpp"
#include "cli/session.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/import_places.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// The columns of "id=gid,name=NAME".
Result<PlaceColumns> parse_fields(const std::vector<std::string>& lists) {
    std::vector<std::string> keys;
    for (const auto& text : place_field_texts) keys.emplace_back(text.key);
    PlaceColumns columns;
    for (const std::string& list : lists) {
        for (const std::string_view assignment : split(list, ',')) {
            const auto equals = assignment.find('=');
            const std::string key(assignment.substr(0, equals));
            if (equals == std::string::npos || equals + 1 == assignment.size()) {
                return Error{"--fields: '" + std::string(assignment) + "' assigns no field",
                             {},
                             "write for example name=NAME,lon=X,lat=Y"};
            }
            const auto field = std::ranges::find(keys, key);
            if (field == keys.end()) {
                const auto nearest = nearest_word(key, keys);
                return Error{"--fields: unknown key '" + key + "'",
                             {},
                             nearest ? "did you mean '" + *nearest + "'?" : "docs/config.md lists the keys"};
            }
            columns[static_cast<std::size_t>(field - keys.begin())] = assignment.substr(equals + 1);
        }
    }
    return columns;
}

class GazetteerCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.require_subcommand(1);
        import_ = app.add_subcommand("import", "compile a dataset of places into a gazetteer");
        import_->add_option("DATASET", dataset_, "a file that GDAL reads, or a text file of GeoNames")->required();
        import_->add_option("-o,--output", output_, "the gazetteer to write")->required();
        import_->add_option("--layer", layer_, "the layer of a dataset that has several");
        import_
            ->add_option("--layout", layout_, "plain, geonames or whosonfirst; told by the file's name when left out")
            ->check(CLI::IsMember({"plain", "geonames", "whosonfirst"}));
        import_->add_option("--fields", fields_, "which fields say what: name=NAME,lon=X,lat=Y,...")
            ->expected(1)
            ->take_all();
        import_->add_option("--attribution", attribution_, "what maps owe to the dataset");
        import_->add_option("--driver", driver_, "PostgreSQL, to read a connection string 'PG:...'")
            ->check(CLI::IsMember({"PostgreSQL"}));
        import_->add_flag("-q,--quiet", quiet_, "show no progress and no summary");
        import_->add_flag("--strict", strict_, "end with 3 when rows were left out");
        CLI::App* info = app.add_subcommand("info", "counts of a compiled gazetteer, of the built-in one without FILE");
        info->add_option("FILE", file_, "a compiled gazetteer");
    }

    [[nodiscard]] ExitCode run() override {
        Diagnostics diagnostics;
        const ExitCode code = import_->parsed() ? import(diagnostics) : info(diagnostics);
        print_diagnostics(diagnostics);
        return code == ExitCode::done ? exit_code_of(diagnostics, strict_) : code;
    }

private:
    static ExitCode fail(const Error& error, ExitCode code, Diagnostics& diagnostics) {
        diagnostics.add(to_diagnostic(error));
        return code;
    }

    [[nodiscard]] PlaceLayout layout() const { return to_place_layout(layout_).value_or(layout_of_file(dataset_)); }

    [[nodiscard]] RowFormat format() const {
        if (!driver_.empty()) return RowFormat::postgresql;
        return layout() == PlaceLayout::geonames ? RowFormat::geonames : RowFormat::file;
    }

    ExitCode import(Diagnostics& diagnostics) const {
        const auto columns = parse_fields(fields_);
        if (!columns) return fail(columns.error(), ExitCode::usage, diagnostics);
        std::error_code code;
        if (fs::equivalent(dataset_, output_, code)) {
            return fail({"the dataset and the output are the same file", {}, {}}, ExitCode::usage, diagnostics);
        }
        // Better to learn now than after an hour that the output cannot be written.
        if (auto probe = AtomicFile::create(output_); !probe) return fail(probe.error(), ExitCode::failed, diagnostics);
        const auto datasets = load_datasets();
        if (!datasets) return fail(datasets.error(), ExitCode::failed, diagnostics);
        const auto source = (*datasets)->open_rows(dataset_, format());
        if (!source) return fail(source.error(), ExitCode::failed, diagnostics);
        ImportRequest request{dataset_, layer_, layout(), *columns};
        if (driver_ == "PostgreSQL") request.name = "PG:...";  // a connection string may hold a password
        const auto plan = plan_import(**source, request);
        if (!plan) return fail(plan.error(), ExitCode::usage, diagnostics);
        const auto written = write(**source, *plan, diagnostics);
        return written ? ExitCode::done : fail(written.error(), ExitCode::failed, diagnostics);
    }

    Result<void> write(const RowSource& source, const ImportPlan& plan, Diagnostics& diagnostics) const {
        const fs::path folder = fs::path(output_).parent_path();
        WriterLimits limits;
        limits.scratch_folder = folder.empty() ? "." : folder.string();
        GazetteerWriter writer(limits);
        ProgressBar bar(quiet_ ? Progress::hidden : Progress::shown);
        const auto progress = [&bar](std::size_t rows, std::optional<double> share) { bar.show(rows, share); };
        const auto counts = import_places(source, plan, writer, diagnostics, progress);
        if (!counts) return counts.error();
        auto file = AtomicFile::create(output_);
        if (!file) return file.error();
        const std::string attribution =
            attribution_.empty() ? std::string(attribution_of(plan.request.layout)) : attribution_;
        auto done = writer.finish(attribution, [&file](std::string_view bytes) { return (*file).append(bytes); });
        if (done) done = (*file).finish();
        if (done) done = (*file).commit();
        if (done && !quiet_) {
            std::printf("%s: %zu places; rows left out: %zu\n", output_.c_str(), counts->places, counts->left_out);
        }
        return done;
    }

    ExitCode info(Diagnostics& diagnostics) const {
        const auto path = file_.empty() ? data_path("gazetteer.bin") : Result<std::string>(file_);
        if (!path) return fail(path.error(), ExitCode::failed, diagnostics);
        const auto file = MappedFile::open(*path);
        if (!file) return fail(file.error(), ExitCode::failed, diagnostics);
        if (!is_compiled_gazetteer(file->bytes())) {
            return fail({"'" + *path + "' is no compiled gazetteer", {}, "make one with 'dateline gazetteer import'"},
                        ExitCode::failed, diagnostics);
        }
        const auto size = gazetteer_size(file->bytes());
        const auto gazetteer = open_gazetteer(file->bytes());
        if (!size || !gazetteer) {
            return fail(size ? gazetteer.error() : size.error(), ExitCode::failed, diagnostics);
        }
        std::printf("bytes\t%zu\nplaces\t%zu\nnames\t%zu\nreadings\t%zu\nattribution\t%s\n", file->bytes().size(),
                    size->places, size->names, size->readings, escape_controls((*gazetteer)->attribution()).c_str());
        std::printf("\nclass\tplaces\treadings\n");
        for (std::size_t index = 0; index < feature_class_count; ++index) {
            const auto& [places, readings] = size->of_class[index];
            const std::string name(to_string(static_cast<FeatureClass>(index)));
            if (places > 0) std::printf("%s\t%zu\t%zu\n", name.c_str(), places, readings);
        }
        return ExitCode::done;
    }

    CLI::App* import_ = nullptr;
    std::string dataset_;
    std::string output_;
    std::string layer_;
    std::string layout_;
    std::vector<std::string> fields_;
    std::string attribution_;
    std::string driver_;
    bool quiet_ = false;
    bool strict_ = false;
    std::string file_;
};

}  // namespace

std::unique_ptr<Command> make_gazetteer_command() {
    return std::make_unique<GazetteerCommand>();
}

}  // namespace dateline
