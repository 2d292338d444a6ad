// How far apart two colours look, to eyes with all cones and to eyes that lack one kind.
#pragma once

#include <array>

#include "core/graphics/theme.h"

namespace channelmap {

enum class Vision { normal, protan, deutan, tritan };
inline constexpr Vision visions[] = {Vision::normal, Vision::protan, Vision::deutan,
                                     Vision::tritan};

// Lightness 0..1, green to red, blue to yellow, as this eye sees the colour. OKLab: Björn Ottosson,
// "A perceptual color space for image processing", 2020. Missing cones, in linear RGB at
// severity 1.0: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
// Color Vision Deficiency", IEEE TVCG 15 (6), 2009.
std::array<double, 3> oklab(Rgb color, Vision vision);

// Their distance in OKLab x 100: 100 between black and white.
double distance(Rgb a, Rgb b, Vision vision);

}  // namespace channelmap
