// The gazetteers that a config or a command line asks for: compiled files are mapped, datasets are read through the
// datasets module, and all of them are stacked.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/file_reader.hpp"
#include "base/mapped_file.hpp"
#include "cli/command.hpp"
#include "config/config.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// Owns what it opened; stays where it is, because the stack refers into it.
class GazetteerStack {
public:
    /// Stacks the entries, the lowest first, `builtin` being one of them where it is asked for. Files are relative to
    /// `folder` and must be ones that `files` may read. What is wrong goes to `diagnostics`: a wrong mapping is
    /// ExitCode::usage, a dataset of more than 5,000,000 rows over_limit, what cannot be read failed.
    ExitCode open(const std::vector<GazetteerEntry>& entries, const std::string& folder, const DiskReader& files,
                  const Gazetteer& builtin, Diagnostics& diagnostics);

    [[nodiscard]] const Gazetteer& gazetteer() const { return *stack_; }

private:
    ExitCode add_dataset(const std::string& path, const GazetteerEntry& entry, Diagnostics& diagnostics);
    ExitCode add_compiled(std::string_view bytes, const std::string& path, const GazetteerEntry& entry,
                          Diagnostics& diagnostics);

    std::vector<MappedFile> files_{};
    std::vector<std::unique_ptr<std::string>> compiled_{};  ///< the bytes of datasets, compiled here
    std::vector<std::unique_ptr<Gazetteer>> opened_{};
    std::vector<const Gazetteer*> layers_{};
    std::unique_ptr<Gazetteer> stack_{};
};

/// The `--gazetteer` option of commands without a config.
class GazetteerInput {
public:
    void add_options(CLI::App& app);

    /// The files over these gazetteers, for a session that reads below `folder`.
    [[nodiscard]] std::vector<GazetteerEntry> over(std::vector<GazetteerEntry> entries,
                                                   const std::string& folder = ".") const;
    /// The folders of the files: naming a file on the command line permits to read it.
    [[nodiscard]] std::vector<std::string> folders() const;

private:
    std::vector<std::string> files_{};
};

}  // namespace dateline
