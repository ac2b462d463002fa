// World: everything outside a config that a run may ask: files, names of places, the base map, fonts.
// Tests put fakes here; the program puts the disk, the compiled data and Pango.
#pragma once

#include <functional>
#include <string>

#include "article/languages.hpp"
#include "base/file_reader.hpp"
#include "base/result.hpp"
#include "base/source_file.hpp"
#include "config/language_packs.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"
#include "geo/basemap.hpp"
#include "geo/datasets_port.hpp"
#include "scene/picture.hpp"
#include "scene/text.hpp"

namespace dateline {

struct World {
    const FileReader& files;
    const Gazetteer& gazetteer;
    const NameLists& names;
    const Basemap& basemap;
    const LanguagePack& pack;  ///< of the config's language
    const TextMeasurer& measurer;
    /// The YAML of a shipped style by name, or of a style file.
    std::function<Result<SourceFile>(const std::string& name)> style_source;
    /// The module with GDAL in it, loaded when a file needs it.
    std::function<Result<const Datasets*>()> datasets{};
    /// The module that decodes pictures, loaded when an event has one.
    std::function<Result<const PictureDecoder*>()> pictures{};
    /// The packs of other languages; null when there are none.
    const LanguagePacks* installed_packs = nullptr;

    /// The language of each article, where nothing says otherwise `language`.
    [[nodiscard]] Languages languages(const std::string& language = {}) const {
        return {pack, language, installed_packs};
    }
};

}  // namespace dateline
