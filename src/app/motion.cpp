#include "app/motion.h"

#include <algorithm>
#include <utility>

#include "core/interaction/blend.h"

namespace channelmap {
namespace {

float ease_out(double t) {
    const double left = 1 - std::clamp(t, 0.0, 1.0);
    return static_cast<float>(1 - left * left * left);
}

}  // namespace

void jump_to(MapMotion& motion, Layout target) {
    motion.target = std::move(target);
    motion.shown = motion.target;
    motion.from.reset();
    motion.began.reset();
}

void move_to(MapMotion& motion, Layout target, double seconds, bool in_order) {
    if (seconds <= 0 || motion.shown.nodes.empty() || motion.shown.width != target.width)
        return jump_to(motion, std::move(target));
    motion.from = std::move(motion.shown);
    motion.target = std::move(target);
    motion.shown = *motion.from;
    motion.seconds = seconds;
    motion.in_order = in_order;
    motion.began.reset();
}

bool advance(MapMotion& motion, double now) {
    if (!motion.from) return false;
    if (!motion.began) motion.began = now;
    const double t = (now - *motion.began) / motion.seconds;
    if (t >= 1) {
        jump_to(motion, std::move(motion.target));
        return false;
    }
    motion.shown = motion.in_order
                       ? blend(*motion.from, motion.target, era_stages(static_cast<float>(t)))
                       : blend(*motion.from, motion.target, ease_out(t));
    return true;
}

float faded(float emphasis, bool in, double seconds) {
    const double step = in ? seconds / hover_in_seconds : -seconds / hover_out_seconds;
    return std::clamp(emphasis + static_cast<float>(step), 0.f, 1.f);
}

}  // namespace channelmap
