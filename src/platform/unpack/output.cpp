#include "platform/unpack/output.h"

#include <cstddef>

// The linker's name for the first free byte.
extern "C" unsigned char __heap_base;

namespace channelmap::unpack {
namespace {

constexpr unsigned page = 65536;

Byte* end = &__heap_base;
Byte* limit = nullptr;

void grow(unsigned size) {
    if (!limit) limit = reinterpret_cast<Byte*>(__builtin_wasm_memory_size(0) * page);
    const auto room = static_cast<unsigned>(limit - end);
    if (room >= size) return;
    const unsigned pages = (size - room + page - 1) / page;
    if (__builtin_wasm_memory_grow(0, pages) == static_cast<std::size_t>(-1)) __builtin_trap();
    limit += pages * page;
}

}  // namespace

Byte* take(unsigned size) {
    grow(size);
    end += size;
    return end - size;
}

void put(Byte byte) {
    if (end >= limit) grow(1);
    *end++ = byte;
}

Byte* written() { return end; }

void end_at(Byte* to) { end = to; }

}  // namespace channelmap::unpack
