// The module that holds this room for the program (render_port.hpp).
#include "render/render.hpp"
#include "render/render_port.hpp"

namespace dateline {

namespace {

class CairoRenderer : public Renderer {
public:
    [[nodiscard]] Result<std::string> svg(const Scene& scene) const override { return render_svg(scene); }
    [[nodiscard]] Result<std::string> pdf(const std::vector<Scene>& pages) const override { return render_pdf(pages); }
    [[nodiscard]] Result<std::string> png(const Scene& scene, double scale) const override {
        return render_png(scene, scale);
    }
    [[nodiscard]] std::unique_ptr<TextMeasurer> make_measurer(const std::string& language) const override {
        return make_pango_measurer(language);
    }
    [[nodiscard]] std::string missing_characters(const Scene& scene) const override {
        return dateline::missing_characters(scene);
    }
};

}  // namespace

}  // namespace dateline

extern "C" __attribute__((visibility("default"))) const dateline::Renderer* dateline_renderer() {
    static const dateline::CairoRenderer renderer;
    return &renderer;
}
