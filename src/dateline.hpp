// The public library in one include: from a config and a World to figures, and from figures to bytes.
#pragma once

#include "article/read_article.hpp"
#include "config/config.hpp"
#include "pipeline/event_files.hpp"
#include "pipeline/mention_json.hpp"
#include "pipeline/recipe.hpp"
#include "pipeline/report.hpp"
#include "render/render.hpp"
