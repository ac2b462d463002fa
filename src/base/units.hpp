// Quantities with a unit: a length on the page, an angle, a distance on the ground.
// Promises that lengths of different units never mix: only the named conversions below join them.
// Knows nothing of pages or maps.
#pragma once

#include <compare>

namespace dateline {

/// A number that carries its unit in its type. Adds and compares with its own kind, scales by a plain number.
template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double value) : value_(value) {}

    /// The bare number, in the unit of the type.
    [[nodiscard]] constexpr double value() const { return value_; }

    constexpr auto operator<=>(const Quantity&) const = default;
    constexpr Quantity operator-() const { return Quantity(-value_); }
    constexpr Quantity operator+(Quantity other) const { return Quantity(value_ + other.value_); }
    constexpr Quantity operator-(Quantity other) const { return Quantity(value_ - other.value_); }
    constexpr Quantity operator*(double factor) const { return Quantity(value_ * factor); }
    constexpr Quantity operator/(double divisor) const { return Quantity(value_ / divisor); }
    /// The ratio of two like quantities is a plain number.
    constexpr double operator/(Quantity other) const { return value_ / other.value_; }
    constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }

private:
    double value_ = 0;
};

template <class Unit>
constexpr Quantity<Unit> operator*(double factor, Quantity<Unit> quantity) {
    return quantity * factor;
}

/// A length on the page: 1 pt = 1/72 inch.
using Points = Quantity<struct PointsUnit>;
/// A length on the page as people write it.
using Millimetres = Quantity<struct MillimetresUnit>;
/// An angle on the globe.
using Degrees = Quantity<struct DegreesUnit>;
/// A distance on the ground.
using Metres = Quantity<struct MetresUnit>;

constexpr Points to_points(Millimetres length) {
    return Points(length.value() * 72.0 / 25.4);
}

constexpr Millimetres to_millimetres(Points length) {
    return Millimetres(length.value() * 25.4 / 72.0);
}

namespace literals {
constexpr Points operator""_pt(long double value) {
    return Points(static_cast<double>(value));
}
constexpr Points operator""_pt(unsigned long long value) {
    return Points(static_cast<double>(value));
}
constexpr Points operator""_mm(long double value) {
    return to_points(Millimetres(static_cast<double>(value)));
}
constexpr Points operator""_mm(unsigned long long value) {
    return to_points(Millimetres(static_cast<double>(value)));
}
constexpr Degrees operator""_deg(long double value) {
    return Degrees(static_cast<double>(value));
}
constexpr Degrees operator""_deg(unsigned long long value) {
    return Degrees(static_cast<double>(value));
}
}  // namespace literals

}  // namespace dateline
