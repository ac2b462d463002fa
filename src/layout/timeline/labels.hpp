// The label of an event: its date in bold, its caption and its place, wrapped to a width and measured. A label is a
// block of text lines from its own top left corner; layouts move blocks and never look inside. Words are measured
// once, so that a layout can ask for many widths at little cost.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The room of a picture beside the words of a label, in points; none when it has no width.
struct LabelPicture {
    double width = 0;
    double height = 0;

    bool operator==(const LabelPicture&) const = default;
};

/// The words of a label. Empty parts take no room.
struct LabelText {
    std::string date;
    std::string caption;
    std::string place;  ///< and source
    LabelPicture picture{};

    bool operator==(const LabelText&) const = default;
};

enum class DatePlacement {
    own_line,  ///< above the caption
    run_in,    ///< at the start of the caption's first line
};

/// How labels are set in a figure: the same for all of them.
struct LabelSetting {
    TextStyle date{};
    TextStyle caption{};
    TextStyle place{};
    Points leading{};  ///< from baseline to baseline
    DatePlacement date_placement = DatePlacement::own_line;

    bool operator==(const LabelSetting&) const = default;
};

/// The setting of `style` at `size`, with lines `line_height` sizes apart.
LabelSetting label_setting(const Style& style, Points size, double line_height, DatePlacement placement);

/// A measured block. Lines lie relative to its top left corner.
struct LabelBlock {
    std::vector<TextItem> lines;
    std::optional<PageBox> picture{};  ///< beside the lines
    Points width{};                    ///< of its widest line
    Points height{};

    bool operator==(const LabelBlock&) const = default;
};

/// Where a line of a block begins and ends, and its middle, from the block's top left corner.
struct LineExtent {
    Points left{};
    Points right{};
    Points middle{};
};
/// The lines of a block whose lines are `leading` high, from the top.
std::vector<LineExtent> line_extents(const LabelBlock& block, Points leading);

/// The size of a block before it is set.
struct LabelShape {
    double asked = 0;  ///< the width to set it at
    double width = 0;  ///< of its widest line
    std::size_t lines = 0;
    double first_line = 0;   ///< the width of the first line, with a picture beside it
    double last_line = 0;    ///< the width of the last line, or of the picture where that reaches lower
    double last_indent = 0;  ///< where the last line begins: a picture that is not as tall stands before it

    bool operator==(const LabelShape&) const = default;
};

/// A text whose words are measured. A text of a script without spaces is left whole, for the measurer to wrap.
struct MeasuredText {
    struct Word {
        std::string_view text;
        double width = 0;
    };
    std::vector<Word> words;
    double space = 0;
    double widest = 0;  ///< of the words
    bool has_words = true;
};

/// One label with its words measured. The setting and the measurer must outlive it.
class MeasuredLabel {
public:
    MeasuredLabel(LabelText text, const LabelSetting& setting, const TextMeasurer& measurer);
    // Words are views into the label's own text.
    MeasuredLabel(const MeasuredLabel&) = delete;
    MeasuredLabel& operator=(const MeasuredLabel&) = delete;
    ~MeasuredLabel() = default;

    /// Whether its lines end at the right edge of the block.
    [[nodiscard]] bool is_right_to_left() const;

    /// The shape at `width`.
    [[nodiscard]] LabelShape shape(double width) const;

    /// The shape at the least width, of at least `least` and at most `most`, that breaks no word and gives no more than
    /// `lines` lines; at `most` where none does.
    [[nodiscard]] LabelShape narrowest(std::size_t lines, double least, double most) const;

    /// The block at `width`. Lines of right-to-left text end at the block's right edge.
    [[nodiscard]] LabelBlock set(double width) const;

private:
    /// Date, caption or place.
    struct Part {
        const std::string& text;
        const MeasuredText& measured;
        const TextStyle& style;
        double indent = 0;  ///< of its first line, which then goes on where the part before it ended
    };
    /// A run of words, or a text that the measurer broke off.
    struct Line {
        std::size_t first_word = 0;
        std::size_t last_word = 0;
        double width = 0;  ///< with the indent
        std::string text{};
    };
    [[nodiscard]] std::array<Part, 3> parts(double width) const;
    /// Calls `visit(line)` for the lines of a part, from the top.
    template <class Visit>
    void for_each_line(const Part& part, double width, const Visit& visit) const;
    [[nodiscard]] double run_in_indent(double width) const;
    /// The least width that gives no more lines than `best` has: no last line of one short word.
    [[nodiscard]] LabelShape balanced(LabelShape best) const;
    /// What a picture takes of the width, with its gap, and of the height.
    [[nodiscard]] double picture_room() const;
    [[nodiscard]] std::size_t picture_lines() const;
    void add_picture(LabelBlock& block) const;

    LabelText text_;
    const LabelSetting& setting_;
    const TextMeasurer& measurer_;
    MeasuredText date_;
    MeasuredText caption_;
    MeasuredText place_;
    double date_width_ = 0;
    double widest_word_ = 0;
};

/// Lets all lines end at the right edge of their block. Runs that share a line keep their order and distance.
void align_right(LabelBlock& block);

/// `lean` or -`lean`, by nothing but the words of a label: the same in every figure that the label is in.
double lean_of(const LabelText& text, double lean);

/// `text` cut to so many code points, with an ellipsis where something is cut off.
std::string shortened(const std::string& text, std::size_t code_points_kept);

}  // namespace dateline
