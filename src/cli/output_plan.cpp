#include "cli/output_plan.hpp"

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

bool lies_below(const fs::path& path, const fs::path& folder) {
    std::error_code code;
    const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, code);
    const fs::path resolved = fs::weakly_canonical(path, code);
    const auto mismatch = std::mismatch(root.begin(), root.end(), resolved.begin(), resolved.end());
    return mismatch.first == root.end();
}

bool is_permitted(const fs::path& path, const std::string& base, const std::vector<std::string>& roots) {
    const auto contains = [&](const std::string& root) { return lies_below(path, root); };
    return contains(base) || std::ranges::any_of(roots, contains);
}

}  // namespace

Result<OutputFormat> format_of_path(const std::string& path) {
    const std::string extension = to_lower_ascii(fs::path(path).extension().string());
    if (extension == ".svg" || path == "-") return OutputFormat::svg;
    if (extension == ".pdf") return OutputFormat::pdf;
    if (extension == ".png") return OutputFormat::png;
    return Error{"cannot tell the format of '" + path + "'", {}, "end its name in .svg, .pdf or .png"};
}

std::string page_path(const std::string& path, std::size_t page) {
    if (page <= 1 || path == "-") return path;
    const fs::path whole(path);
    return (whole.parent_path() / (whole.stem().string() + "-" + std::to_string(page) + whole.extension().string()))
        .string();
}

Result<std::string> plan_lock(const FigureEntry& entry, const std::string& config_folder,
                              const OutputOptions& options) {
    if (entry.labels.lock.empty()) return std::string();
    const std::string base = options.folder.empty() ? config_folder : options.folder;
    const fs::path path = fs::path(base) / entry.labels.lock;
    if (is_permitted(path, base, options.roots)) return path.lexically_normal().string();
    return Error{"the lock file '" + entry.labels.lock + "' lies outside the folders that may be written",
                 entry.labels.lock_pos, "permit its folder with --root"};
}

Result<std::vector<PlannedOutput>> plan_outputs(const FigureEntry& entry, const std::string& config_folder,
                                                const OutputOptions& options) {
    std::vector<PlannedOutput> outputs;
    for (const auto& file : options.files) {
        const auto format = format_of_path(file);
        if (!format) return format.error();
        outputs.push_back({file, *format});
    }
    if (!options.files.empty()) return outputs;
    const std::string base = options.folder.empty() ? config_folder : options.folder;
    for (const auto& output : entry.outputs) {
        const fs::path path = fs::path(base) / output.path;
        if (!is_permitted(path, base, options.roots)) {
            return Error{"output '" + output.path + "' lies outside the folders that may be written", output.pos,
                         "permit its folder with --root, or use --output-dir"};
        }
        outputs.push_back({path.lexically_normal().string(), output.format});
    }
    return outputs;
}

}  // namespace dateline
