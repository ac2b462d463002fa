// The table of weights by which the readings of a name are compared; log odds. Set by coordinate search over news text.
#pragma once

namespace dateline::places {

struct ResolutionWeights {
    double population = 0.65;  ///< a power of ten of inhabitants
    double country = 3.5;
    double admin1 = 2.5;
    double region = 4.0;
    double natural_feature = 2.0;
    double unit = 0.2;  ///< a county
    double district = -0.7;
    double capital = 1.5;
    double seat = 0.4;  ///< of a division
    double alias = -1.2;
    double own_city = -2.5;     ///< a division whose name is that of its great city: "New York"
    double own_capital = -6.0;  ///< the same of the capital: \"Washington\"
    double state_cue = 6.0;     ///< "Washington state"
    double same_country = 2.5;  ///< times the share of the votes of the other names
    double same_admin1 = 4.5;   ///< the same of first-level divisions
    double nearness = 3.75;     ///< times how near the nearest other place is: exp(-distance / 150 km)
    double vote_trust = 1.0;    ///< so many votes of others are trusted by half
    double home_country = 1.5;
    double home_admin1 = 2.0;
    double home_nearness = 2.5;
    double contained = 8.0;  ///< another mention says where it lies
};

}  // namespace dateline::places
