// Which numbers are documented, and which rest on an assumption.
#pragma once

#include <vector>

#include "core/model/model.h"
#include "core/scenario/scenario.h"

namespace channelmap {

// A number that remembers whether an assumption went into it. A documented zero makes a product
// documented whatever it is multiplied with: what isn't for sale isn't sold.
struct Evidenced {
    double value = 0;
    bool assumed = false;

    explicit Evidenced(double constant) : value(constant) {}
    Evidenced(double number, bool is_assumed) : value(number), assumed(is_assumed) {}

    bool is_known_zero() const { return value == 0 && !assumed; }
};

inline Evidenced operator+(const Evidenced& a, const Evidenced& b) {
    return {a.value + b.value, a.assumed || b.assumed};
}
inline Evidenced operator-(const Evidenced& a, const Evidenced& b) {
    return {a.value - b.value, a.assumed || b.assumed};
}
inline Evidenced operator*(const Evidenced& a, const Evidenced& b) {
    const bool is_zero = a.is_known_zero() || b.is_known_zero();
    return {a.value * b.value, !is_zero && (a.assumed || b.assumed)};
}
inline Evidenced ratio(const Evidenced& part, const Evidenced& whole, const Evidenced& otherwise) {
    if (part.is_known_zero() && otherwise.is_known_zero()) return part;
    return {ratio(part.value, whole.value, otherwise.value),
            part.assumed || whole.assumed || otherwise.assumed};
}
inline Evidenced if_positive(const Evidenced& test, const Evidenced& then,
                             const Evidenced& otherwise) {
    if (then.is_known_zero() && otherwise.is_known_zero()) return then;
    const Evidenced& chosen = test.value > 0 ? then : otherwise;
    return {chosen.value, test.assumed || chosen.assumed};
}

// What of a scenario's numbers is documented, in the order of the model's arrays.
struct EvidenceFlags {
    std::vector<bool> flows, unmet, metrics;  // true: rests on no assumption
};

// An input counts as assumed where its basis is assumption or the reader has set it; a right where
// its strength in the era is assumed or the reader has set it; an offer where its status is assumed
// or nobody has disclosed it. "Derived" counts as documented. Found on a recording of the model.
EvidenceFlags find_evidence(const Story& story, const Scenario& scenario);

}  // namespace channelmap
