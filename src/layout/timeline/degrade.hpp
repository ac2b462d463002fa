// The order in which a timeline gives way when its labels do not fit, and the words in which the report says so.
#pragma once

#include <string>
#include <vector>

#include "layout/timeline/body.hpp"

namespace dateline {

/// A setting and what it gave up beyond the one before it; empty for the first.
struct SettingStep {
    BodySetting setting{};
    std::string words;
};

/// From the style's own setting to the densest that is still well read: labels narrower, dates set in line, places left
/// out, lines closer, type down to the style's minimum. Steps that would change nothing are left out.
std::vector<SettingStep> setting_steps(const TimelineFigure& figure, const Style& style);

}  // namespace dateline
