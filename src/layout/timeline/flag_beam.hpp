// Decides rows and sides of flags one after the other, with many answers side by side (beam search). A place is a row +
// 0 before the axis, a row + rows.before after it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "layout/timeline/flags.hpp"
#include "layout/timeline/lanes.hpp"
#include "layout/timeline/poles.hpp"

namespace dateline {

/// What lies before the first flag that is decided, by side.
struct FlagBeamStart {
    std::array<FlagFront, 2> pushed{PoleSweep::rightward(), PoleSweep::rightward()};  ///< right, from markers
    std::array<FlagFront, 2> packed{PoleSweep::rightward(), PoleSweep::rightward()};  ///< as far left as it can be
    std::array<OpenBars, 2> bars{};
    std::array<std::size_t, 2> lanes{};  ///< that the bars have needed
};

/// Keeps its buffers between calls.
class FlagBeam {
public:
    FlagBeam(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits);

    /// Places for the flags [first, last): those of the answers that were kept, the cheapest first. Empty when none
    /// fits.
    std::vector<std::vector<std::size_t>> find(std::size_t first, std::size_t last, const FlagBeamStart& start,
                                               std::size_t width);

private:
    /// A decision, with those before it.
    struct Choice {
        std::uint32_t place = 0;
        std::uint32_t before = 0;
    };
    struct Answer {
        FlagBeamStart ends{};
        double cost = 0;
        std::array<double, 2> blocked{};  ///< what each side's ends keep later flags from
        std::uint32_t choice = 0;
    };
    /// One answer more, before it is known to be kept.
    struct Offer {
        std::size_t from = 0;
        std::size_t place = 0;
        FlagSpot pushed{};
        FlagSpot packed{};
        double blocked = 0;
        std::size_t lanes = 0;
        double cost = 0;
        double score = 0;
    };

    [[nodiscard]] std::size_t side_of(std::size_t place) const { return place < rows_.before ? 0 : 1; }
    [[nodiscard]] std::size_t row_of(std::size_t place) const {
        return place < rows_.before ? place : place - rows_.before;
    }
    [[nodiscard]] bool has_bar(std::size_t flag) const { return flags_[flag].bar.to > flags_[flag].bar.from; }
    void decide(std::size_t flag, std::size_t width);
    void offer(std::size_t flag, std::size_t from, std::size_t place);
    void take(std::size_t flag, const Offer& offer);
    /// What the rows of a side keep later flags from: what lies in a row blocks those beyond it too, for poles pass
    /// there. Of an answer, and of one with the flag that is offered. `label_end(row)` is the end of the row's last
    /// label.
    [[nodiscard]] double blocked(const Answer& answer, std::size_t side, double marker) const;
    [[nodiscard]] double blocked_with(std::size_t flag, const Answer& answer, const Offer& offer) const;
    template <class LabelEnd>
    [[nodiscard]] double blocked_by(std::size_t side, double marker, const LabelEnd& label_end) const;
    [[nodiscard]] bool is_seen(const Answer& answer) const;

    const std::vector<Flag>& flags_;
    const FlagRows& rows_;
    const FlagLimits& limits_;
    std::array<PoleSweep, 2> sweeps_;
    bool is_dense_ = false;
    double lane_cost_ = 0;
    std::vector<Answer> answers_;
    std::vector<Answer> next_;
    std::vector<Offer> offers_;
    std::vector<std::pair<double, std::size_t>> ranking_;  ///< scores of the offers, and which
    std::vector<Choice> choices_;
};

}  // namespace dateline
