#include <catch2/catch.hpp>

#include <cstdlib>

#include "datasets/datasets_module.hpp"
#include "support/scratch_folder.hpp"

using namespace dateline;
using test::datasets;
using test::ScratchFolder;

namespace {

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
    const ScratchFolder folder;
    const std::string file = folder.write("ridge.asc", ridge());
    const auto png = datasets().read_raster(file, window);
    REQUIRE(png.ok());
    CHECK((*png).substr(1, 3) == "PNG");
    CHECK((*png).size() > 100);
    CHECK(*datasets().read_raster(file, window) == *png);
}

TEST_CASE("a file that is no raster, or one without a place, is an error") {
    const ScratchFolder folder;
    const std::string text = folder.write("text.tif", "no raster at all");
    CHECK(datasets().read_raster(text, window).error().message.find("cannot read raster '") == 0);
    CHECK(datasets().read_raster("/vsicurl/http://127.0.0.1/a.tif", window).error().message ==
          "dataset '/vsicurl/http://127.0.0.1/a.tif' is not a plain file name");
    const std::string vrt = folder.write("wms.tif", "<GDAL_WMS><Service name=\"TMS\"/></GDAL_WMS>");
    CHECK_FALSE(datasets().read_raster(vrt, window).ok());
}
