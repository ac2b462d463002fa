// The tables of the config: every key, how it reads and what it means.
#pragma once

#include <vector>

#include "config/config.hpp"
#include "config/field_table.hpp"

namespace dateline {

/// The keys of the config itself. The checks between keys are those of read_config.
std::vector<Field<Config>> config_fields();
std::vector<Field<ArticleEntry>> article_fields();
std::vector<Field<EventEntry>> event_fields();
/// `image` of an event.
std::vector<Field<PictureEntry>> picture_fields();
std::vector<Field<GazetteerEntry>> gazetteer_fields();
/// `fields` of a gazetteer.
std::vector<Field<PlaceColumns>> place_column_fields();
std::vector<Field<EventFileEntry>> event_file_fields();
std::vector<Field<EventColumns>> event_column_fields();
/// `events`: a list of entries and files, or one file.
Field<Config> events_field();
std::vector<Field<FigureEntry>> figure_fields();
std::vector<Field<EraEntry>> era_fields();
std::vector<Field<LineEntry>> line_fields();

}  // namespace dateline
