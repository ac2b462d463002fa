// A division and the town it is named for: which of the two a bare name means.
#pragma once

#include <optional>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// Whether a town that bears the name of `division` is what the bare name means: it governs the division (admin-1) or
/// lies at its heart (admin-2), and holds a good part of its people.
bool is_seat_of(const Place& town, const Place& division);

/// The town that `division` (an admin-1 or admin-2 unit) is governed from or named for, when it is among `readings` of
/// the same name and holds a good part of the division's people: a bare "Suez" means the city before the governorate,
/// but a bare "Quebec" the province.
std::optional<PlaceId> seat_among(const Gazetteer& gazetteer, const std::vector<Candidate>& readings,
                                  const Place& division);

}  // namespace dateline
