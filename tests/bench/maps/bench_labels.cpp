// bench_labels [--lp FOLDER [--inside-points]]: how many labels of the standard instances find room, and how long
// placing takes. With --lp the instances of 250 and 500 points are also written as integer programs, for exact.py
// beside this file.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "layout/map/conflict_graph.hpp"
#include "support/standard_labels.hpp"

using namespace dateline;

namespace {

constexpr unsigned instances = 25;

double milliseconds_of(const std::vector<LabelRequest>& labels) {
    const auto start = std::chrono::steady_clock::now();
    place_labels(labels);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void print_shares(test::StandardFrame frame) {
    const bool inside = frame == test::StandardFrame::around_points;
    std::printf("labels inside the %s\npoints  share %%  ms\n", inside ? "points' map" : "frame around all labels");
    for (const int points : {100, 250, 300, 500, 750, 1000}) {
        std::size_t placed = 0;
        double time = 0;
        for (unsigned seed = 1; seed <= instances; ++seed) {
            const auto labels = test::standard_instance(points, seed, frame);
            placed += test::count_placed(place_labels(labels));
            time += milliseconds_of(labels);
        }
        std::printf("%6d  %7.2f  %.1f\n", points, 100.0 * static_cast<double>(placed) / (points * 1.0 * instances),
                    time / instances);
    }
}

std::string variable(std::uint32_t candidate) {
    return "x" + std::to_string(candidate);
}

/// The labels of an instance as a program to be maximised: each label once, colliding candidates exclude each other.
std::string program_of(const std::vector<LabelRequest>& labels) {
    const auto graph = find_conflicts(labels);
    std::string text = "Maximize\n obj:";
    for (std::uint32_t c = 0; c < graph.candidates(); ++c) text += " + " + variable(c);
    text += "\nSubject To\n";
    for (std::uint32_t label = 0; label < graph.labels(); ++label) {
        for (auto c = graph.first_of[label]; c < graph.first_of[label + 1]; ++c) text += " + " + variable(c);
        text += " <= 1\n";
    }
    for (std::uint32_t c = 0; c < graph.candidates(); ++c) {
        for (const auto other : graph.touching[c]) {
            if (c < other) text += " " + variable(c) + " + " + variable(other) + " <= 1\n";
        }
    }
    text += "Binary\n";
    for (std::uint32_t c = 0; c < graph.candidates(); ++c) text += " " + variable(c) + "\n";
    return text + "End\n";
}

void write_programs(const std::string& folder, test::StandardFrame frame) {
    for (const int points : {250, 500}) {
        for (unsigned seed = 1; seed <= instances; ++seed) {
            const std::string name = folder + "/" + std::to_string(points) + "-" + std::to_string(seed) + ".lp";
            std::ofstream(name) << program_of(test::standard_instance(points, seed, frame));
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    const bool strict = argc == 4 && std::string(argv[3]) == "--inside-points";
    const auto frame = strict ? test::StandardFrame::around_points : test::StandardFrame::around_labels;
    if (first == "--lp" && argc >= 3) {
        write_programs(argv[2], frame);
        return 0;
    }
    print_shares(test::StandardFrame::around_labels);
    print_shares(test::StandardFrame::around_points);
}
