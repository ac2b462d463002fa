// The compiled base map: one file, mapped into memory, from which the features of a box are decoded.
// Opening checks the head of the file, so a truncated or foreign file is an Error; a damaged feature later on is left
// out, never a crash. Knows nothing of GDAL: write_basemap takes plain shapes. The format stands in basemap_format.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/mapped_file.hpp"
#include "base/result.hpp"
#include "geo/basemap.hpp"
#include "geo/basemap_format.hpp"

namespace dateline {

/// The features of one layer at one level of detail.
struct BasemapSheet {
    BasemapLayer layer = BasemapLayer::countries;
    Detail detail = Detail::world;
    std::vector<GeoFeature> features;
};

/// The bytes of a compiled base map. Coordinates are rounded to 1/8192 degree (14 m); every feature's parts are moved
/// by whole turns into its box, which is computed here.
std::string write_basemap(std::span<const BasemapSheet> sheets, std::string_view attribution);

/// A compiled base map.
class CompiledBasemap final : public Basemap {
public:
    /// Maps a file into memory.
    static Result<CompiledBasemap> open(const std::string& path);
    /// Takes the bytes of such a file; `name` speaks of them in messages.
    static Result<CompiledBasemap> from_bytes(std::string bytes, const std::string& name);

    /// Islands and lines of a feature that do not touch `box` themselves are left out; the feature's box is the whole
    /// one.
    [[nodiscard]] std::vector<GeoFeature> features(BasemapLayer layer, Detail detail, const GeoBox& box) const override;
    [[nodiscard]] std::string attribution() const override;

    /// Decodes everything and compares the check sum: for `data info`, too slow for every start.
    [[nodiscard]] Result<void> verify() const;

private:
    using Storage = std::variant<MappedFile, std::string>;

    CompiledBasemap(Storage storage, std::string name) : storage_(std::move(storage)), name_(std::move(name)) {}
    static Result<CompiledBasemap> checked(Storage storage, std::string name);
    [[nodiscard]] std::string_view bytes() const;
    [[nodiscard]] const basemap_format::SheetEntry* sheet(BasemapLayer layer, Detail detail) const;

    Storage storage_;
    std::string name_;
    basemap_format::Head head_;
};

}  // namespace dateline
