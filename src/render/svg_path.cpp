#include "render/svg_path.hpp"

#include <cmath>
#include <initializer_list>
#include <variant>

namespace dateline {

namespace {

// A point of the page in hundredths: what the file holds is whole numbers with a mark put in.
struct Position {
    std::int64_t x = 0;
    std::int64_t y = 0;

    bool operator==(const Position&) const = default;
    Position operator-(Position other) const { return {x - other.x, y - other.y}; }
};

Position rounded(PagePoint point) {
    return {to_hundredths(point.x), to_hundredths(point.y)};
}

// Writes path data (SVG 1.1, 8.3.9). A move is held back until something is drawn from it.
class PathWriter {
public:
    void operator()(const MoveTo& step) {
        end_subpath();
        start_ = rounded(step.to);
        target_ = start_;
        move_pending_ = true;
    }

    void operator()(const LineTo& step) {
        const Position to = rounded(step.to);
        const Position by = to - target_;
        if (by == Position{}) {
            is_dot_ = move_pending_;
            return;
        }
        flush_move();
        if (by.y == 0) {
            write('h', {by.x});
        } else if (by.x == 0) {
            write('v', {by.y});
        } else {
            write('l', {by.x, by.y});
        }
        pen_ = target_ = to;
    }

    void operator()(const CubicTo& step) {
        const Position to = rounded(step.to);
        const Position c1 = rounded(step.control1) - target_;
        const Position c2 = rounded(step.control2) - target_;
        const Position by = to - target_;
        if (c1 == Position{} && c2 == Position{} && by == Position{}) {
            is_dot_ = move_pending_;
            return;
        }
        flush_move();
        write('c', {c1.x, c1.y, c2.x, c2.y, by.x, by.y});
        pen_ = target_ = to;
    }

    // After a close a path goes on from the start of its subpath, without a move of its own.
    void operator()(const ClosePath&) {
        if (!move_pending_) {
            data_ += 'z';
            last_command_ = 'z';
            pen_ = start_;
        }
        target_ = start_;
        move_pending_ = true;
        is_dot_ = false;
    }

    /// The data. Nothing may be added after it.
    std::string finish() {
        end_subpath();
        return data_;
    }

private:
    // An open subpath of no length is drawn as a dot by round caps: markers may be made so.
    void end_subpath() {
        if (move_pending_ && is_dot_) {
            flush_move();
            write('h', {0});
        }
        is_dot_ = false;
    }

    void flush_move() {
        if (!move_pending_) return;
        const Position by = start_ - pen_;
        // After a close the pen already stands at the start.
        if (last_command_ != 'z' || by != Position{}) write('m', {by.x, by.y});
        pen_ = start_;
        move_pending_ = false;
    }

    // Leaves out what the grammar lets a reader infer: a letter that repeats (lines are implied after a move), a space
    // before a sign, and a space before a mark when the number before has one already.
    void write(char command, std::initializer_list<std::int64_t> numbers) {
        const char implied = last_command_ == 'm' ? 'l' : last_command_;
        bool separate = command == implied && command != 'm';
        if (!separate) data_ += command;
        last_command_ = command;
        for (const std::int64_t number : numbers) {
            const std::string text = hundredths_text(number);
            const bool mark_separates = text.front() == '.' && last_has_mark_;
            if (separate && text.front() != '-' && !mark_separates) data_ += ' ';
            data_ += text;
            last_has_mark_ = text.find('.') != std::string::npos;
            separate = true;
        }
    }

    std::string data_;
    Position pen_{};     // where the written data ends
    Position target_{};  // where the path itself stands, also before a held move
    Position start_{};
    char last_command_ = 0;
    bool move_pending_ = true;
    bool is_dot_ = false;
    bool last_has_mark_ = false;
};

}  // namespace

std::int64_t to_hundredths(Points length) {
    return std::llround(length.value() * 100);
}

std::string hundredths_text(std::int64_t hundredths) {
    std::string text = hundredths < 0 ? "-" : "";
    // The size as unsigned: the smallest integer has no positive counterpart.
    const std::uint64_t size =
        hundredths < 0 ? 0 - static_cast<std::uint64_t>(hundredths) : static_cast<std::uint64_t>(hundredths);
    const std::uint64_t whole = size / 100;
    const auto part = static_cast<char>(size % 100);
    if (whole != 0 || part == 0) text += std::to_string(whole);
    if (part == 0) return text;
    text += '.';
    text += static_cast<char>('0' + part / 10);
    if (part % 10 != 0) text += static_cast<char>('0' + part % 10);
    return text;
}

std::string svg_number(Points length) {
    return hundredths_text(to_hundredths(length));
}

std::string svg_path_data(const Path& path) {
    PathWriter writer;
    for (const auto& step : path.steps) std::visit(writer, step);
    return writer.finish();
}

}  // namespace dateline
