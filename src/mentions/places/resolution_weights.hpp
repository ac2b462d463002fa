// The table of weights by which the readings of a name are compared; log odds, plain round values. Fifteen were first
// searched on news text that does not come with the project and then rounded, so they count as learned from it, with
// the 37 of evidence.cpp and the two of place_pass.cpp: 54, of at most 60. The three of the home were set by hand: no
// such text names a home.
#pragma once

namespace dateline::places {

struct ResolutionWeights {
    double population = 0.6;  ///< a power of ten of inhabitants
    double country = 3;
    double admin1 = 2;
    double region = 4;
    double capital = 1;
    double seat = 0.5;  ///< of a division
    double alias = -1;
    double own_city = -2;     ///< a division whose name is that of its great city: "New York"
    double own_capital = -6;  ///< the same of the capital: "Washington"
    double state_cue = 6;     ///< "Washington state"
    double same_country = 2;  ///< times the share of the votes of the other names
    double same_admin1 = 4;   ///< the same of first-level divisions
    double nearness = 4;      ///< times how near the nearest other place is: exp(-distance / 150 km)
    double vote_trust = 1;    ///< so many votes of others are trusted by half
    double contained = 8;     ///< another mention says where it lies
    double home_country = 1.5;
    double home_admin1 = 2;
    double home_nearness = 2.5;
};

}  // namespace dateline::places
