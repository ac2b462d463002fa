#include "layout/timeline/labels.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"
#include "scene/text_direction.hpp"

namespace dateline {

namespace {

/// The longest text that a TextMeasurer promises to take.
constexpr std::size_t longest_measured = 300;
/// Between a run-in date and its caption, in sizes.
constexpr double run_in_gap = 0.4;
/// A caption that has less than this share of the line beside a run-in date starts on the next line.
constexpr double least_run_in_share = 0.25;
/// Letters are shaped together across spaces, so a line may be this much wider than the sum of its words.
constexpr double word_tolerance = 0.3;
/// Widths nearer to each other than this are not told apart.
constexpr double width_precision = 0.5;
/// Of the line of place and source, in sizes.
constexpr double place_size = 0.9;
/// Between a picture and the words beside it, in sizes.
constexpr double picture_gap = 0.6;

/// Thai to Tibetan, Myanmar and Khmer, and East Asian scripts put no spaces between words.
bool is_written_without_spaces(char32_t letter) {
    return (letter >= 0x0E00 && letter <= 0x109F) || (letter >= 0x1780 && letter <= 0x17FF) ||
           (letter >= 0x2E80 && letter <= 0xD7FF) || (letter >= 0xF900 && letter <= 0xFAFF) || letter >= 0x20000;
}

bool has_words(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint letter = decode_at(text, offset);
        if (is_written_without_spaces(letter.value)) return false;
        offset += letter.size;
    }
    return true;
}

MeasuredText measure_words(std::string_view text, const TextStyle& style, const TextMeasurer& measurer) {
    MeasuredText measured;
    measured.has_words = has_words(text);
    if (!measured.has_words) return measured;
    // Some fonts kern around a space, so it is measured between letters.
    measured.space = measurer.measure("n n", style).width.value() - 2 * measurer.measure("n", style).width.value();
    for (std::size_t start = text.find_first_not_of(' '); start != std::string_view::npos;) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string_view word = text.substr(start, end - start);
        measured.words.push_back({word, measurer.measure(word, style).width.value()});
        measured.widest = std::max(measured.widest, measured.words.back().width);
        start = text.find_first_not_of(' ', end);
    }
    return measured;
}

/// Only the measurer knows where scripts without spaces break, and how to break a word between letters.
bool needs_wrapping(const MeasuredText& text, double width) {
    return !text.has_words || text.widest > width;
}

std::string joined_words(const MeasuredText& text, std::size_t first, std::size_t last) {
    std::string joined(text.words[first].text);
    for (std::size_t i = first + 1; i < last; ++i) joined.append(" ").append(text.words[i].text);
    return joined;
}

/// A label's text on one line of at most so many code points.
std::string prepared(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return shortened(text, longest_measured);
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
    // What matters less is smaller, but never too small to be read.
    setting.place.size = std::max(std::min(size, style.type.minimum_size), size * place_size);
    setting.place.color = style.type.muted_text;
    setting.leading = size * line_height;
    setting.date_placement = placement;
    return setting;
}

MeasuredLabel::MeasuredLabel(LabelText text, const LabelSetting& setting, const TextMeasurer& measurer)
    : text_{prepared(std::move(text.date)), prepared(std::move(text.caption)), prepared(std::move(text.place)),
            text.picture},
      setting_(setting),
      measurer_(measurer),
      date_(measure_words(text_.date, setting.date, measurer)),
      caption_(measure_words(text_.caption, setting.caption, measurer)),
      place_(measure_words(text_.place, setting.place, measurer)),
      date_width_(text_.date.empty() ? 0 : measurer.measure(text_.date, setting.date).width.value()) {
    for (const MeasuredText* part : {&date_, &caption_, &place_}) widest_word_ = std::max(widest_word_, part->widest);
}

double MeasuredLabel::run_in_indent(double width) const {
    const bool possible = setting_.date_placement == DatePlacement::run_in && !text_.date.empty() &&
                          !caption_.words.empty() && !needs_wrapping(caption_, width) && !is_right_to_left();
    if (!possible) return 0;
    const double indent = date_width_ + setting_.caption.size.value() * run_in_gap;
    const double room = width - indent;
    return room > width * least_run_in_share && caption_.words.front().width <= room ? indent : 0;
}

std::array<MeasuredLabel::Part, 3> MeasuredLabel::parts(double width) const {
    return {Part{text_.date, date_, setting_.date, 0},
            Part{text_.caption, caption_, setting_.caption, run_in_indent(width)},
            Part{text_.place, place_, setting_.place, 0}};
}

template <class Visit>
void MeasuredLabel::for_each_line(const Part& part, double width, const Visit& visit) const {
    if (part.text.empty()) return;
    if (needs_wrapping(part.measured, width)) {
        for (std::string& text : measurer_.wrap(part.text, part.style, Points(width))) {
            visit(Line{0, 0, measurer_.measure(text, part.style).width.value(), std::move(text)});
        }
        return;
    }
    const std::vector<MeasuredText::Word>& words = part.measured.words;
    if (words.empty()) return;
    std::size_t first = 0;
    double used = part.indent + words.front().width;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const double longer = used + part.measured.space + words[i].width;
        if (longer > width + word_tolerance) {
            visit(Line{first, i, used});
            first = i;
            used = words[i].width;
        } else {
            used = longer;
        }
    }
    visit(Line{first, words.size(), used});
}

double MeasuredLabel::picture_room() const {
    const double width = text_.picture.width;
    return width > 0 ? width + setting_.caption.size.value() * picture_gap : 0;
}

std::size_t MeasuredLabel::picture_lines() const {
    return static_cast<std::size_t>(std::ceil(text_.picture.height / setting_.leading.value()));
}

bool MeasuredLabel::is_right_to_left() const {
    return dateline::is_right_to_left(text_.caption);
}

LabelShape MeasuredLabel::shape(double width) const {
    LabelShape result;
    result.asked = width;
    const double beside = picture_room();
    for (const Part& part : parts(width - beside)) {
        // A caption that begins beside the date shares its line.
        bool is_shared = part.indent > 0;
        for_each_line(part, width - beside, [&](const Line& line) {
            if (!is_shared) result.lines += 1;
            if (result.lines == 1) result.first_line = line.width;
            is_shared = false;
            result.last_line = line.width;
            result.width = std::max(result.width, line.width);
        });
    }
    if (beside == 0) return result;
    result.width += beside;
    result.first_line += beside;
    const bool is_lower = picture_lines() > result.lines;
    const bool is_level = picture_lines() == result.lines;
    result.last_line = is_lower ? text_.picture.width : is_level ? beside + result.last_line : result.last_line;
    result.last_indent = is_lower || is_level ? 0 : beside;
    result.lines = std::max(result.lines, picture_lines());
    return result;
}

LabelShape MeasuredLabel::narrowest(std::size_t lines, double least, double most) const {
    // A picture never takes less, and leaves the words their room.
    lines = std::max(lines, picture_lines());
    least = std::min(least + picture_room(), most);
    LabelShape best = shape(most);
    if (best.lines > lines) return balanced(best);
    // A date is not broken for want of a little width.
    double low = std::min(most, std::max({least, widest_word_ + picture_room(), date_width_ + picture_room()}));
    if (const LabelShape small = shape(low); small.lines <= lines) return balanced(small);
    // The number of lines falls as the width grows, so halving finds the least width to within a fraction of a letter.
    double high = most;
    while (high - low > width_precision) {
        const double middle = (low + high) / 2;
        const LabelShape tried = shape(middle);
        if (tried.lines <= lines) {
            high = middle;
            best = tried;
        } else {
            low = middle;
        }
    }
    return best;
}

LabelShape MeasuredLabel::balanced(LabelShape best) const {
    double low = std::max(widest_word_, date_width_) + picture_room();
    double high = best.width;
    while (high - low > width_precision) {
        const double middle = (low + high) / 2;
        const LabelShape tried = shape(middle);
        if (tried.lines <= best.lines) {
            high = middle;
            best = tried;
        } else {
            low = middle;
        }
    }
    return best;
}

LabelBlock MeasuredLabel::set(double width) const {
    LabelBlock block;
    Points top = -setting_.leading;
    const double text_width = width - picture_room();
    for (const Part& part : parts(text_width)) {
        Points indent{part.indent};
        for_each_line(part, text_width, [&](const Line& line) {
            const std::string text =
                line.text.empty() ? joined_words(part.measured, line.first_word, line.last_word) : line.text;
            const TextExtent extent = measurer_.measure(text, part.style);
            if (indent == Points(0)) top += setting_.leading;
            const Points baseline = top + (setting_.leading - extent.height()) / 2 + extent.ascent;
            block.lines.push_back({text, {indent, baseline}, TextAnchor::start, extent.width, part.style, "label"});
            block.width = std::max(block.width, indent + extent.width);
            indent = Points(0);
        });
    }
    block.height = top + setting_.leading;
    if (picture_room() > 0) add_picture(block);
    if (is_right_to_left()) align_right(block);
    return block;
}

void MeasuredLabel::add_picture(LabelBlock& block) const {
    for (TextItem& line : block.lines) line.position.x += Points(picture_room());
    block.width += Points(picture_room());
    const Points room = setting_.leading * static_cast<double>(picture_lines());
    // As high above the first line as the lines themselves keep apart.
    const Points top = (room - Points(text_.picture.height)) / 2;
    block.picture = PageBox{Points(0), top, Points(text_.picture.width), top + Points(text_.picture.height)};
    block.height = std::max(block.height, room);
}

std::vector<LineExtent> line_extents(const LabelBlock& block, Points leading) {
    std::vector<LineExtent> extents;
    Points baseline{};
    for (const TextItem& run : block.lines) {
        const Points left = run.anchor == TextAnchor::end ? run.position.x - run.width : run.position.x;
        const Points right = left + run.width;
        // A date and the caption that begins beside it share a line.
        if (!extents.empty() && run.position.y == baseline) {
            extents.back().left = std::min(extents.back().left, left);
            extents.back().right = std::max(extents.back().right, right);
        } else {
            extents.push_back({left, right, leading * (static_cast<double>(extents.size()) + 0.5)});
        }
        baseline = run.position.y;
    }
    if (!block.picture) return extents;
    for (LineExtent& line : extents) {
        // A leader ends at the picture, not at the words behind it.
        if (line.middle > block.picture->bottom) continue;
        line.left = std::min(line.left, block.picture->left);
        line.right = std::max(line.right, block.picture->right);
    }
    return extents;
}

void align_right(LabelBlock& block) {
    Points right = block.width;
    if (block.picture) {
        // Lines begin beside the picture, and now end there.
        const Points width = block.picture->width();
        Points nearest = block.width;
        for (const TextItem& run : block.lines) nearest = std::min(nearest, run.position.x);
        right -= nearest;
        block.picture->left = block.width - width;
        block.picture->right = block.width;
    }
    for (std::size_t i = 0; i < block.lines.size();) {
        std::size_t end = i + 1;
        while (end < block.lines.size() && block.lines[end].position.y == block.lines[i].position.y) ++end;
        const TextItem& last = block.lines[end - 1];
        const Points line_end = last.anchor == TextAnchor::end ? last.position.x : last.position.x + last.width;
        const Points shift = right - line_end;
        for (; i < end; ++i) {
            TextItem& run = block.lines[i];
            run.position.x += shift + (run.anchor == TextAnchor::end ? Points(0) : run.width);
            run.anchor = TextAnchor::end;
        }
    }
}

double lean_of(const LabelText& text, double lean) {
    // FNV-1a, 64 bits.
    std::uint64_t hash = 14695981039346656037U;
    for (const std::string* part : {&text.date, &text.caption}) {
        for (const char c : *part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    // Its low bits depend on few letters only.
    return (hash >> 27) % 2 == 0 ? lean : -lean;
}

std::string shortened(const std::string& text, std::size_t code_points_kept) {
    if (text.size() <= code_points_kept) return text;
    const std::u32string letters = code_points(text);
    if (letters.size() <= code_points_kept) return text;
    return to_utf8(std::u32string_view(letters).substr(0, code_points_kept - 1)) + "…";
}

}  // namespace dateline
