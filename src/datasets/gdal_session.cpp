#include "datasets/gdal_session.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <gdal_frmts.h>
#include <ogrsf_frmts.h>

namespace dateline {

namespace {

constexpr std::array<const char*, 9> allowed_drivers = {"FlatGeobuf", "GPKG",     "SQLite", "ESRI Shapefile", "GeoJSON",
                                                        "GeoJSONSeq", "TopoJSON", "CSV",    nullptr};
constexpr const char* formats_hint =
    "formats: FlatGeobuf, GeoPackage, SQLite, Shapefile, GeoJSON, TopoJSON, CSV; also in gzip";

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
    RegisterOGRSQLite();
    RegisterOGRShape();
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRTopoJSON();
    RegisterOGRCSV();
}

bool has_suffix(const std::string& text, const std::string& suffix) {
    return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

/// The first virtual table of a database that is none of its own indexes; "" when there is none. SQLite's virtual
/// tables can read any file of the machine.
std::string foreign_table(GDALDataset& dataset) {
    const std::string driver = dataset.GetDriver() == nullptr ? "" : dataset.GetDriver()->GetDescription();
    if (driver != "SQLite" && driver != "GPKG") return {};
    OGRLayer* found = dataset.ExecuteSQL(
        "SELECT name FROM sqlite_master WHERE sql LIKE 'create virtual table%' AND sql NOT LIKE '%using rtree%' "
        "AND sql NOT LIKE '%using \"rtree%' AND sql NOT LIKE '%using fts%' AND sql NOT LIKE '%using "
        "VirtualSpatialIndex%' "
        "AND sql NOT LIKE '%using VirtualElementary%' AND sql NOT LIKE '%using VirtualKNN%'",
        nullptr, nullptr);
    if (found == nullptr) return {};
    std::string name;
    for (const auto& row : *found) name = row->GetFieldAsString(0);
    dataset.ReleaseResultSet(found);
    return name;
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

Result<std::string> safe_name(const std::string& path) {
    if (path.rfind("PG:", 0) == 0) {
        return Error{"dataset '" + path + "' is a database and no file", {}, "ask for it with --driver PostgreSQL"};
    }
    if (path.rfind("/vsi", 0) == 0 || path.find("://") != std::string::npos ||
        path.find_first_of("<{") != std::string::npos)
        return Error{"dataset '" + path + "' is not a plain file name", {}, "name a file on this machine"};
    std::error_code failure;
    const std::filesystem::path real = std::filesystem::canonical(path, failure);
    if (failure) return Error{"cannot open dataset '" + path + "': " + failure.message()};
    if (!std::filesystem::is_regular_file(real, failure)) return Error{"dataset '" + path + "' is not a regular file"};
    return (has_suffix(path, ".gz") ? "/vsigzip/" : "") + real.string();
}

Result<DatasetPtr> open_dataset(const std::string& path) {
    const Result<std::string> name = safe_name(path);
    if (!name) return name.error();
    set_safe_options();
    register_drivers();
    constexpr std::array<const char*, 2> options = {"GEOM_POSSIBLE_NAMES=wkt,geom,geometry,the_geom", nullptr};  // CSV
    const QuietGdal quiet;
    DatasetPtr dataset(GDALDataset::Open(name->c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed_drivers.data(),
                                         options.data(), nullptr));
    const std::string message = CPLGetLastErrorMsg();
    if (!dataset) {
        return Error{"cannot read dataset '" + path + "': " + (message.empty() ? "its format is not known" : message),
                     {},
                     formats_hint};
    }
    if (const std::string table = foreign_table(*dataset); !table.empty()) {
        return Error{"cannot read dataset '" + path + "': its table '" + table + "' is virtual and may lead elsewhere"};
    }
    return dataset;
}

Result<DatasetPtr> open_raster(const std::string& path) {
    constexpr std::array<const char*, 5> raster_drivers = {"GTiff", "PNG", "JPEG", "AAIGrid", nullptr};
    const Result<std::string> name = safe_name(path);
    if (!name) return name.error();
    set_safe_options();
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");  // nothing is read or written beside the raster but a world file
    GDALRegister_GTiff();
    GDALRegister_PNG();
    GDALRegister_JPEG();
    GDALRegister_AAIGrid();
    GDALRegister_MEM();
    const QuietGdal quiet;
    DatasetPtr dataset(
        GDALDataset::Open(name->c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, raster_drivers.data(), nullptr, nullptr));
    if (dataset) return dataset;
    const std::string message = CPLGetLastErrorMsg();
    return Error{"cannot read raster '" + path + "': " + (message.empty() ? "its format is not known" : message),
                 {},
                 "formats: GeoTIFF, PNG and JPEG with a world file, ASCII grid"};
}

Result<DatasetPtr> open_postgresql(const std::string& connection) {
    constexpr std::array<const char*, 2> only_postgresql = {"PostgreSQL", nullptr};
    if (connection.rfind("PG:", 0) != 0) {
        return Error{
            "'" + connection + "' is no connection string of PostGIS", {}, "write for example 'PG:dbname=places'"};
    }
    set_safe_options();
    GDALAllRegister();
    if (GetGDALDriverManager()->GetDriverByName(only_postgresql[0]) == nullptr) {
        return Error{"this GDAL has no driver 'PostgreSQL'", {}, "export the table to a GeoPackage and import that"};
    }
    const QuietGdal quiet;
    DatasetPtr dataset(GDALDataset::Open(connection.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, only_postgresql.data(),
                                         nullptr, nullptr));
    if (dataset) return dataset;
    return Error{std::string("cannot read the database: ") + CPLGetLastErrorMsg(), {}, {}};
}

}  // namespace dateline
