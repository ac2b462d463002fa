// The shipped map where other tools tear it: seven lands at the antimeridian and the poles, in every projection of the
// rule table, at six centre longitudes. With DATELINE_CONTACT_SHEETS=FOLDER in the environment each projection is also
// drawn there, for the eye.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numbers>
#include <string>

#include "base/text.hpp"
#include "geo/basemap_lookup.hpp"
#include "geo/compiled_basemap.hpp"
#include "geo/project_shapes.hpp"

using namespace dateline;

namespace {

constexpr double radius = 6'371'000;
constexpr double degree = std::numbers::pi / 180;

struct Land {
    std::string name;
    std::vector<GeoPolygon> polygons;
};

const GeoBox everywhere{Degrees(-180), Degrees(-90), Degrees(180), Degrees(90)};

CompiledBasemap shipped_basemap() {
    auto opened = CompiledBasemap::open(DATELINE_BINARY_DIR "/data/basemap.bin");
    if (!opened.ok()) FAIL("build the target dateline_data first: " << opened.error().message);
    return std::move(opened).value();
}

/// The polygons of a country that begin in a box.
Land part_of(const Basemap& basemap, const std::string& name, const std::string& code, const GeoBox& box) {
    Land land{name, {}};
    for (const auto& country : basemap.features(BasemapLayer::countries, Detail::continent, everywhere)) {
        if (country.code != code) continue;
        for (const auto& polygon : country.polygons) {
            if (box.contains(polygon.outer.front())) land.polygons.push_back(polygon);
        }
    }
    if (land.polygons.empty()) FAIL("the base map has no " << name);
    return land;
}

std::vector<Land> lands() {
    const auto basemap = shipped_basemap();
    const auto chukotka = area_at(basemap, BasemapLayer::admin1, Detail::region, {Degrees(177), Degrees(66.5)}).value();
    return {part_of(basemap, "Russia", "RU", everywhere),
            part_of(basemap, "Fiji", "FJ", everywhere),
            part_of(basemap, "Antarctica", "AQ", everywhere),
            {"Chukotka", chukotka.polygons},
            part_of(basemap, "Aleutians", "US", make_box(Degrees(170), Degrees(50), Degrees(-163), Degrees(56))),
            part_of(basemap, "Chatham", "NZ", make_box(Degrees(-178), Degrees(-46), Degrees(-175), Degrees(-43))),
            part_of(basemap, "Kiribati", "KI", everywhere)};
}

/// Where horizontal lines cross rings: a sorted list a row.
class Rows {
public:
    Rows(double bottom, double top, int count)
        : bottom_(bottom), height_((top - bottom) / count), rows_(static_cast<std::size_t>(count)) {}

    void add_edge(double ax, double ay, double bx, double by) {
        if (ay > by) {
            std::swap(ax, bx);
            std::swap(ay, by);
        }
        const auto first = std::max(0.0, std::ceil((ay - bottom_) / height_ - 0.5));
        for (auto row = static_cast<std::size_t>(first); row < rows_.size() && middle(row) < by; ++row)
            rows_[row].push_back(ax + (middle(row) - ay) / (by - ay) * (bx - ax));
    }
    void sort() {
        for (auto& row : rows_) std::sort(row.begin(), row.end());
    }

    [[nodiscard]] double middle(std::size_t row) const { return bottom_ + height_ * (static_cast<double>(row) + 0.5); }
    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] const std::vector<std::vector<double>>& all() const { return rows_; }

private:
    double bottom_;
    double height_;
    std::vector<std::vector<double>> rows_;
};

/// Enough rows to measure what is some degrees high.
int rows_for(double degrees) {
    return degrees < 1 ? 200 : 800;
}

double shared(double a, double b, double c, double d) {
    return std::max(0.0, std::min(b, d) - std::max(a, c));
}

void add_ring(const PlanePath& ring, Rows& rows) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        rows.add_edge(a.x.value(), a.y.value(), b.x.value(), b.y.value());
    }
}

/// The area that is filled by the even-odd rule and lies within the outline.
double filled_area(const std::vector<PlanePath>& rings, const PlanePath& outline) {
    if (rings.empty()) return 0;
    PlaneBox box = bounds(rings.front());
    for (const auto& ring : rings) {
        for (const auto& point : ring) box = box.united(point);
    }
    const int count = rows_for(box.height().value() / 100'000);
    Rows fill(box.south.value(), box.north.value(), count);
    Rows globe(box.south.value(), box.north.value(), count);
    for (const auto& ring : rings) add_ring(ring, fill);
    add_ring(outline, globe);
    fill.sort();
    globe.sort();
    double sum = 0;
    for (std::size_t row = 0; row < fill.all().size(); ++row) {
        const auto& in = fill.all()[row];
        const auto& on = globe.all()[row];
        for (std::size_t i = 0; i + 1 < in.size(); i += 2) {
            for (std::size_t j = 0; j + 1 < on.size(); j += 2) sum += shared(in[i], in[i + 1], on[j], on[j + 1]);
        }
    }
    return sum * fill.height();
}

/// Half the width in degrees of what a domain shows at a latitude; 0 where it shows nothing.
double half_width_at(const ProjectionDomain& domain, double lat) {
    if (domain.shape == DomainShape::lon_lat_box)
        return lat < domain.south.value() || lat > domain.north.value() ? 0 : domain.half_width.value();
    const double centre = domain.centre.lat.value() * degree;
    const double across = std::cos(centre) * std::cos(lat * degree);
    const double cosine = (std::cos(domain.radius.value() * degree) - std::sin(centre) * std::sin(lat * degree)) /
                          std::max(across, 1e-12);
    return cosine > 1 ? 0 : cosine < -1 ? 180 : std::acos(cosine) / degree;
}

/// The area on the sphere of the part of a polygon that a domain shows, from the polygon alone.
double true_area(const GeoPolygon& polygon, const ProjectionDomain& domain) {
    double south = 90;
    double north = -90;
    for (const auto& point : polygon.outer) {
        south = std::min(south, point.lat.value());
        north = std::max(north, point.lat.value());
    }
    Rows rows(south, north, rows_for(north - south));
    std::vector<GeoPath> rings = polygon.holes;
    rings.push_back(polygon.outer);
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto& a = ring[i];
            const auto& b = ring[(i + 1) % ring.size()];
            rows.add_edge(a.lon.value(), a.lat.value(), b.lon.value(), b.lat.value());
        }
    }
    rows.sort();
    double sum = 0;
    for (std::size_t row = 0; row < rows.all().size(); ++row) {
        const double lat = rows.middle(row);
        const double half = half_width_at(domain, lat);
        const double centre = domain.centre.lon.value();
        double width = 0;
        for (std::size_t i = 0; i + 1 < rows.all()[row].size(); i += 2) {
            for (const double turn : {-720., -360., 0., 360., 720.}) {
                width += shared(rows.all()[row][i], rows.all()[row][i + 1], centre - half + turn, centre + half + turn);
            }
        }
        sum += width * degree *
               (std::sin((lat + rows.height() / 2) * degree) - std::sin((lat - rows.height() / 2) * degree));
    }
    return sum * radius * radius;
}

bool is_finite(const PlanePath& path) {
    return std::all_of(path.begin(), path.end(), [](const PlanePoint& point) {
        return std::isfinite(point.x.value()) && std::isfinite(point.y.value());
    });
}

double longest_segment(const PlanePath& path) {
    double longest = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        longest =
            std::max(longest, std::hypot((path[i].x - path[i - 1].x).value(), (path[i].y - path[i - 1].y).value()));
    }
    return longest;
}

struct TableProjection {
    std::string name;
    std::string definition;
    bool equal_area;
};

/// Every projection that the rule table can give, and those that it names as alternatives.
const std::vector<TableProjection>& table() {
    static const std::vector<TableProjection> all{
        {"eqearth", "+proj=eqearth", true},
        {"moll", "+proj=moll", true},
        {"hammer", "+proj=hammer", true},
        {"eck4", "+proj=eck4", true},
        {"wag4", "+proj=wag4", true},
        {"wag7", "+proj=wag7", true},
        {"natearth", "+proj=natearth", false},
        {"robin", "+proj=robin", false},
        {"wintri", "+proj=wintri", false},
        {"patterson", "+proj=patterson", false},
        {"mill", "+proj=mill", false},
        {"cea", "+proj=cea +lat_ts=20", true},
        {"merc", "+proj=merc", false},
        {"eqc", "+proj=eqc", false},
        {"tcea", "+proj=tcea", true},
        {"tmerc", "+proj=tmerc", false},
        {"aea-north", "+proj=aea +lat_1=40 +lat_2=65 +lat_0=55", true},
        {"aea-south", "+proj=aea +lat_1=-10 +lat_2=-50 +lat_0=-30", true},
        {"lcc-north", "+proj=lcc +lat_1=40 +lat_2=65 +lat_0=55", false},
        {"lcc-south", "+proj=lcc +lat_1=-10 +lat_2=-50 +lat_0=-30", false},
        {"eqdc", "+proj=eqdc +lat_1=40 +lat_2=65 +lat_0=55", false},
        {"laea-north-pole", "+proj=laea +lat_0=90", true},
        {"laea-south-pole", "+proj=laea +lat_0=-90", true},
        {"laea-equator", "+proj=laea +lat_0=0", true},
        {"laea-oblique", "+proj=laea +lat_0=55", true},
        {"aeqd-oblique", "+proj=aeqd +lat_0=-40", false},
        {"aeqd-pole", "+proj=aeqd +lat_0=90", false},
        {"stere-pole", "+proj=stere +lat_0=-90", false},
        {"stere-oblique", "+proj=stere +lat_0=55", false},
        {"ortho", "+proj=ortho +lat_0=35", false},
    };
    return all;
}

/// A projection and the whole of what it shows, drawn within some points on a page 500 points wide.
struct WholeMap {
    Projection projection;
    MapWindow window;
    PlanePath outline;
};

WholeMap whole_map(const std::string& definition, const std::string& centre, double points) {
    auto projection = Projection::create(definition + " +lon_0=" + centre + " +R=6371000", Degrees(150));
    REQUIRE(projection.ok());
    const auto middle = projection->domain().centre.lon;
    const auto frame =
        project_box(*projection, {middle - Degrees(180), Degrees(-90), middle + Degrees(180), Degrees(90)});
    REQUIRE(frame.ok());
    auto window = window_of(*projection, *frame, frame->width() / (500 / points));
    window.smallest_area = 0;
    auto outline = globe_outline(*projection, window);
    return {std::move(projection).value(), window, std::move(outline)};
}

/// A row of small maps as one SVG.
class ContactSheet {
public:
    explicit ContactSheet(const std::string& name) : name_(name) {}

    void begin(const WholeMap& map, const std::string& title) {
        frame_ = map.window.frame;
        left_ = static_cast<double>(count_ % 3) * 420 + 10;
        top_ = static_cast<double>(count_ / 3) * 420 + 20;
        scale_ = 400 / std::max(frame_.width(), frame_.height()).value();
        ++count_;
        body_ += "<text x='" + format_number(left_) + "' y='" + format_number(top_ - 6) + "' font-size='11'>" + title +
                 "</text>";
        fill({map.outline}, "#dde9f2");
    }
    void fill(const std::vector<PlanePath>& rings, const std::string& color) {
        if (folder_ == nullptr) return;
        std::string d;
        for (const auto& ring : rings) d += path(ring) + "Z";
        body_ += "<path fill-rule='evenodd' fill='" + color + "' fill-opacity='0.7' d='" + d + "'/>";
    }
    void stroke(const std::vector<PlanePath>& lines) {
        if (folder_ == nullptr) return;
        std::string d;
        for (const auto& line : lines) d += path(line);
        body_ += "<path fill='none' stroke='#222' stroke-width='0.5' d='" + d + "'/>";
    }
    ~ContactSheet() {
        if (folder_ == nullptr) return;
        std::ofstream(std::string(folder_) + "/" + name_ + ".svg")
            << "<svg xmlns='http://www.w3.org/2000/svg' width='1280' height='860'><rect width='100%' height='100%' "
               "fill='#fff'/>"
            << body_ << "</svg>";
    }
    ContactSheet(const ContactSheet&) = delete;
    ContactSheet& operator=(const ContactSheet&) = delete;

private:
    [[nodiscard]] std::string path(const PlanePath& points) const {
        std::string d;
        for (const auto& point : points) {
            d += (d.empty() ? "M" : "L") + format_number(left_ + (point.x - frame_.west).value() * scale_, 1) + " " +
                 format_number(top_ + (frame_.north - point.y).value() * scale_, 1);
        }
        return d;
    }

    const char* folder_ = std::getenv("DATELINE_CONTACT_SHEETS");
    std::string name_;
    std::string body_;
    PlaneBox frame_{};
    double left_ = 0;
    double top_ = 0;
    double scale_ = 1;
    std::size_t count_ = 0;
};

constexpr std::array centres{"0", "11", "90", "150", "180", "-169"};
constexpr std::array colors{"#b35", "#06c", "#888", "#e92", "#093", "#a3c", "#c60"};

/// What is drawn of one land on one map.
struct Drawn {
    double area = 0;
    double true_area = 0;
    double longest_stroke = 0;
    bool finite = true;
};

Drawn draw(const WholeMap& map, bool measure, const Land& land, const std::string& color, ContactSheet& sheet) {
    Drawn drawn;
    for (const auto& polygon : land.polygons) {
        const auto rings = project_area(map.projection, map.window, polygon);
        drawn.finite = drawn.finite && std::all_of(rings.begin(), rings.end(), is_finite);
        sheet.fill(rings, color);
        if (measure) {
            drawn.area += filled_area(rings, map.outline);
            drawn.true_area += true_area(polygon, map.projection.domain());
        }
        std::vector<GeoPath> edges = polygon.holes;
        edges.push_back(polygon.outer);
        for (auto& edge : edges) {
            edge.push_back(edge.front());
            const auto lines = project_line(map.projection, map.window, edge);
            sheet.stroke(lines);
            for (const auto& line : lines) {
                drawn.finite = drawn.finite && is_finite(line);
                drawn.longest_stroke = std::max(drawn.longest_stroke, longest_segment(line));
            }
        }
    }
    return drawn;
}

}  // namespace

TEST_CASE("the shipped lands at the antimeridian and the poles are whole in every projection of the rule table") {
    const auto all = lands();
    for (const auto& projection : table()) {
        ContactSheet sheet(projection.name);
        for (const std::string centre : centres) {
            const auto map = whole_map(projection.definition, centre, 0.01);
            sheet.begin(map, projection.name + " at " + centre);
            for (std::size_t i = 0; i < all.size(); ++i) {
                INFO(all[i].name << " in " << map.projection.definition());
                const auto drawn = draw(map, projection.equal_area, all[i], colors[i], sheet);
                const auto& frame = map.window.frame;
                CHECK(drawn.finite);
                CHECK(drawn.longest_stroke < std::max(frame.width(), frame.height()).value() * 0.1);
                CHECK(drawn.area == Approx(drawn.true_area).epsilon(0.01).margin(1e7));
            }
        }
    }
}

TEST_CASE("a bent edge is drawn within a tenth of a point of its true course") {
    const auto along = [](const LonLat& from, const LonLat& to, double share) {
        return LonLat{from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share};
    };
    for (const auto& projection : table()) {
        const auto map = whole_map(projection.definition, "11", 0.1);
        double farthest = 0;
        for (const auto& [from, to] :
             {std::pair{LonLat{Degrees(-20), Degrees(50)}, LonLat{Degrees(55), Degrees(50)}},
              std::pair{LonLat{Degrees(30), Degrees(-60)}, LonLat{Degrees(30), Degrees(60)}}}) {
            const auto pieces = project_line(map.projection, map.window, {from, to});
            for (int i = 0; i <= 500; ++i) {
                const LonLat point = along(from, to, i / 500.0);
                const auto at = map.projection.forward(point);
                if (!at || !map.projection.shows(point) || !map.window.frame.contains(*at)) continue;
                double nearest = 1e30;
                for (const auto& piece : pieces) {
                    for (std::size_t k = 1; k < piece.size(); ++k)
                        nearest = std::min(nearest, distance_to_segment(*at, piece[k - 1], piece[k]).value());
                }
                farthest = std::max(farthest, nearest);
            }
        }
        INFO(map.projection.definition());
        CHECK(farthest <= map.window.tolerance.value() * 1.001);
    }
}
