// Where the figures of a config are written, and in which formats.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "config/config.hpp"

namespace dateline {

/// The command line's say in where figures go.
struct OutputOptions {
    std::vector<std::string> files;  ///< -o: replaces the list of the only figure
    std::string folder;              ///< --output-dir
    std::vector<std::string> roots;  ///< --root
};

/// An output of a figure: its file, "-" for standard output.
struct PlannedOutput {
    std::string path;
    OutputFormat format = OutputFormat::svg;
};

/// The outputs of one figure. A path that leaves the config's folder, every root and --output-dir is an Error.
Result<std::vector<PlannedOutput>> plan_outputs(const FigureEntry& entry, const std::string& config_folder,
                                                const OutputOptions& options);

/// The file that keeps the labels of a map, under the same rules; empty where a figure asks for none.
Result<std::string> plan_lock(const FigureEntry& entry, const std::string& config_folder, const OutputOptions& options);

/// The format that a file name's extension means.
Result<OutputFormat> format_of_path(const std::string& path);

/// "x.svg" of page 2 is "x-2.svg".
std::string page_path(const std::string& path, std::size_t page);

}  // namespace dateline
