#include "core/wording/key_marks.h"

#include <algorithm>

namespace channelmap {
namespace {

template <class Test>
bool any_offer(const Story& story, Test test) {
    return std::any_of(story.eras.begin(), story.eras.end(), [&](const Era& era) {
        return std::any_of(era.offers.begin(), era.offers.end(), test);
    });
}

template <class Test>
bool any_flow(const Story& story, Test test) {
    return std::any_of(story.eras.begin(), story.eras.end(), [&](const Era& era) {
        return std::any_of(era.flows.begin(), era.flows.end(), test);
    });
}

bool has_mark(const Story& story, KeyMark mark) {
    const auto has_status = [&](Status status) {
        return any_offer(story, [&](const Offer& offer) { return offer.status == status; });
    };
    switch (mark) {
    case KeyMark::preview: return has_status(Status::preview);
    case KeyMark::announced: return has_status(Status::announced);
    case KeyMark::unknown: return has_status(Status::unknown);
    case KeyMark::barred:
        return has_status(Status::barred) ||
               any_offer(story, [](const Offer& offer) { return !offer.by.empty(); });
    case KeyMark::assumed:
        return !story.given || any_flow(story, [](const GivenFlow& flow) {
            return flow.basis == Basis::assumption;
        });
    case KeyMark::range:
        return !story.given ||
               any_flow(story, [](const GivenFlow& flow) { return flow.low.has_value(); });
    case KeyMark::reported:
        return !story.given || any_flow(story, [](const GivenFlow& flow) {
            return flow.basis != Basis::assumption;
        });
    default: return true;
    }
}

}  // namespace

std::vector<KeyMark> key_marks_of(const Story& story) {
    std::vector<KeyMark> marks;
    for (int i = 0; i <= static_cast<int>(KeyMark::before); ++i)
        if (const auto mark = static_cast<KeyMark>(i); has_mark(story, mark)) marks.push_back(mark);
    return marks;
}

std::string_view word_of(KeyMark mark) {
    constexpr std::string_view words[] = {"key.reported", "key.preview",   "key.assumed",
                                          "key.range",    "key.announced", "key.unknown",
                                          "key.barred",   "key.hairline",  "key.before"};
    return words[static_cast<int>(mark)];
}

}  // namespace channelmap
