#include "ui/canvas/word_pictures.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/canvas/letters.h"

namespace channelmap {
namespace {

constexpr std::size_t long_enough = 5;  // bytes: shorter words are written letter by letter
constexpr int frames_to_stay = 2;
constexpr int most_texels = 5 << 19;
constexpr std::size_t most_seen = 600;

// FNV-1a.
struct Hash {
    std::uint64_t value = 14695981039346656037u;
    void add(const void* bytes, std::size_t count) {
        const auto* byte = static_cast<const unsigned char*>(bytes);
        for (std::size_t i = 0; i < count; ++i) value = (value ^ byte[i]) * 1099511628211u;
    }
};

ImFontAtlas& fonts() { return *ImGui::GetIO().Fonts; }

// A texture's opacity at a point in texels, between the middles of its texels.
float sampled(const ImTextureData& texture, float x, float y) {
    const auto whole = [](float v) { return static_cast<int>(std::floor(v)); };
    const int left = whole(x - .5f), top = whole(y - .5f);
    const float right = x - .5f - static_cast<float>(left),
                below = y - .5f - static_cast<float>(top);
    const auto at = [&](int column, int row) {
        column = std::clamp(column, 0, texture.Width - 1);
        row = std::clamp(row, 0, texture.Height - 1);
        const auto pixel = static_cast<std::size_t>(row) * static_cast<std::size_t>(texture.Width) +
                           static_cast<std::size_t>(column);
        const auto bytes = static_cast<std::size_t>(texture.BytesPerPixel);
        return static_cast<float>(texture.Pixels[pixel * bytes + bytes - 1]);
    };
    const float above = at(left, top) + (at(left + 1, top) - at(left, top)) * right,
                under = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * right;
    return above + (under - above) * below;
}

// What a letter covers, device px from `left` and `top`.
struct Cover {
    float x0, y0, x1, y1;
};
Cover cover_of(const ImFontGlyph& glyph, const WordsAt& at, float letter, int left, int top) {
    const float unit = at.scale * at.ratio, x = letter * at.ratio - static_cast<float>(left),
                y = at.top * at.ratio - static_cast<float>(top);
    return {x + glyph.X0 * unit, y + glyph.Y0 * unit, x + glyph.X1 * unit, y + glyph.Y1 * unit};
}

}  // namespace

// All that nobody has written since.
void WordPictures::forget_before(int frame) {
    std::erase_if(seen_, [&](const Seen& one) {
        if (one.last >= frame) return false;
        if (one.rect >= 0) fonts().RemoveCustomRect(one.rect);
        texels_ -= one.texels;
        return true;
    });
}

void WordPictures::begin(float ratio) {
    ++frame_;
    if (ratio != ratio_) forget_before(frame_);
    if (texels_ > most_texels / 2 || seen_.size() > most_seen) forget_before(frame_ - 1);
    ratio_ = ratio;
}

bool WordPictures::write(ImDrawList& list, const WordsAt& at, ImU32 tint) {
    if (at.words.size() < long_enough) return false;
    const int left = static_cast<int>(std::floor(at.x * at.ratio)),
              top = static_cast<int>(std::floor(at.top * at.ratio));
    // Where between two device pixels the words begin decides where their letters stand.
    const float part[] = {at.x * at.ratio - static_cast<float>(left),
                          at.top * at.ratio - static_cast<float>(top), at.scale};
    Hash hash;
    hash.add(at.words.data(), at.words.size());
    hash.add(part, sizeof part);
    hash.add(static_cast<const void*>(&at.font), sizeof(ImFont*));
    auto seen = std::find_if(seen_.begin(), seen_.end(),
                             [&](const Seen& one) { return one.key == hash.value; });
    if (seen == seen_.end()) {
        seen_.push_back({.key = hash.value, .frames = 1, .last = frame_});
        return false;
    }
    if (seen->last != frame_) ++seen->frames;
    seen->last = frame_;
    if (seen->frames <= frames_to_stay) return false;
    if (seen->rect < 0 && texels_ < most_texels) make(*seen, at, left, top);
    if (seen->rect < 0) return false;
    ImFontAtlasRect rect;
    if (!fonts().GetCustomRect(seen->rect, &rect)) return false;
    const float x = static_cast<float>(left + seen->dx) / at.ratio,
                y = static_cast<float>(top + seen->dy) / at.ratio;
    list.PrimReserve(6, 4);
    list.PrimRectUV(
        {x, y},
        {x + static_cast<float>(rect.w) / at.ratio, y + static_cast<float>(rect.h) / at.ratio},
        rect.uv0, rect.uv1, tint);
    return true;
}

void WordPictures::make(Seen& seen, const WordsAt& at, int left, int top) {
    Cover all{1e6f, 1e6f, -1e6f, -1e6f};
    each_letter(at, [&](const ImFontGlyph& glyph, float letter) {
        const Cover one = cover_of(glyph, at, letter, left, top);
        all = {std::min(all.x0, one.x0), std::min(all.y0, one.y0), std::max(all.x1, one.x1),
               std::max(all.y1, one.y1)};
    });
    if (all.x0 > all.x1) return;
    const int x0 = static_cast<int>(std::floor(all.x0)), y0 = static_cast<int>(std::floor(all.y0)),
              columns = static_cast<int>(std::ceil(all.x1)) - x0,
              rows = static_cast<int>(std::ceil(all.y1)) - y0;
    ImFontAtlasRect rect;
    seen.rect = fonts().AddCustomRect(columns, rows, &rect);
    if (seen.rect < 0) return;
    seen.dx = x0;
    seen.dy = y0;
    seen.texels = columns * rows;
    texels_ += seen.texels;
    const auto stride = static_cast<std::size_t>(columns);
    std::vector<float> covered(stride * static_cast<std::size_t>(rows), 0);
    ImTextureData& texture = *fonts().TexData;
    const auto width = static_cast<float>(texture.Width),
               height = static_cast<float>(texture.Height);
    each_letter(at, [&](const ImFontGlyph& glyph, float letter) {
        const Cover one = cover_of(glyph, at, letter, left + x0, top + y0);
        const auto first = [](float edge) { return static_cast<int>(std::ceil(edge - .5f)); };
        for (int y = std::max(first(one.y0), 0); y < std::min(first(one.y1), rows); ++y)
            for (int x = std::max(first(one.x0), 0); x < std::min(first(one.x1), columns); ++x) {
                const float across = (static_cast<float>(x) + .5f - one.x0) / (one.x1 - one.x0),
                            down = (static_cast<float>(y) + .5f - one.y0) / (one.y1 - one.y0);
                const float opacity =
                    sampled(texture, (glyph.U0 + (glyph.U1 - glyph.U0) * across) * width,
                            (glyph.V0 + (glyph.V1 - glyph.V0) * down) * height) /
                    255;
                float& pixel =
                    covered[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x)];
                pixel = 1 - (1 - pixel) * (1 - opacity);
            }
    });
    for (int y = 0; y < rows; ++y) {
        auto* texel = static_cast<unsigned char*>(texture.GetPixelsAt(rect.x, rect.y + y));
        for (int x = 0; x < columns; ++x, texel += texture.BytesPerPixel) {
            std::fill_n(texel, texture.BytesPerPixel - 1, static_cast<unsigned char>(255));
            texel[texture.BytesPerPixel - 1] = static_cast<unsigned char>(
                covered[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x)] * 255 +
                .5f);
        }
    }
    ImFontAtlasTextureBlockQueueUpload(&fonts(), &texture, rect.x, rect.y, columns, rows);
}

}  // namespace channelmap
