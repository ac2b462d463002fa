// dateline data: compiles maps/ and configs/languages into the files that the program maps into memory.
#include <cstdio>
#include <filesystem>

#include "base/file_reader.hpp"
#include "base/file_writer.hpp"
#include "cli/commands.hpp"
#include "cli/installed_packs.hpp"
#include "cli/modules.hpp"
#include "cli/session.hpp"
#include "config/language_pack.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_pack_bytes = 16UL << 20U;

class DataCommand final : public Command {
public:
    void add_options(CLI::App& app) override {
        app.require_subcommand(1);
        build_ = app.add_subcommand("build", "compile maps/ and configs/languages");
        build_->add_option("--source", source_, "the folder that holds maps/ and configs/")->required();
        build_->add_option("--output", output_, "the folder for the compiled files")->required();
        app.add_subcommand("info", "list the compiled files in use");
    }

    [[nodiscard]] ExitCode run() override {
        const auto done = build_->parsed() ? build() : info();
        if (done) return ExitCode::done;
        print_error(done.error());
        return ExitCode::failed;
    }

private:
    [[nodiscard]] Result<void> build() const {
        const auto datasets = load_datasets();
        if (!datasets) return datasets.error();
        const std::string maps = (fs::path(source_) / "maps").string();
        std::vector<OutputFile> files;
        const auto keep = [&](const char* name, Result<std::string> bytes) -> Result<void> {
            if (!bytes) return bytes.error();
            files.push_back({(fs::path(output_) / name).string(), std::move(*bytes)});
            return {};
        };
        if (auto kept = keep("basemap.bin", (*datasets)->compile_basemap(maps)); !kept) return kept;
        if (auto kept = keep("gazetteer.bin", (*datasets)->compile_gazetteer(maps)); !kept) return kept;
        if (auto kept = keep("names.bin", (*datasets)->compile_name_lists(maps)); !kept) return kept;
        if (auto packed = add_packs(files); !packed) return packed;
        std::error_code code;
        fs::create_directories(output_, code);
        return write_files(files);
    }

    [[nodiscard]] Result<void> add_packs(std::vector<OutputFile>& files) const {
        const DiskReader disk;
        const auto paths = disk.glob((fs::path(source_) / "configs/languages/*.yaml").string());
        if (!paths) return paths.error();
        for (const auto& path : *paths) {
            auto bytes = disk.read(path, max_pack_bytes);
            if (!bytes) return bytes.error();
            Diagnostics diagnostics;
            auto pack = read_language_pack({path, std::move(*bytes)}, diagnostics);
            print_diagnostics(diagnostics);
            if (!pack) return Error{"the language pack '" + path + "' cannot be used", {}, {}};
            if (auto added = add_names(disk, *pack); !added) return added;
            files.push_back({(fs::path(output_) / (pack->code() + ".pack")).string(), pack->to_bytes()});
        }
        return {};
    }

    /// The names of countries in the language, which a recipe makes.
    [[nodiscard]] Result<void> add_names(const DiskReader& disk, LanguagePack& pack) const {
        const fs::path path = fs::path(source_) / "configs/languages/names" / (pack.code() + ".yaml");
        if (!fs::exists(path)) return {};
        auto bytes = disk.read(path.string(), max_pack_bytes);
        if (!bytes) return bytes.error();
        Diagnostics diagnostics;
        const auto names = read_language_pack({path.string(), std::move(*bytes)}, diagnostics);
        print_diagnostics(diagnostics);
        if (!names) return Error{"the names '" + path.string() + "' cannot be used", {}, {}};
        pack.add_names(*names);
        return {};
    }

    [[nodiscard]] static Result<void> info() {
        std::vector<std::string> names{"basemap.bin", "gazetteer.bin", "names.bin"};
        for (const std::string& code : InstalledPacks().codes()) names.push_back(code + ".pack");
        for (const std::string& name : names) {
            const auto path = data_path(name);
            if (!path) return path.error();
            std::printf("%s\t%ju bytes\t%s\n", name.c_str(), static_cast<std::uintmax_t>(fs::file_size(*path)),
                        path->c_str());
        }
        return {};
    }

    CLI::App* build_ = nullptr;
    std::string source_;
    std::string output_;
};

}  // namespace

std::unique_ptr<Command> make_data_command() {
    return std::make_unique<DataCommand>();
}

}  // namespace dateline
