// Scene: the finished figure as a display list in page points. Only paths, images, text runs and groups; the renderer
// decides nothing. A value: two scenes are equal when everything in them is.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "scene/path.hpp"
#include "scene/text.hpp"

namespace dateline {

/// A path that is filled, stroked or both.
struct PathItem {
    Path path;
    std::optional<Fill> fill{};
    std::optional<Stroke> stroke{};
    std::string css_class{};  ///< "marker", "leader", "extent", "land", ... or empty

    bool operator==(const PathItem&) const = default;
};

enum class TextAnchor { start, middle, end };

/// Where a letter of a text stands that does not run straight: the start of its baseline.
struct LetterPlace {
    PagePoint at{};
    double rotation = 0;  ///< degrees clockwise about `at`
    Points width{};       ///< its advance

    bool operator==(const LetterPlace&) const = default;
};

/// One line of text. `position` is the point on the baseline that `anchor` names; `width` is what the measurer said.
/// `end` anchors the visual right edge also for right-to-left text, `start` the left edge.
struct TextItem {
    std::string text;
    PagePoint position{};
    TextAnchor anchor = TextAnchor::start;
    Points width{};
    TextStyle style{};
    std::string css_class{};  ///< "tick", "title", "area-label", "label-text", ...
    double rotation = 0;      ///< degrees clockwise about `position`
    /// One a code point where the text follows a curve, else empty; then anchor, rotation and letter spacing are not
    /// looked at.
    std::vector<LetterPlace> letters{};

    bool operator==(const TextItem&) const = default;
};

/// A raster image, PNG bytes, drawn into `box`.
struct ImageItem {
    std::string png;
    PageBox box{};
    std::string description{};  ///< what it shows; empty for one that only adorns

    bool operator==(const ImageItem&) const = default;
};

struct Item;

/// Items that belong together: an event, a place, a layer. `data` are data-* attributes without the prefix.
struct Group {
    std::string id{};
    std::string css_class{};
    std::string role{};
    std::string title{};
    std::string description{};
    std::string link{};  ///< http or https, else empty
    std::vector<std::pair<std::string, std::string>> data{};
    std::optional<Path> clip{};
    std::vector<Item> items;  // Without {}: clang 14 wants Item to be complete for that.

    bool operator==(const Group&) const = default;
};

struct Item {
    std::variant<PathItem, TextItem, ImageItem, Group> value;

    bool operator==(const Item&) const = default;
};

/// A page.
struct Scene {
    Points width{};
    Points height{};
    std::string title{};
    std::string description{};
    std::string language = "en";
    Color background{255, 255, 255, 1};
    std::vector<Item> items{};

    bool operator==(const Scene&) const = default;
};

/// The stable text form of `dateline dump --stage=scene`: one line an item, indented by group.
std::string dump(const Scene& scene);

}  // namespace dateline
