#include <string>

#include "config/config.hpp"
#include "config/config_fields.hpp"
#include "config/entry_checks.hpp"
#include "config/read_yaml.hpp"

namespace dateline {

namespace {

/// The height of a slide (PowerPoint's widescreen page), for `size` without a width.
constexpr Points slide_height{540};

// Names that must not come twice, each with where it first stands.
void check_outputs(const Config& config, Findings& findings) {
    FirstUse outputs;
    for (const auto& figure : config.figures) {
        const auto& lock = figure.labels;
        const auto first_lock = lock.lock.empty() ? std::nullopt : outputs.repeated(lock.lock, lock.lock_pos);
        if (first_lock) {
            findings.error(lock.lock_pos, "the lock file '" + lock.lock + "' is written by something else too",
                           "give each map a file of its own", {position_note("first used", *first_lock)});
        }
        for (const auto& output : figure.outputs) {
            const auto first = outputs.repeated(output.path, output.pos);
            if (!first) continue;
            findings.error(output.pos, "two outputs have the name '" + output.path + "'", "",
                           {position_note("first used", *first)});
        }
    }
}

// `size` fills the sides that are left open.
void apply_aspect(FigureEntry& figure) {
    if (!figure.aspect) return;
    if (!figure.width && !figure.height) figure.height = slide_height;
    if (!figure.width) figure.width = *figure.height * *figure.aspect;
    if (!figure.height) figure.height = *figure.width / *figure.aspect;
}

}  // namespace

std::optional<Config> read_config(const SourceFile& source, Diagnostics& diagnostics) {
    const YamlLimits limits;
    const auto text = decode_yaml(source, limits, diagnostics);
    if (!text) return std::nullopt;
    Findings findings(*text, diagnostics);
    Config config;
    if (const auto root = read_yaml(*text, limits, findings)) {
        if (root->kind == NodeKind::null) {
            findings.error({source.name, 1, 1}, "the config is empty",
                           "the folders of examples/ hold some to start from");
        } else {
            read_fields(*root, config_fields(), "config", config, findings);
            report_repeated_ids(config.events, findings);
            check_outputs(config, findings);
            for (auto& figure : config.figures) apply_aspect(figure);
        }
    }
    findings.close();
    if (findings.has_errors()) return std::nullopt;
    return config;
}

}  // namespace dateline
