// The checks between the keys of one entry of a config. Each looks at the keys that are written, not at the values that
// could be read: a date with a mistake is one error, not two.
#pragma once

#include "config/config.hpp"
#include "config/findings.hpp"
#include "config/node.hpp"

namespace dateline {

void check_article(const ArticleEntry& article, const Node& node, Findings& findings);
void check_event(const EventEntry& event, const Node& node, Findings& findings);
void check_gazetteer(const GazetteerEntry& gazetteer, const Node& node, Findings& findings);
void check_figure(const FigureEntry& figure, const Node& node, Findings& findings);

}  // namespace dateline
