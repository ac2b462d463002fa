#include "layout/timeline/labels.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"

namespace dateline {

namespace {

/// The longest text that a TextMeasurer promises to take.
constexpr std::size_t longest_measured = 300;
/// Between a run-in date and its caption, in sizes.
constexpr double run_in_gap = 0.4;
/// A caption that has less than this share of the line beside a run-in date starts on the next line.
constexpr double least_run_in_share = 0.3;

/// Puts lines under each other.
class BlockBuilder {
public:
    BlockBuilder(const LabelSetting& setting, const TextMeasurer& measurer) : setting_(setting), measurer_(measurer) {}

    void add_line(const std::string& text, const TextStyle& style) {
        block_.line_count += 1;
        add_run(text, style, Points(0));
    }
    /// A further run on the line that was added last, `x` from its start.
    void add_run(const std::string& text, const TextStyle& style, Points x) {
        const TextExtent extent = measurer_.measure(text, style);
        const Points top = setting_.leading * static_cast<double>(block_.line_count - 1);
        const Points baseline = top + (setting_.leading - extent.height()) / 2 + extent.ascent;
        block_.lines.push_back({text, {x, baseline}, TextAnchor::start, extent.width, style, "label"});
        block_.width = std::max(block_.width, x + extent.width);
        if (block_.line_count == 1) block_.first_line_width = x + extent.width;
    }
    void add_lines(std::string_view text, const TextStyle& style, Points width) {
        if (text.empty()) return;
        for (const std::string& line : measurer_.wrap(text, style, width)) add_line(line, style);
    }
    LabelBlock take() {
        block_.height = setting_.leading * static_cast<double>(block_.line_count);
        block_.first_line_middle = setting_.leading / 2;
        return std::move(block_);
    }

private:
    const LabelSetting& setting_;
    const TextMeasurer& measurer_;
    LabelBlock block_;
};

/// A caption split after the part that stands beside a run-in date.
struct SplitCaption {
    std::string beside;
    std::string_view rest;
};

/// Nothing when the caption cannot start beside the date without breaking a word or changing the text.
std::optional<SplitCaption> split_beside(std::string_view caption, const TextStyle& style, Points room,
                                         const TextMeasurer& measurer) {
    const std::vector<std::string> lines = measurer.wrap(caption, style, room);
    if (lines.empty() || lines.front().empty() || caption.substr(0, lines.front().size()) != lines.front()) return {};
    SplitCaption split{lines.front(), caption.substr(lines.front().size())};
    // Only at a space is it sure that no word was broken for want of room.
    if (!split.rest.empty() && split.rest.front() != ' ' && split.rest.front() != '\n') return {};
    while (!split.rest.empty() && (split.rest.front() == ' ' || split.rest.front() == '\n'))
        split.rest.remove_prefix(1);
    return split;
}

bool add_run_in(BlockBuilder& block, const LabelText& text, const LabelSetting& setting, Points width,
                const TextMeasurer& measurer) {
    const Points indent = measurer.measure(text.date, setting.date).width + setting.caption.size * run_in_gap;
    if (width - indent < width * least_run_in_share || is_right_to_left(text.caption)) return false;
    const auto split = split_beside(text.caption, setting.caption, width - indent, measurer);
    if (!split) return false;
    block.add_line(text.date, setting.date);
    block.add_run(split->beside, setting.caption, indent);
    block.add_lines(split->rest, setting.caption, width);
    return true;
}

void align_right(LabelBlock& block) {
    for (TextItem& line : block.lines) {
        line.anchor = TextAnchor::end;
        line.position.x = block.width;
    }
}

}  // namespace

LabelSetting label_setting(const Style& style, Points size, double line_height, DatePlacement placement) {
    LabelSetting setting;
    setting.caption.family = style.type.family;
    setting.caption.size = size;
    setting.caption.color = style.type.text;
    setting.date = setting.caption;
    setting.date.weight = style.type.date_weight;
    setting.place = setting.caption;
    setting.place.color = style.type.muted_text;
    setting.leading = size * line_height;
    setting.date_placement = placement;
    return setting;
}

LabelBlock set_label(const LabelText& text, const LabelSetting& setting, Points width, const TextMeasurer& measurer) {
    LabelText cut{shortened(text.date, longest_measured), shortened(text.caption, longest_measured),
                  shortened(text.place, longest_measured)};
    BlockBuilder block(setting, measurer);
    const bool run_in = setting.date_placement == DatePlacement::run_in && !cut.date.empty() && !cut.caption.empty();
    if (!run_in || !add_run_in(block, cut, setting, width, measurer)) {
        block.add_lines(cut.date, setting.date, width);
        block.add_lines(cut.caption, setting.caption, width);
    }
    block.add_lines(cut.place, setting.place, width);
    LabelBlock result = block.take();
    if (is_right_to_left(cut.caption)) align_right(result);
    return result;
}

std::string shortened(const std::string& text, std::size_t code_points_kept) {
    if (text.size() <= code_points_kept) return text;
    const std::u32string letters = code_points(text);
    if (letters.size() <= code_points_kept) return text;
    return to_utf8(std::u32string_view(letters).substr(0, code_points_kept - 1)) + "…";
}

bool is_right_to_left(const std::string& text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint letter = decode_at(text, offset);
        offset += letter.size;
        const char32_t value = letter.value;
        // Blocks of Hebrew, Arabic and their neighbours, with the presentation forms.
        if ((value >= 0x0590 && value <= 0x08FF) || (value >= 0xFB1D && value <= 0xFDFF) ||
            (value >= 0xFE70 && value <= 0xFEFF) || (value >= 0x10800 && value <= 0x10FFF)) {
            return true;
        }
        const bool latin = (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
        if (latin || value >= 0x00C0) return false;
    }
    return false;
}

}  // namespace dateline
