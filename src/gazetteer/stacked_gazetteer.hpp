// Several gazetteers as one: the built-in one with those of the user over it.
#pragma once

#include <memory>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// Stacks gazetteers, the lowest first. Layers hold the same place when they give it the same key: then the highest one
/// decides what is known of it, what that leaves open comes from the layers below, and the names of all lead to it.
/// Place ids count through the layers. The layers must outlive the result; there may be none.
std::unique_ptr<Gazetteer> stack_gazetteers(const std::vector<const Gazetteer*>& layers);

}  // namespace dateline
