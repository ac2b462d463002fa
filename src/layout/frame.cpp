#include "layout/frame.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "scene/text_direction.hpp"

namespace dateline {

namespace {

/// Stacks wrapped paragraphs from `top` downwards.
class TextStack {
public:
    TextStack(const TextMeasurer& measurer, PagePoint origin, Points width, double line_height)
        : measurer_(measurer), origin_(origin), width_(width), line_height_(line_height) {}

    void add(std::string_view text, const TextStyle& style, const std::string& css_class,
             const std::string& link = {}) {
        if (text.empty()) return;
        for (const std::string& line : measurer_.wrap(text, style, width_)) {
            const TextExtent extent = measurer_.measure(line, style);
            const Points leading = style.size * line_height_;
            // The line is centred in its leading, as in CSS.
            const Points baseline = origin_.y + height_ + (leading - extent.height()) / 2 + extent.ascent;
            // Arabic and Hebrew begin at the right edge.
            const Points x = is_right_to_left(text) ? origin_.x + width_ - extent.width : origin_.x;
            items_.push_back({line, {x, baseline}, TextAnchor::start, extent.width, style, css_class});
            links_.push_back(link);
            height_ += leading;
        }
    }
    void add_gap(Points gap) { height_ += gap; }

    [[nodiscard]] Points height() const { return height_; }
    [[nodiscard]] std::vector<TextItem> take() { return std::move(items_); }
    [[nodiscard]] const std::vector<std::string>& links() const { return links_; }

private:
    const TextMeasurer& measurer_;
    PagePoint origin_;
    Points width_;
    double line_height_;
    Points height_{};
    std::vector<TextItem> items_;
    std::vector<std::string> links_;
};

TextStyle text_style(const Style& style, Points size, int weight, const Color& color) {
    TextStyle text;
    text.family = style.type.family;
    text.size = size;
    text.weight = weight;
    text.color = color;
    return text;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += " · ";
        text += part;
    }
    return text;
}

}  // namespace

Frame measure_frame(const Page& page, const Style& style, const TextMeasurer& measurer) {
    Frame frame;
    frame.width = page.width;
    frame.margin = style.margin;
    const Points width = page.width - style.margin * 2;
    const TypeStyle& type = style.type;
    const double leading = type.line_height;

    TextStack header(measurer, {style.margin, style.margin}, width, leading);
    header.add(page.title, text_style(style, type.title_size, type.title_weight, type.text), "title");
    header.add(page.subtitle, text_style(style, type.subtitle_size, 400, type.muted_text), "subtitle");
    frame.header_height = header.height() > Points(0) ? header.height() + type.title_size * 0.5 : Points(0);
    frame.header = header.take();

    TextStack footer(measurer, {style.margin, Points(0)}, width, leading);
    const TextStyle small = text_style(style, type.note_size, 400, type.muted_text);
    footer.add(page.note, small, "note");
    footer.add(page.guess_note, small, "legend");
    footer.add(page.count_note, small, "legend");
    for (std::size_t i = 0; i < page.sources.size(); ++i) {
        footer.add(std::to_string(i + 1) + "  " + page.sources[i].text, small, "source", page.sources[i].link);
    }
    footer.add(page.credit, small, "credit");
    footer.add(joined(page.attributions), small, "attribution");
    frame.footer_height = footer.height() > Points(0) ? footer.height() + type.note_size * 0.8 : Points(0);
    const Points lift = footer.height() + style.margin;
    frame.footer_links = footer.links();
    frame.footer = footer.take();
    for (TextItem& item : frame.footer) item.position.y -= lift;
    return frame;
}

PageBox inner_box(const Frame& frame, Points page_height) {
    const Points top = frame.margin + frame.header_height;
    const Points bottom = page_height - frame.margin - frame.footer_height;
    return {frame.margin, top, frame.width - frame.margin, std::max(top, bottom)};
}

Points page_height_for(const Frame& frame, Points inner_height) {
    return inner_height + frame.margin * 2 + frame.header_height + frame.footer_height;
}

Scene make_page(const Page& page, const Frame& frame, const Style& style, Points page_height) {
    Scene scene;
    scene.width = page.width;
    scene.height = page_height;
    scene.title = page.title;
    scene.language = page.language.code;
    scene.background = style.background;
    for (const TextItem& item : frame.header) scene.items.push_back({item});
    for (std::size_t i = 0; i < frame.footer.size(); ++i) {
        TextItem item = frame.footer[i];
        item.position.y += page_height;
        if (frame.footer_links[i].empty()) {
            scene.items.push_back({std::move(item)});
            continue;
        }
        Group linked;
        linked.css_class = "source";
        linked.link = frame.footer_links[i];
        linked.items.push_back({std::move(item)});
        scene.items.push_back({std::move(linked)});
    }
    return scene;
}

}  // namespace dateline
