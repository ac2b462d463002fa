#include "datasets/gdal_session.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <ogrsf_frmts.h>

namespace dateline {

namespace {

constexpr std::array<const char*, 8> allowed_drivers = {"FlatGeobuf", "GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq",
                                                        "TopoJSON",   "CSV",  nullptr};

/// The three locks of the safety rules: no plugins, no network, no code in data.
void set_safe_options() {
    constexpr std::array<std::array<const char*, 2>, 8> options = {{
        {"GDAL_DRIVER_PATH", "disable"},
        {"CPL_VSIL_CURL_ALLOWED_FILENAME", "none"},
        {"GDAL_HTTP_PROXY", "http://127.0.0.1:1"},
        {"PROJ_NETWORK", "OFF"},
        {"GML_DOWNLOAD_SCHEMA", "NO"},
        {"GDAL_VRT_ENABLE_PYTHON", "NO"},
        {"OGR_GEOJSON_MAX_OBJ_SIZE", "200"},
        {"CPL_ALLOW_VSISTDIN", "NO"},
    }};
    for (const auto& [key, value] : options) CPLSetConfigOption(key, value);
    CPLSetConfigOption("OGR_SQLITE_LOAD_EXTENSIONS", nullptr);
}

void register_drivers() {
    RegisterOGRFlatGeobuf();
    RegisterOGRGeoPackage();
    RegisterOGRShape();
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRTopoJSON();
    RegisterOGRCSV();
}

bool has_suffix(const std::string& text, const std::string& suffix) {
    return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

/// The real path of a regular file, as GDAL is to see it.
Result<std::string> safe_name(const std::string& path) {
    if (path.rfind("/vsi", 0) == 0 || path.find("://") != std::string::npos ||
        path.find_first_of("<{") != std::string::npos)
        return Error{"dataset '" + path + "' is not a plain file name", {}, "name a file on this machine"};
    std::error_code failure;
    const std::filesystem::path real = std::filesystem::canonical(path, failure);
    if (failure) return Error{"cannot open dataset '" + path + "': " + failure.message()};
    if (!std::filesystem::is_regular_file(real, failure)) return Error{"dataset '" + path + "' is not a regular file"};
    return (has_suffix(path, ".gz") ? "/vsigzip/" : "") + real.string();
}

}  // namespace

QuietGdal::QuietGdal() {
    CPLErrorReset();
    CPLPushErrorHandler(CPLQuietErrorHandler);
}

QuietGdal::~QuietGdal() {
    CPLPopErrorHandler();
}

Result<void> QuietGdal::outcome(const std::string& path) const {
    if (CPLGetLastErrorType() < CE_Failure) return {};
    return Error{"cannot read all of dataset '" + path + "': " + CPLGetLastErrorMsg()};
}

Result<DatasetPtr> open_dataset(const std::string& path) {
    const Result<std::string> name = safe_name(path);
    if (!name) return name.error();
    set_safe_options();
    register_drivers();
    const QuietGdal quiet;
    DatasetPtr dataset(
        GDALDataset::Open(name->c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed_drivers.data(), nullptr, nullptr));
    if (dataset) return dataset;
    const std::string message = CPLGetLastErrorMsg();
    return Error{"cannot read dataset '" + path + "': " + (message.empty() ? "its format is not known" : message),
                 {},
                 "formats: FlatGeobuf, GeoPackage, Shapefile, GeoJSON, TopoJSON, CSV; also in gzip"};
}

}  // namespace dateline
