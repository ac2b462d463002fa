// bench_labels [--lp FOLDER]: how many labels of the standard instances find room, and how long placing takes. With
// --lp the instances are written as integer programs instead, for exact.py beside this file.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>

#include "layout/map/conflict_graph.hpp"
#include "support/standard_labels.hpp"

using namespace dateline;

namespace {

using Clique = std::vector<std::uint32_t>;

constexpr unsigned instances = 25;

struct NamedMap {
    test::StandardMap map;
    const char* name;
};

constexpr std::array<NamedMap, 3> maps{{{test::StandardMap::open_edge, "open-edge"},
                                        {test::StandardMap::closed_edge, "closed-edge"},
                                        {test::StandardMap::whole_units, "whole-units"}}};

void print_shares(const NamedMap& map) {
    std::printf("%s\npoints  share %%  ms\n", map.name);
    for (const int points : {100, 250, 300, 500, 750, 1000}) {
        std::size_t placed = 0;
        const auto start = std::chrono::steady_clock::now();
        for (unsigned seed = 1; seed <= instances; ++seed) {
            placed += test::count_placed(place_labels(test::standard_instance(points, seed, map.map)));
        }
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        std::printf("%6d  %7.2f  %.1f\n", points, 100.0 * static_cast<double>(placed) / (points * 1.0 * instances),
                    time.count() / instances);
    }
}

bool exclude_each_other(const ConflictGraph& graph, std::uint32_t a, std::uint32_t b) {
    return graph.label_of[a] == graph.label_of[b] ||
           std::binary_search(graph.touching[a].begin(), graph.touching[a].end(), b);
}

/// A largest set of candidates around a colliding pair of which at most one can stand.
Clique clique_around(const ConflictGraph& graph, std::uint32_t a, std::uint32_t b) {
    Clique clique{a, b};
    Clique others = graph.touching[a];
    for (auto c = graph.first_of[graph.label_of[a]]; c < graph.first_of[graph.label_of[a] + 1]; ++c) {
        others.push_back(c);
    }
    for (const auto other : others) {
        if (std::all_of(clique.begin(), clique.end(), [&](std::uint32_t member) {
                return member != other && exclude_each_other(graph, member, other);
            })) {
            clique.push_back(other);
        }
    }
    std::sort(clique.begin(), clique.end());
    return clique;
}

std::string sum_of(const Clique& candidates) {
    std::string text;
    for (const auto candidate : candidates) {
        text += " + x" + std::to_string(candidate);
    }
    return text;
}

/// The labels of an instance as a program to be maximised: each label once, of each clique of collisions one. Whole
/// cliques instead of pairs bring the solver from hours to seconds.
std::string program_of(const std::vector<LabelRequest>& labels) {
    const auto graph = find_conflicts(labels);
    Clique all;
    std::set<Clique> cliques;
    for (std::uint32_t c = 0; c < graph.candidates(); ++c) {
        all.push_back(c);
        for (const auto other : graph.touching[c]) {
            cliques.insert(clique_around(graph, c, other));
        }
    }
    for (std::uint32_t label = 0; label < graph.labels(); ++label) {
        cliques.insert(Clique(all.begin() + graph.first_of[label], all.begin() + graph.first_of[label + 1]));
    }
    std::string text = "Maximize\n obj:" + sum_of(all) + "\nSubject To\n";
    for (const auto& clique : cliques) {
        text += sum_of(clique) + " <= 1\n";
    }
    text += "Binary\n";
    for (const auto candidate : all) {
        text += " x" + std::to_string(candidate) + "\n";
    }
    return text + "End\n";
}

void write_programs(const std::string& folder) {
    for (const auto& map : maps) {
        for (const int points : {250, 500, 750, 1000}) {
            for (unsigned seed = 1; seed <= instances; ++seed) {
                const std::string name =
                    std::string(map.name) + "-" + std::to_string(points) + "-" + std::to_string(seed);
                std::ofstream(folder + "/" + name + ".lp")
                    << program_of(test::standard_instance(points, seed, map.map));
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "--lp") {
        write_programs(argv[2]);
        return 0;
    }
    for (const auto& map : maps) {
        print_shares(map);
    }
}
