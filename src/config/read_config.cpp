#include <map>
#include <string>
#include <utility>

#include "config/config.hpp"
#include "config/config_fields.hpp"
#include "config/read_yaml.hpp"

namespace dateline {

namespace {

/// The height of a slide (PowerPoint's widescreen page), for `size` without a width.
constexpr Points slide_height{540};

// The first position of each name, to name it when the same comes again.
class FirstUse {
public:
    /// The first position of `name` when it was used before.
    std::optional<SourcePos> repeated(const std::string& name, const SourcePos& pos) {
        const auto [first, is_new] = positions_.emplace(name, pos);
        return is_new ? std::nullopt : std::optional(first->second);
    }

private:
    std::map<std::string, SourcePos> positions_;
};

void check_articles(const Config& config, Findings& findings) {
    for (const auto& article : config.articles) {
        if (article.file.empty() && article.glob.empty()) {
            findings.error(article.pos, "this article has neither 'file' nor 'glob'");
        } else if (!article.file.empty() && !article.glob.empty()) {
            findings.error(article.pos, "this article has both 'file' and 'glob'", "make two entries of it");
        }
    }
}

void check_events(const Config& config, Findings& findings) {
    FirstUse ids;
    for (const auto& event : config.events) {
        if (event.id.empty() && !event.date) {
            findings.error(event.pos, "this event has neither 'date' nor 'id'",
                           "give a date to add an event, or an id to change one");
        } else if (event.id.empty() && !event.label) {
            findings.error(event.pos, "this event has no 'label'", "an event that is added needs one");
        }
        if (event.id.empty()) continue;
        if (const auto first = ids.repeated(event.id, event.pos)) {
            findings.error(event.pos, "two events have the id '" + event.id + "'", "",
                           {position_note("first used", *first)});
        }
    }
}

void check_figure(const FigureEntry& figure, const Node& node, Findings& findings) {
    if (node.find("kind") == nullptr) {
        findings.error(figure.pos, "this figure has no 'kind'", "write 'kind: timeline' or 'kind: map'");
    }
    if (node.find("output") == nullptr) {
        findings.error(figure.pos, "this figure has no 'output'", "write 'output: figure.svg'");
    }
    if (figure.aspect && figure.width && figure.height) {
        findings.error(figure.pos, "this figure has 'size', 'width' and 'height'", "leave one of them out");
    }
    const bool is_map = figure.kind == FigureKind::map;
    for (const char* key : {"extent", "projection", "graticule", "inset", "markers"}) {
        if (const Node* value = node.find(key); value != nullptr && !is_map) {
            findings.error(value->pos, std::string("a timeline has no '") + key + "'", "only maps have it");
        }
    }
    for (const char* key : {"orientation"}) {
        if (const Node* value = node.find(key); value != nullptr && is_map) {
            findings.error(value->pos, std::string("a map has no '") + key + "'", "only timelines have it");
        }
    }
}

void check_figures(const Config& config, const Node& root, Findings& findings) {
    const Node* nodes = root.find("figures");
    // Items that could not be read at all are missing from the config, and were reported.
    if (nodes == nullptr || nodes->items.size() != config.figures.size()) return;
    FirstUse outputs;
    for (std::size_t i = 0; i < config.figures.size(); ++i) {
        check_figure(config.figures[i], nodes->items[i], findings);
        for (const auto& output : config.figures[i].outputs) {
            if (const auto first = outputs.repeated(output.path, output.pos)) {
                findings.error(output.pos, "two outputs have the name '" + output.path + "'", "",
                               {position_note("first used", *first)});
            }
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
            findings.error({source.name, 1, 1}, "the config is empty", "'dateline init' writes one to start from");
        } else {
            read_fields(*root, config_fields(), "config", config, findings);
            check_articles(config, findings);
            check_events(config, findings);
            check_figures(config, *root, findings);
            for (auto& figure : config.figures) apply_aspect(figure);
        }
    }
    findings.close();
    if (findings.has_errors()) return std::nullopt;
    return config;
}

}  // namespace dateline
