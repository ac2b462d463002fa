#include <unistd.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "datasets/datasets_module.hpp"

using namespace dateline;
using test::datasets;

namespace {

class ScratchFile {
public:
    ScratchFile(const std::string& name, const std::string& text)
        : path_((std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name)).string()) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~ScratchFile() { std::filesystem::remove(path_); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// A ridge from north to south through the middle of a grid at (0, 0).
std::string ridge() {
    std::string text = "ncols 9\nnrows 9\nxllcorner -0.45\nyllcorner -0.45\ncellsize 0.1\nNODATA_value -9999\n";
    for (int row = 0; row < 9; ++row) {
        for (int column = 0; column < 9; ++column) {
            text += std::to_string(row == 0 && column == 0 ? -9999 : 1000 - 200 * std::abs(column - 4)) + " ";
        }
        text += "\n";
    }
    return text;
}

const RasterWindow window{
    "+proj=eqc +datum=WGS84 +units=m", {Metres(-50'000), Metres(-50'000), Metres(50'000), Metres(50'000)}, 20, 20};

}  // namespace

TEST_CASE("heights become an image of relief in the projection of the map") {
    const ScratchFile file("ridge.asc", ridge());
    const auto png = datasets().read_raster(file.path(), window);
    REQUIRE(png.ok());
    CHECK((*png).substr(1, 3) == "PNG");
    CHECK((*png).size() > 100);
    CHECK(*datasets().read_raster(file.path(), window) == *png);
}

TEST_CASE("a file that is no raster, or one without a place, is an error") {
    const ScratchFile text("text.tif", "no raster at all");
    CHECK(datasets().read_raster(text.path(), window).error().message.find("cannot read raster '") == 0);
    CHECK(datasets().read_raster("/vsicurl/http://127.0.0.1/a.tif", window).error().message ==
          "dataset '/vsicurl/http://127.0.0.1/a.tif' is not a plain file name");
    const ScratchFile vrt("wms.tif", "<GDAL_WMS><Service name=\"TMS\"/></GDAL_WMS>");
    CHECK_FALSE(datasets().read_raster(vrt.path(), window).ok());
}
