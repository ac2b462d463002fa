// What most commands share: the config and its folder, the built-in data, the permitted folders, and how findings are
// printed.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/file_reader.hpp"
#include "cli/command.hpp"
#include "cli/data_files.hpp"
#include "cli/gazetteer_stack.hpp"
#include "cli/installed_packs.hpp"
#include "config/config.hpp"
#include "pipeline/recipe.hpp"
#include "render/render_port.hpp"

namespace dateline {

/// Prints findings to standard error, at most 20 of each severity.
void print_diagnostics(const Diagnostics& diagnostics);

/// Prints one error.
void print_error(const Error& error);

/// A config read from a file or, for "-", from standard input.
struct LoadedConfig {
    Config config;
    std::string folder;  ///< that relative paths start from
};

/// Reads and checks a config; absent after printing why not.
std::optional<LoadedConfig> load_config(const std::string& path, Diagnostics& diagnostics);

/// All bytes of standard input, or an Error over the limit.
Result<std::string> read_standard_input(std::size_t max_bytes);

/// The built-in data and the disk as a World. Stays where it is: the World refers into it.
class Session {
public:
    /// Reads below `folder` and each of `roots` only. `language` (BCP 47) is that of texts that do not say.
    static Result<std::unique_ptr<Session>> open(const std::string& folder, std::vector<std::string> roots,
                                                 const std::string& language = "en");

    /// Looks places up in these gazetteers from now on; without this call in the built-in one. Says what is wrong with
    /// them, and how to end then.
    ExitCode use_gazetteers(const std::vector<GazetteerEntry>& entries, Diagnostics& diagnostics);

    /// Loads what measures and draws text; only then may the World be asked to lay out figures.
    Result<void> prepare_drawing();
    /// After `prepare_drawing`.
    [[nodiscard]] const Renderer& renderer() const { return *renderer_; }

    [[nodiscard]] World world() const;

private:
    Session(BuiltInData data, const std::vector<std::string>& roots, std::string folder, std::string language);

    BuiltInData data_;
    InstalledPacks packs_;
    DiskReader files_;
    std::string folder_;
    std::string language_;
    std::unique_ptr<TextMeasurer> measurer_;
    const Renderer* renderer_ = nullptr;
    std::optional<GazetteerStack> gazetteers_{};
};

/// A session for a config: its gazetteers are open and figures can be drawn. Null where `diagnostics` says why not, and
/// `code` how to end.
struct OpenedSession {
    std::unique_ptr<Session> session;
    ExitCode code = ExitCode::done;
};
OpenedSession open_session(const LoadedConfig& loaded, const std::vector<std::string>& roots, Diagnostics& diagnostics);

/// The material of a config with its events curated. `code` says how to end when `diagnostics` has errors.
struct Prepared {
    Material material;
    ExitCode code = ExitCode::done;
    std::vector<EventEntry> entries;  ///< `events` of the config and of the files that it includes
};
Prepared prepare(const LoadedConfig& loaded, const World& world, Diagnostics& diagnostics);

/// Runs the work of a command that has no config: opens the data, does the work, prints what was found.
ExitCode run_without_config(bool strict, const GazetteerInput& gazetteers,
                            const std::function<Result<void>(const World&, Diagnostics&)>& work);

/// The exit code of finished work: problems under --strict when there are warnings.
ExitCode exit_code_of(const Diagnostics& diagnostics, bool strict);

}  // namespace dateline
