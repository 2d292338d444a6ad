#include "core/wording/offer_state.h"

namespace channelmap {
namespace {

bool can_be_sold(const Story& story, const Scenario& scenario, const Offer& offer) {
    double open = offer.status == Status::barred ? rollout_of(scenario) : 1;
    for (const Index right : offer.by) open *= 1 - right_strength(story, scenario, right);
    return open > 0;
}

}  // namespace

Mark mark_of(const Story& story, const Scenario& scenario, const Offer& offer) {
    if (offer.status == Status::announced) return Mark::announced;
    if (offer.status == Status::unknown) return Mark::unknown;
    if (!can_be_sold(story, scenario, offer)) return Mark::barred;
    if (offer.status == Status::preview) return Mark::preview;
    if (offer.status == Status::barred || offer.basis == Basis::assumption) return Mark::assumed;
    return Mark::on_sale;
}

std::string offer_status(const Story& story, const Words& words, const Scenario& scenario,
                         const Offer& offer) {
    const Mark mark = mark_of(story, scenario, offer);
    if (mark == Mark::barred) return say(words, "offer.barred");
    if (offer.status == Status::barred) return say(words, "offer.supposed");
    const char* keys[] = {"offer.available", "offer.preview", "offer.announced", "offer.barred",
                          "offer.unknown"};
    auto status = say(words, keys[static_cast<int>(offer.status)]);
    if (offer.basis != Basis::assumption) return status;
    return say(words, "offer.assumed", {{"status", status}});
}

}  // namespace channelmap
