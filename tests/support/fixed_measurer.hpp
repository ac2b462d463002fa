// A TextMeasurer without fonts: every code point is half as wide as the size, so that expected numbers can be
// worked out by hand.
#pragma once

#include <string>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scene/text.hpp"

namespace dateline::test {

class FixedMeasurer final : public TextMeasurer {
public:
    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        const auto letters = static_cast<double>(count_code_points(text));
        return {style.size * (0.5 * letters), style.size * 0.8, style.size * 0.2};
    }

    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        std::vector<std::string> lines;
        std::string line;
        for (const auto word : split(text, ' ')) {
            const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
            if (!line.empty() && measure(longer, style).width > width) {
                lines.push_back(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.push_back(line);
        return lines;
    }
};

}  // namespace dateline::test
