// A small scene with one of everything, for the dump and for all renderers.
#pragma once

#include <string>

#include "scene/scene.hpp"

namespace dateline::test {

/// A PNG of one vermilion pixel.
inline std::string one_pixel_png() {
    constexpr std::string_view hex =
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63b81ac700"
        "00033f0134ad8a389d0000000049454e44ae426082";
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    }
    return bytes;
}

inline TextItem text_item(std::string text, PagePoint position, double width) {
    TextItem item;
    item.text = std::move(text);
    item.position = position;
    item.width = Points(width);
    return item;
}

/// An event with a marker, a leader and a label, as layouts make them.
inline Group sample_event() {
    const PathItem marker{
        .path = circle({Points(60), Points(60)}, Points(3)), .fill = Color{213, 94, 0, 1}, .css_class = "marker"};
    const PathItem leader{
        .path = polyline({{Points(60), Points(60)}, {Points(70), Points(50)}, {Points(80), Points(50)}}),
        .stroke = Stroke{.color = {150, 150, 150, 1}},
        .css_class = "leader"};
    TextItem label = text_item("Treaty signed & sealed", {Points(82), Points(53)}, 85.5);
    label.style.halo_width = Points(1.6);
    label.style.halo_color = {255, 255, 255, 0.85};
    Group label_group{.css_class = "label", .items = {{label}}};
    return {.id = "e-1",
            .css_class = "event",
            .title = "25 April 2018: \"Treaty\"",
            .description = "Signed <in> the morning.",
            .link = "https://example.org/a?b=1&c=2",
            .data = {{"from", "2018-04-25"}, {"to", "2018-04-26"}},
            .items = {{marker}, {leader}, {label_group}}};
}

/// A layer with a gradient, a hatch with dashes, and a translucent area, clipped to a rounded frame.
inline Group sample_layer() {
    const PageBox frame{Points(10), Points(30), Points(190), Points(130)};
    const LinearGradient sea{
        {frame.left, frame.top}, {frame.right, frame.bottom}, {{0, {220, 233, 242, 1}}, {1, {120, 170, 210, 0.5}}}};
    const PathItem water{.path = rectangle(frame), .fill = sea, .css_class = "sea"};
    const PathItem hatched{
        .path = circle({Points(150), Points(100)}, Points(25)),
        .fill = Hatch{{180, 40, 40, 1}, Points(4), Points(0.8)},
        .stroke = Stroke{.color = {180, 40, 40, 1}, .width = Points(1), .dash = {Points(4), Points(2.5)}},
        .css_class = "extent"};
    const PathItem land{
        .path = polygon({{Points(-5), Points(70)}, {Points(40), Points(80)}, {Points(30), Points(140)}}),
        .fill = Color{245, 243, 238, 0.75},
        .stroke = Stroke{.color = {120, 150, 175, 1}, .width = Points(0.4), .round_joins = false},
        .css_class = "land"};
    return {.id = "base",
            .css_class = "layer",
            .clip = rounded_rectangle(frame, Points(6)),
            .items = {{water}, {hatched}, {land}}};
}

inline Scene sample_scene() {
    TextItem title = text_item("A sample", {Points(10), Points(20)}, 53.2);
    title.css_class = "title";
    title.style.size = Points(12);
    title.style.weight = 700;
    TextItem sea = text_item("INNER SEA", {Points(100), Points(110)}, 72.4);
    sea.anchor = TextAnchor::middle;
    sea.css_class = "area-label";
    sea.rotation = -20;
    sea.style.slant = FontSlant::italic;
    sea.style.letter_spacing = Points(2);
    sea.style.color = {90, 130, 165, 1};
    TextItem arabic = text_item("القاهرة (مصر)", {Points(185), Points(45)}, 55);
    arabic.anchor = TextAnchor::end;
    Scene scene{.width = Points(200), .height = Points(140), .title = "A sample", .description = "One of everything."};
    scene.items = {{sample_layer()}, {sample_event()},
                   {title},          {sea},
                   {arabic},         {ImageItem{one_pixel_png(), {Points(20), Points(90), Points(30), Points(100)}}}};
    return scene;
}

}  // namespace dateline::test
