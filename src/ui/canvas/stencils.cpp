#include "ui/canvas/stencils.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace channelmap {
namespace {

constexpr int shelves = 24;

// How far a line's soft edge reaches from its middle. As ImGui's own lines: a pixel wide or more.
float reach_of(float thickness) { return std::max(thickness, 1.f) / 2 + .5f; }

float within(float distance, float reach) {
    return std::clamp(reach - std::abs(distance), 0.f, 1.f);
}

// Texels from the middle of a profile to its rim, so that its corners fall on texels' middles.
int half_texels(float reach, float density) {
    return std::max(2, static_cast<int>(std::lround(reach * density)));
}

// A picture of `columns` × `rows` texels, sampled at their middles.
struct Canvas {
    int columns = 1, rows = 1;
    float length = 0, reach = 0;  // as in Patch
};

struct Period {
    int texels = 1, count = 1;  // of one, and how many there are
};

Period period_of(float length, float density, int most) {
    const int texels = std::clamp(static_cast<int>(std::lround(length * density)), 4, most);
    return {texels, std::max(1, (Stencils::most_texels - 1) / texels)};
}

Canvas canvas_of(const Stencil& stencil) {
    using Shape = Stencil::Kind;
    const auto square = [](float radius) {
        const float density = radius < 12 ? 4 : 2;
        const int half = half_texels(radius, density);
        return Canvas{2 * half + 1, 2 * half + 1, 2 * radius, radius};
    };
    const auto row = [](float period, float density, int most, float reach) {
        const Period parts = period_of(period, density, most);
        const int half = reach > 0 ? half_texels(reach, 4) : 1;
        return Canvas{parts.texels * parts.count + 1, 2 * half + 1,
                      period * static_cast<float>(parts.count), reach};
    };
    switch (stencil.kind) {
    case Shape::line: {
        const float reach = reach_of(stencil.size);
        return {3, 2 * half_texels(reach, 8) + 1, 1, reach};
    }
    case Shape::dashes: {
        const float period = stencil.on + stencil.off;
        return row(period, 4, 32, reach_of(stencil.size));
    }
    case Shape::dots: return row(stencil.on, 4, 15, stencil.size / 2 + .5f);
    case Shape::disc: return square(stencil.size + .5f);
    case Shape::ring:
    case Shape::dashed_ring: return square(stencil.size + reach_of(stencil.on));
    case Shape::box:
        return {static_cast<int>(std::lround(stencil.on)) + 2,
                static_cast<int>(std::lround(stencil.off)) + 2, stencil.on + 1,
                (stencil.off + 1) / 2};
    case Shape::hatch: return row(stencil.on, 2, 64, 0);
    case Shape::soft: return {3, 41, 1, .5f};
    }
    return {};
}

// How opaque the stencil is at a point `x` px along from the first texel's middle and `y` across
// from the middle; `step` is the length of a texel.
float opacity(const Stencil& stencil, const Canvas& canvas, float x, float y, float step) {
    using Shape = Stencil::Kind;
    const auto from_nearest = [&](float period) { return x - period * std::round(x / period); };
    const float distance = std::hypot(x - canvas.length / 2, y);
    switch (stencil.kind) {
    case Shape::line: return within(y, canvas.reach);
    case Shape::dashes: {
        const float in = std::abs(from_nearest(stencil.on + stencil.off));
        // The part of the period from its begin, or from its end, whichever is nearer.
        const float period = stencil.on + stencil.off;
        const float at = x - period * std::floor(x / period + 1e-4f);
        const float inside =
            at < stencil.on ? std::min(at, stencil.on - at) : -std::min(at - stencil.on, in);
        return within(y, canvas.reach) * std::clamp(.5f + inside / step, 0.f, 1.f);
    }
    case Shape::dots: return within(std::hypot(from_nearest(stencil.on), y), canvas.reach);
    case Shape::disc: return within(distance, canvas.reach);
    case Shape::ring: return within(distance - stencil.size, reach_of(stencil.on));
    case Shape::dashed_ring: {
        // Cosine and sine of the turn from dash to dash, and to the end of half a dash, at which
        // the first one's middle lies below the right.
        const bool few = stencil.off <= 8;
        const float cosine = few ? .707107f : .866025f, sine = few ? .707107f : .5f,
                    half = few ? .21431f : .14349f;
        float dash_x = few ? .97677f : .98965f, dash_y = half, inside = -stencil.size;
        for (int i = 0; i < static_cast<int>(stencil.off); ++i) {
            const float px = x - canvas.length / 2;
            if (px * dash_x + y * dash_y > 0)
                inside = std::max(inside, stencil.size * half - std::abs(px * dash_y - y * dash_x));
            const float turned = dash_x * cosine - dash_y * sine;
            dash_y = dash_x * sine + dash_y * cosine;
            dash_x = turned;
        }
        return within(distance - stencil.size, reach_of(stencil.on)) *
               std::clamp(.5f + inside / step, 0.f, 1.f);
    }
    case Shape::box: {
        const float inset = stencil.thick / 2;
        const float beside =
                        std::abs(x - canvas.length / 2) - stencil.on / 2 + inset + stencil.size,
                    above = std::abs(y) - stencil.off / 2 + inset + stencil.size;
        const float outside = std::hypot(std::max(beside, 0.f), std::max(above, 0.f)) +
                              std::min(std::max(beside, above), 0.f) - stencil.size;
        return stencil.thick > 0 ? within(outside, reach_of(stencil.thick))
                                 : std::clamp(.5f - outside, 0.f, 1.f);
    }
    case Shape::hatch: return within(from_nearest(stencil.on) * .70711f, reach_of(stencil.size));
    case Shape::soft: {
        const float part = y + .5f;
        return part < .45f ? 1 - .15f * part / .45f : .85f * (1 - part) / .55f;
    }
    }
    return 0;
}

ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }

unsigned char byte_of(float opacity) { return static_cast<unsigned char>(opacity * 255 + .5f); }

void set_texels(int x, int y, int count, const unsigned char* opacities) {
    ImTextureData* texture = atlas().TexData;
    auto* texel = static_cast<unsigned char*>(texture->GetPixelsAt(x, y));
    for (int i = 0; i < count; ++i, texel += texture->BytesPerPixel) {
        if (texture->BytesPerPixel == 4) std::fill_n(texel, 3, static_cast<unsigned char>(255));
        texel[texture->BytesPerPixel - 1] = opacities[i];
    }
}

void upload(int x, int y, int w, int h) {
    ImFontAtlasTextureBlockQueueUpload(&atlas(), atlas().TexData, x, y, w, h);
}

Patch patch_at(const ImFontAtlasRect& rect, int x, int y, int columns, int rows) {
    const ImVec2 scale = atlas().TexUvScale;
    const auto part = [](int from, int inside) { return static_cast<float>(from + inside) + .5f; };
    return {{part(rect.x, x) * scale.x, part(rect.y, y) * scale.y},
            {static_cast<float>(columns - 1) * scale.x, static_cast<float>(rows - 1) * scale.y},
            0,
            0};
}

}  // namespace

void Stencils::begin(float ratio) {
    shelf_ = used_ = 0;
    if (ratio == ratio_) return;
    ratio_ = ratio;
    for (const Made& made : made_) atlas().RemoveCustomRect(made.rect);
    made_.clear();
}

Patch Stencils::patch(const Stencil& stencil) {
    const Canvas canvas = canvas_of(stencil);
    auto found = std::find_if(made_.begin(), made_.end(),
                              [&](const Made& made) { return made.stencil == stencil; });
    ImFontAtlasRect rect;
    if (found == made_.end()) {
        const int id = atlas().AddCustomRect(canvas.columns, canvas.rows, &rect);
        if (id == ImFontAtlasRectId_Invalid) return {};
        const float step = canvas.length / static_cast<float>(canvas.columns - 1),
                    across = 2 * canvas.reach / static_cast<float>(canvas.rows - 1);
        std::vector<unsigned char> row(static_cast<std::size_t>(canvas.columns));
        for (int y = 0; y < canvas.rows; ++y) {
            for (int x = 0; x < canvas.columns; ++x)
                row[static_cast<std::size_t>(x)] =
                    byte_of(opacity(stencil, canvas, static_cast<float>(x) * step,
                                    static_cast<float>(y) * across - canvas.reach, step));
            set_texels(rect.x, rect.y + y, canvas.columns, row.data());
        }
        upload(rect.x, rect.y, canvas.columns, canvas.rows);
        found = made_.insert(made_.end(), {stencil, id, canvas.length, canvas.reach});
    }
    if (!atlas().GetCustomRect(found->rect, &rect)) return {};
    Patch patch = patch_at(rect, 0, 0, canvas.columns, canvas.rows);
    patch.length = canvas.length;
    patch.reach = canvas.reach;
    return patch;
}

Patch Stencils::rows(const std::vector<unsigned char>& low,
                     const std::vector<unsigned char>& high) {
    const int texels = static_cast<int>(low.size());
    ImFontAtlasRect rect;
    if (shelf_rect_ < 0) {
        shelf_rect_ = atlas().AddCustomRect(most_texels, 2 * shelves);
        written_.assign(static_cast<std::size_t>(most_texels) * 2 * shelves, 0);
    }
    if (!atlas().GetCustomRect(shelf_rect_, &rect)) return {};
    if (used_ + texels > most_texels) {
        ++shelf_;
        used_ = 0;
    }
    if (shelf_ == shelves || texels > most_texels) return {};
    const int x = used_, y = 2 * shelf_;
    used_ += texels;
    bool same = true;
    for (int row = 0; row < 2; ++row) {
        const std::vector<unsigned char>& wanted = row == 0 ? low : high;
        unsigned char* kept = &written_[static_cast<std::size_t>(y + row) * most_texels +
                                        static_cast<std::size_t>(x)];
        if (std::equal(wanted.begin(), wanted.end(), kept)) continue;
        same = false;
        std::copy(wanted.begin(), wanted.end(), kept);
        set_texels(rect.x + x, rect.y + y + row, texels, wanted.data());
    }
    if (!same) upload(rect.x + x, rect.y + y, texels, 2);
    return patch_at(rect, x, y, texels, 2);
}

}  // namespace channelmap
