// Style: every size, colour and font that a layout may use. Filled from styles/<name>.yaml; the defaults here are those
// of `print`. Layouts hold no colours and no sizes of their own.
#pragma once

#include <string>
#include <vector>

#include "scene/paint.hpp"
#include "scene/text.hpp"

namespace dateline {

/// Text roles shared by all figures.
struct TypeStyle {
    std::string family = "Noto Sans";
    Points title_size{12};
    Points subtitle_size{9};
    Points label_size{7.5};  ///< captions of events and places
    Points minimum_size{7};  ///< below this no label may shrink
    Points tick_size{7};
    Points note_size{7};  ///< attribution, notes
    int title_weight = 700;
    int date_weight = 700;      ///< the date in an event's label
    double line_height = 1.25;  ///< in multiples of the size
    Color text{34, 34, 34, 1};
    Color muted_text{90, 90, 90, 1};

    bool operator==(const TypeStyle&) const = default;
};

/// How a stretch of time is filled of which not all is known.
enum class UncertainFill {
    fade,  ///< paler towards its ends
    hatch  ///< for gray printing, where pale and gray are one
};

struct TimelineStyle {
    Color axis{60, 60, 60, 1};
    Points axis_width{1};
    Color grid{225, 225, 225, 1};
    Color leader{150, 150, 150, 1};
    Points leader_width{0.5};
    Points marker_radius{2.4};
    Points span_height{7};       ///< of a lane that holds span bars
    Points label_gap{3};         ///< between two labels
    Points label_width{110};     ///< the preferred width of a wrapped label
    Points picture_size{36};     ///< about the width and height of a picture beside a label
    double soft_opacity = 0.28;  ///< of the bar of a year; that of a month is fuller
    UncertainFill uncertain = UncertainFill::fade;
    Color highlight{255, 240, 176, 1};  ///< behind the label of a highlighted event

    bool operator==(const TimelineStyle&) const = default;
};

struct MapStyle {
    Color sea{220, 233, 242, 1};
    Color land{245, 243, 238, 1};
    Color focus_land{253, 251, 244, 1};  ///< countries that have events
    Color lake{220, 233, 242, 1};
    Color river{150, 190, 220, 1};
    Color coast{120, 150, 175, 1};
    Color border{140, 130, 120, 1};
    Color admin1_border{200, 192, 182, 1};
    Color graticule{190, 205, 215, 1};
    Color frame{90, 90, 90, 1};
    Color area_text{140, 130, 120, 1};
    Color sea_text{90, 130, 165, 1};
    Color halo{255, 255, 255, 0.85};
    Points coast_width{0.4};
    Points border_width{0.6};
    Points admin1_border_width{0.35};
    Points river_width{0.4};
    Points graticule_width{0.3};
    Points frame_width{0.6};
    Points halo_width{1.6};
    Points marker_radius{2.6};
    Color marker{180, 40, 40, 1};
    Color route{120, 60, 60, 1};  ///< the way from place to place
    Points route_width{0.9};
    Color shade_low{251, 233, 221, 1};     ///< of countries coloured by number: the least
    Color shade_high{207, 106, 92, 1};     ///< and the most
    Color glow{120, 160, 195, 0.25};       ///< of the sea along coasts
    Points glow_width{0};                  ///< 0: none
    Color area_marker{180, 40, 40, 0.22};  ///< the tint of a country or region known only as an area

    bool operator==(const MapStyle&) const = default;
};

struct Style {
    std::string name = "print";
    Color background{255, 255, 255, 1};
    Points margin{14};
    /// Colours of tracks and categories, in order (Okabe and Ito 2008, without black and yellow).
    std::vector<Color> palette{{0, 114, 178, 1},   {213, 94, 0, 1},  {0, 158, 115, 1},
                               {204, 121, 167, 1}, {230, 159, 0, 1}, {86, 180, 233, 1}};
    TypeStyle type{};
    TimelineStyle timeline{};
    MapStyle map{};

    bool operator==(const Style&) const = default;
};

}  // namespace dateline
