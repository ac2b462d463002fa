#include "layout/map/nice_number.hpp"

#include <cmath>
#include <initializer_list>

namespace dateline {

double nice_number_below(double limit) {
    const double power = std::pow(10, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= limit) {
            return factor * power;
        }
    }
    return power;
}

}  // namespace dateline
