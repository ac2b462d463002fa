// The checks between the keys of one entry of a config. Each looks at the keys that are written, not at the values that
// could be read: a date with a mistake is one error, not two.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "config/findings.hpp"
#include "config/node.hpp"

namespace dateline {

void check_article(const ArticleEntry& article, const Node& node, Findings& findings);
void check_event(const EventEntry& event, const Node& node, Findings& findings);
void check_picture(const PictureEntry& picture, const Node& node, Findings& findings);
void check_gazetteer(const GazetteerEntry& gazetteer, const Node& node, Findings& findings);
void check_layer(const LayerEntry& layer, const Node& node, Findings& findings);
void check_era(const EraEntry& era, const Node& node, Findings& findings);
void check_line(const LineEntry& line, const Node& node, Findings& findings);
void check_figure(const FigureEntry& figure, const Node& node, Findings& findings);

/// The first position of each name, to name it when the same comes again.
class FirstUse {
public:
    /// The first position of `name` when it was used before.
    std::optional<SourcePos> repeated(const std::string& name, const SourcePos& pos);

private:
    std::map<std::string, SourcePos> positions_;
};

/// Reports ids that come twice, each with where it first stands.
void report_repeated_ids(const std::vector<EventEntry>& events, Findings& findings);

}  // namespace dateline
