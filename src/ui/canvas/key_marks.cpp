#include "ui/canvas/key_marks.h"

#include <algorithm>

namespace channelmap {
namespace {

template <typename Test>
bool any_offer(const Story& story, Test test) {
    return std::any_of(story.eras.begin(), story.eras.end(), [&](const Era& era) {
        return std::any_of(era.offers.begin(), era.offers.end(), test);
    });
}

template <typename Test>
bool any_flow(const Story& story, Test test) {
    return std::any_of(story.eras.begin(), story.eras.end(), [&](const Era& era) {
        return std::any_of(era.flows.begin(), era.flows.end(), test);
    });
}

bool may_show(const Story& story, KeyMark mark) {
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
        return !story.given ||
               any_flow(story, [](const GivenFlow& flow) { return flow.basis != Basis::reported; });
    case KeyMark::range:
        return !story.given ||
               any_flow(story, [](const GivenFlow& flow) { return flow.low || flow.high; });
    case KeyMark::reported:
    case KeyMark::hairline:
    case KeyMark::before: break;
    }
    return true;
}

}  // namespace

std::vector<KeyMark> key_marks_of(const Story& story) {
    std::vector<KeyMark> marks;
    for (int i = 0; i <= static_cast<int>(KeyMark::before); ++i)
        if (const auto mark = static_cast<KeyMark>(i); may_show(story, mark)) marks.push_back(mark);
    return marks;
}

std::string_view word_of(KeyMark mark) {
    switch (mark) {
    case KeyMark::reported: return "key.reported";
    case KeyMark::preview: return "key.preview";
    case KeyMark::assumed: return "key.assumed";
    case KeyMark::range: return "key.range";
    case KeyMark::announced: return "key.announced";
    case KeyMark::unknown: return "key.unknown";
    case KeyMark::barred: return "key.barred";
    case KeyMark::hairline: return "key.hairline";
    case KeyMark::before: break;
    }
    return "key.before";
}

}  // namespace channelmap
