// The port to Cairo and Pango, which live in a module that is loaded only when a command draws: a program that lists
// mentions starts in half the time without them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// The functions of render.hpp that the program uses, under the same contracts.
class Renderer {
public:
    virtual ~Renderer() = default;

    [[nodiscard]] virtual Result<std::string> svg(const Scene& scene) const = 0;
    [[nodiscard]] virtual Result<std::string> pdf(const std::vector<Scene>& pages) const = 0;
    [[nodiscard]] virtual Result<std::string> png(const Scene& scene, double scale) const = 0;
    [[nodiscard]] virtual std::unique_ptr<TextMeasurer> make_measurer(const std::string& language) const = 0;
    [[nodiscard]] virtual std::string missing_characters(const Scene& scene) const = 0;
};

/// The one symbol that the module exports: `extern "C" const dateline::Renderer* dateline_renderer()`.
using RendererEntry = const Renderer* (*)();

}  // namespace dateline
