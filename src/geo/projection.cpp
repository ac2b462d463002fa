#include "geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "geo/proj_library.hpp"
#include "geo/sphere.hpp"

namespace dateline {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

// A folder that can never hold proj.db, so that PROJ neither opens the 8 MB database nor an untrusted one.
constexpr const char* no_folder = "/dev/null";

void ignore_log(void* /*context*/, int /*level*/, const char* /*message*/) {}

PJ_COORD coordinate(double first, double second) {
    PJ_COORD result{};
    result.v[0] = first;
    result.v[1] = second;
    return result;
}

std::string reason_of_failure(const ProjLibrary& proj, PJ_CONTEXT* context) {
    const char* text = proj.context_errno_string(context, proj.context_errno(context));
    return text == nullptr ? "no reason given" : text;
}

}  // namespace

/// The PROJ objects; destroyed in the right order.
struct Projection::Handle {
    const ProjLibrary& proj;
    PJ_CONTEXT* context = nullptr;
    PJ* operation = nullptr;

    explicit Handle(const ProjLibrary& library) : proj(library), context(proj.context_create()) {
        proj.log_func(context, nullptr, ignore_log);
        proj.context_set_search_paths(context, 1, &no_folder);
        proj.context_set_enable_network(context, 0);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        proj.destroy(operation);
        proj.context_destroy(context);
    }
};

Projection::Projection(std::unique_ptr<Handle> handle, std::string definition, const ProjectionDomain& domain)
    : handle_(std::move(handle)), definition_(std::move(definition)), domain_(domain) {}

Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

Result<Projection> Projection::create(const std::string& definition, Degrees reach) {
    if (definition.size() > 1000 || proj_parameter(definition, "proj").empty()) {
        return Error{"projection '" + definition.substr(0, 60) + "' is no PROJ string",
                     {},
                     "write it as \"+proj=laea +lat_0=52 +lon_0=10\"; codes such as EPSG:3035 are not read"};
    }
    auto domain = domain_of(definition);
    if (!domain) {
        return domain.error();
    }
    domain->radius = std::min(domain->radius, reach);
    const auto library = proj_library();
    if (!library) {
        return library.error();
    }
    const ProjLibrary& proj = **library;
    auto handle = std::make_unique<Handle>(proj);
    handle->operation = proj.create(handle->context, definition.c_str());
    if (handle->operation == nullptr) {
        return Error{
            "PROJ refuses the projection '" + definition + "': " + reason_of_failure(proj, handle->context),
            {},
            "see the parameters of '" + std::string(proj_parameter(definition, "proj")) + "' in PROJ's manual"};
    }
    if (proj.angular_output(handle->operation, PJ_FWD) != 0 || proj.angular_input(handle->operation, PJ_FWD) == 0) {
        return Error{"'" + definition + "' does not project longitude and latitude to a plane", {}, ""};
    }
    return Projection(std::move(handle), definition, *domain);
}

std::optional<PlanePoint> Projection::forward(const LonLat& point) const {
    // PROJ wraps longitudes by itself and may choose the other edge for the cut meridian; a hair inside is safe.
    double turn = (point.lon - domain_.centre.lon).value();
    if (std::abs(turn) > 180) {
        turn -= 360 * std::round(turn / 360);
    }
    const double edge = 180 - 1e-9;
    turn = std::min(std::max(turn, -edge), edge);
    const PJ_COORD in =
        coordinate((domain_.centre.lon.value() + turn) * radians_per_degree, point.lat.value() * radians_per_degree);
    const PJ_COORD out = handle_->proj.trans(handle_->operation, PJ_FWD, in);
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) {
        handle_->proj.errno_reset(handle_->operation);
        return std::nullopt;
    }
    return PlanePoint{Metres(out.xy.x), Metres(out.xy.y)};
}

bool Projection::shows(const LonLat& point) const {
    if (domain_.shape == DomainShape::circle) {
        return bearing(domain_.centre, point).distance <= domain_.radius;
    }
    const double turn = std::abs(normalised_longitude(point.lon - domain_.centre.lon).value());
    return turn <= domain_.half_width.value() + 1e-9 && point.lat >= domain_.south && point.lat <= domain_.north;
}

std::optional<LonLat> Projection::inverse(const PlanePoint& point) const {
    const PJ_COORD in = coordinate(point.x.value(), point.y.value());
    const PJ_COORD out = handle_->proj.trans(handle_->operation, PJ_INV, in);
    if (!std::isfinite(out.lp.lam) || !std::isfinite(out.lp.phi)) {
        handle_->proj.errno_reset(handle_->operation);
        return std::nullopt;
    }
    const LonLat found{normalised_longitude(Degrees(out.lp.lam / radians_per_degree)),
                       Degrees(out.lp.phi / radians_per_degree)};
    // Outside the map PROJ may still answer; the way back shows it.
    const auto again = forward(found);
    if (!again || std::hypot((again->x - point.x).value(), (again->y - point.y).value()) > 1000) {
        return std::nullopt;
    }
    return found;
}

}  // namespace dateline
