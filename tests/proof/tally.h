// What all cases together came to: what is wrong, how often words had to be shortened, and the
// worst that is still right.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "proof/space.h"

namespace channelmap::proof {

// A measure at its least, and the case and thing it was seen at. Of equals the first case stays, so
// that the report is the same however many threads there are.
struct Least {
    double value = 1e9;
    std::size_t number = 0;
    std::string what;
    void see(double seen, std::size_t at, const std::string& thing);
    void add(const Least& other) { see(other.value, other.number, other.what); }
};

struct Fault {
    std::size_t number = 0;
    std::string what;
};

// What was laid out in one frame.
struct Laid {
    std::size_t layouts = 0, broken = 0;
};

struct Tally {
    std::map<Frame, Laid> frames;
    std::vector<Fault> faults;                 // the first few of each kind of width
    std::map<std::string, std::size_t> steps;  // how many labels took which
    std::map<std::string, Least> worst;
    std::map<std::pair<const Language*, Frame>, float> heights;

    std::size_t layouts() const;
    // A frame that nothing was laid out in is not proven.
    bool proves(const Frame& frame) const;

    void look_at(const Case& made);
    void add(const Tally& other);
};

// The report, as lines; with the links of the worst cases and of the first faults. Each frame is a
// test.
void print(const Space& space, const Tally& tally);

}  // namespace channelmap::proof
