// Every test of this room sees the fonts of tests/fonts/fonts.conf and no others.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <cstdlib>

namespace {

struct FixedFonts : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo&) override {
        setenv("FONTCONFIG_FILE", DATELINE_SOURCE_DIR "/tests/fonts/fonts.conf", 1);
    }
};

}  // namespace

CATCH_REGISTER_LISTENER(FixedFonts)

// Under AddressSanitizer: fontconfig keeps its configuration to the end, and Cairo 1.16 loses an array in each PDF with
// a link. Neither is ours to free.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
