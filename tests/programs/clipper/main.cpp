// Boolean operations, offsets and clipping of random polygons with Clipper2, a C++ library built on the STL's
// containers and algorithms. `clipper ROUNDS VERTICES` says how much.
#include "clipper2/clipper.h"
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>

using namespace Clipper2Lib;

namespace {

uint64_t state = 88172645463325252ull;

int64_t random_below(int64_t limit) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<int64_t>((state >> 33) % static_cast<uint64_t>(limit));
}

Path64 random_polygon(int vertices) {
    Path64 path;
    path.reserve(vertices);
    for (int i = 0; i < vertices; i++) path.emplace_back(random_below(10000), random_below(10000));
    return path;
}

uint64_t digest(const Paths64 &paths) {
    uint64_t hash = 14695981039346656037ull;
    for (const Path64 &path : paths)
        for (const Point64 &point : path) hash = ((hash ^ point.x) * 1099511628211ull ^ point.y) * 1099511628211ull;
    return hash;
}

void report(const std::string &what, const Paths64 &paths) {
    std::map<size_t, int> sizes;
    for (const Path64 &path : paths) sizes[path.size()]++;
    std::ostringstream common;
    int shown = 0;
    for (auto entry = sizes.rbegin(); entry != sizes.rend() && shown < 4; ++entry, ++shown)
        common << ' ' << entry->second << 'x' << entry->first;
    std::printf("%-14s %5zu paths, area %.1f, %016llx,%s\n", what.c_str(), paths.size(), Area(paths),
                static_cast<unsigned long long>(digest(paths)), common.str().c_str());
}

size_t depth(const PolyPath64 &node) {
    size_t deepest = 0;
    for (const auto &child : node) deepest = std::max(deepest, 1 + depth(*child));
    return deepest;
}

void round_of(int vertices) {
    Paths64 subject{random_polygon(vertices)}, clip{random_polygon(vertices), random_polygon(vertices / 2 + 3)};
    report("intersection", Intersect(subject, clip, FillRule::NonZero));
    report("union", Union(subject, clip, FillRule::EvenOdd));
    report("difference", Difference(subject, clip, FillRule::EvenOdd));
    report("xor", Xor(subject, clip, FillRule::Positive));
    report("rectangle", RectClip(Rect64(2000, 2500, 7000, 8000), subject));
    report("simplified", SimplifyPaths(subject, 40.0));
    report("minkowski", MinkowskiSum(Path64{{0, 0}, {50, 0}, {25, 60}}, random_polygon(12), true));
    report("miter offset", InflatePaths(Union(subject, FillRule::NonZero), 35.0, JoinType::Miter, EndType::Polygon));
    Clipper64 clipper;
    clipper.AddSubject(subject);
    clipper.AddClip(clip);
    PolyTree64 tree;
    Paths64 open;
    clipper.Execute(ClipType::Union, FillRule::EvenOdd, tree, open);
    std::printf("tree           %zu at the top, %zu deep\n", tree.Count(), depth(tree));
}

}  // namespace

int main(int argc, char **argv) {
    int rounds = argc > 1 ? std::atoi(argv[1]) : 3, vertices = argc > 2 ? std::atoi(argv[2]) : 60;
    for (int i = 0; i < rounds; i++) round_of(vertices + i * 13);
    return 0;
}
