// A progress bar for work that takes minutes. Only for a terminal: nothing is written to a file, a pipe or a log.
#pragma once

#include <cstddef>
#include <optional>

namespace dateline {

enum class Progress { shown, hidden };

/// Writes to standard error, and wipes its line when it goes.
class ProgressBar {
public:
    /// Hidden also where standard error is no terminal, and in continuous integration (the variable CI is set).
    explicit ProgressBar(Progress progress);
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();

    /// `share` is from 0 to 1, where it is known.
    void show(std::size_t rows, std::optional<double> share);

private:
    bool is_shown_;
    std::size_t last_step_ = 0;
};

}  // namespace dateline
