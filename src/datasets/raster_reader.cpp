#include "datasets/raster_reader.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include <gdal_priv.h>
#include <gdalwarper.h>
#include <ogr_spatialref.h>

#include "datasets/gdal_session.hpp"
#include "datasets/relief.hpp"

namespace dateline {

namespace {

// A side of a source; GDAL reads only what the map shows of it.
constexpr int longest_side = 100'000;
constexpr const char* result_name = "/vsimem/dateline-raster.png";

struct TransformerDestroyer {
    void operator()(void* transformer) const { GDALDestroyGenImgProjTransformer(transformer); }
};
struct OptionsDestroyer {
    void operator()(GDALWarpOptions* options) const { GDALDestroyWarpOptions(options); }
};

Error cannot_read(const std::string& path, const std::string& reason, std::string hint = {}) {
    return {"cannot read raster '" + path + "': " + reason, {}, std::move(hint)};
}

/// Longitudes and latitudes where the raster does not say what its coordinates are.
OGRSpatialReference reference_of(GDALDataset& source) {
    OGRSpatialReference reference;
    if (const OGRSpatialReference* own = source.GetSpatialRef()) {
        reference = *own;
    } else {
        reference.SetWellKnownGeogCS("WGS84");
    }
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

std::string to_wkt(const OGRSpatialReference& reference) {
    char* text = nullptr;
    reference.exportToWkt(&text);
    const std::string wkt = text == nullptr ? "" : text;
    CPLFree(text);
    return wkt;
}

Result<void> check_source(const std::string& path, GDALDataset& source) {
    std::array<double, 6> transform{};
    if (source.GetRasterCount() == 0) return cannot_read(path, "it has no band");
    if (source.GetRasterXSize() > longest_side || source.GetRasterYSize() > longest_side) {
        return cannot_read(path, "a side has more than " + std::to_string(longest_side) + " pixels",
                           "cut it to the map with gdalwarp");
    }
    if (source.GetGeoTransform(transform.data()) == CE_None) return {};
    return cannot_read(path, "nothing says where on the globe it lies",
                       "take a GeoTIFF, or put a world file beside the image");
}

/// What the bands of a raster are.
enum class RasterKind { heights, gray, palette, color };

RasterKind kind_of(GDALDataset& source) {
    GDALRasterBand* first = source.GetRasterBand(1);
    if (first->GetRasterDataType() != GDT_Byte) return RasterKind::heights;
    if (first->GetColorTable() != nullptr) return RasterKind::palette;
    return source.GetRasterCount() >= 3 ? RasterKind::color : RasterKind::gray;
}

/// The bands of the raster on the window and, as the last, how much of each pixel they cover (0..255).
Result<DatasetPtr> warp(const std::string& path, GDALDataset& source, RasterKind kind, const RasterWindow& window) {
    const int bands = kind == RasterKind::color ? 3 : 1;
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    const GDALDataType type = kind == RasterKind::heights ? GDT_Float32 : GDT_Byte;
    DatasetPtr target(memory->Create("", window.width, window.height, bands + 1, type, nullptr));
    if (!target) return cannot_read(path, "there is not enough memory");
    std::array<double, 6> transform{window.box.west.value(),
                                    window.box.width().value() / window.width,
                                    0,
                                    window.box.north.value(),
                                    0,
                                    -window.box.height().value() / window.height};
    OGRSpatialReference projected;
    if (projected.importFromProj4(window.projection.c_str()) != OGRERR_NONE) {
        return cannot_read(path, "GDAL does not know the projection '" + window.projection + "'");
    }
    target->SetGeoTransform(transform.data());
    target->SetSpatialRef(&projected);
    const std::string from = to_wkt(reference_of(source));
    const std::unique_ptr<void, TransformerDestroyer> transformer(
        GDALCreateGenImgProjTransformer(&source, from.c_str(), target.get(), to_wkt(projected).c_str(), FALSE, 0, 1));
    if (!transformer) return cannot_read(path, std::string("it cannot be projected: ") + CPLGetLastErrorMsg());

    const std::unique_ptr<GDALWarpOptions, OptionsDestroyer> options(GDALCreateWarpOptions());
    options->hSrcDS = &source;
    options->hDstDS = target.get();
    options->eResampleAlg = kind == RasterKind::palette ? GRA_NearestNeighbour : GRA_Bilinear;
    options->pTransformerArg = transformer.get();
    options->pfnTransformer = GDALGenImgProjTransform;
    GDALWarpInitDefaultBandMapping(options.get(), bands);
    options->nDstAlphaBand = bands + 1;
    options->papszWarpOptions = CSLSetNameValue(options->papszWarpOptions, "DST_ALPHA_MAX", "255");
    options->papszWarpOptions = CSLSetNameValue(options->papszWarpOptions, "INIT_DEST", "0");
    int has_nodata = FALSE;
    const double nodata = source.GetRasterBand(1)->GetNoDataValue(&has_nodata);
    if (has_nodata != FALSE) {
        GDALWarpInitSrcNoDataReal(options.get(), nodata);
    }
    GDALWarpOperation operation;
    if (operation.Initialize(options.get()) != CE_None ||
        operation.ChunkAndWarpImage(0, 0, window.width, window.height) != CE_None) {
        return cannot_read(path, CPLGetLastErrorMsg());
    }
    return target;
}

template <class Value>
std::vector<Value> read_band(GDALDataset& dataset, int band, GDALDataType type) {
    const int width = dataset.GetRasterXSize();
    const int height = dataset.GetRasterYSize();
    std::vector<Value> values(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const CPLErr read = dataset.GetRasterBand(band)->RasterIO(GF_Read, 0, 0, width, height, values.data(), width,
                                                              height, type, 0, 0, nullptr);
    if (read != CE_None) values.assign(values.size(), Value{});
    return values;
}

std::vector<std::uint8_t> relief_of(GDALDataset& warped, const RasterWindow& window) {
    HeightGrid grid{window.width, window.height, window.box.width() / window.width, window.box.height() / window.height,
                    read_band<float>(warped, 1, GDT_Float32)};
    const auto covered = read_band<float>(warped, 2, GDT_Float32);
    for (std::size_t i = 0; i < covered.size(); ++i) {
        if (covered[i] < 1) grid.heights[i] = std::numeric_limits<float>::quiet_NaN();
    }
    return shaded_relief(grid);
}

std::vector<std::uint8_t> picture_of(GDALDataset& warped, RasterKind kind, const GDALColorTable* colors) {
    const int bands = kind == RasterKind::color ? 3 : 1;
    std::vector<std::uint8_t> pixels;
    const auto covered = read_band<std::uint8_t>(warped, bands + 1, GDT_Byte);
    pixels.resize(covered.size() * 4);
    for (int channel = 0; channel < 3; ++channel) {
        const auto values = read_band<std::uint8_t>(warped, kind == RasterKind::color ? channel + 1 : 1, GDT_Byte);
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::uint8_t value = values[i];
            if (colors != nullptr) {
                const GDALColorEntry* entry = colors->GetColorEntry(values[i]);
                const short part = entry == nullptr ? 0
                                   : channel == 0   ? entry->c1
                                   : channel == 1   ? entry->c2
                                                    : entry->c3;
                value = static_cast<std::uint8_t>(part);
            }
            pixels[i * 4 + static_cast<std::size_t>(channel)] = value;
        }
    }
    for (std::size_t i = 0; i < covered.size(); ++i) pixels[i * 4 + 3] = covered[i];
    return pixels;
}

/// The bytes of a PNG.
Result<std::string> to_png(const std::string& path, std::vector<std::uint8_t>& pixels, const RasterWindow& window) {
    DatasetPtr image(
        GetGDALDriverManager()->GetDriverByName("MEM")->Create("", window.width, window.height, 4, GDT_Byte, nullptr));
    if (!image) return cannot_read(path, "there is not enough memory");
    const CPLErr written = image->RasterIO(GF_Write, 0, 0, window.width, window.height, pixels.data(), window.width,
                                           window.height, GDT_Byte, 4, nullptr, 4, 4 * window.width, 1, nullptr);
    image->GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand);
    const DatasetPtr png(GetGDALDriverManager()->GetDriverByName("PNG")->CreateCopy(result_name, image.get(), FALSE,
                                                                                    nullptr, nullptr, nullptr));
    if (written != CE_None || !png) return cannot_read(path, CPLGetLastErrorMsg());
    png->FlushCache();
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer(result_name, &size, FALSE);
    std::string text(bytes, bytes + size);
    VSIUnlink(result_name);
    return text;
}

}  // namespace

Result<std::string> read_raster(const std::string& path, const RasterWindow& window) {
    const Result<DatasetPtr> source = open_raster(path);
    if (!source) return source.error();
    GDALDataset& dataset = **source;
    if (auto checked = check_source(path, dataset); !checked) return checked.error();
    const QuietGdal quiet;
    const RasterKind kind = kind_of(dataset);
    const Result<DatasetPtr> warped = warp(path, dataset, kind, window);
    if (!warped) return warped.error();
    const GDALColorTable* colors = kind == RasterKind::palette ? dataset.GetRasterBand(1)->GetColorTable() : nullptr;
    auto pixels = kind == RasterKind::heights ? relief_of(**warped, window) : picture_of(**warped, kind, colors);
    return to_png(path, pixels, window);
}

}  // namespace dateline
