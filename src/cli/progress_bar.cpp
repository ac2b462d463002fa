#include "cli/progress_bar.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace dateline {

ProgressBar::ProgressBar(Progress progress)
    : is_shown_(progress == Progress::shown && ::isatty(STDERR_FILENO) != 0 && std::getenv("CI") == nullptr) {}

ProgressBar::~ProgressBar() {
    if (is_shown_ && last_step_ > 0) std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::show(std::size_t rows, std::optional<double> share) {
    constexpr std::size_t width = 40;
    constexpr std::size_t rows_per_step = 50'000;
    if (!is_shown_) return;
    const std::size_t percent = share ? static_cast<std::size_t>(std::clamp(*share, 0.0, 1.0) * 100) : 0;
    const std::size_t step = 1 + (share ? percent : rows / rows_per_step);
    if (step == last_step_) return;
    last_step_ = step;
    std::string line = "\r";
    if (share) {
        const std::size_t filled = percent * width / 100;
        line +=
            "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] " + std::to_string(percent) + " % ";
    }
    line += std::to_string(rows) + " rows\x1b[K";
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace dateline
