#include "platform/unpack/memory.h"

#include <cstddef>

// The linker's name for the first free byte.
extern "C" unsigned char __heap_base;

namespace channelmap::unpack {
namespace {

constexpr unsigned page = 65536;

Byte* free_from = &__heap_base;

}  // namespace

Byte* room_for(unsigned size) {
    const Byte* const limit = reinterpret_cast<Byte*>(__builtin_wasm_memory_size(0) * page);
    const auto room = static_cast<unsigned>(limit - free_from);
    if (room < size) {
        const unsigned pages = (size - room + page - 1) / page;
        if (__builtin_wasm_memory_grow(0, pages) == static_cast<std::size_t>(-1)) __builtin_trap();
    }
    return free_from;
}

void keep_until(Byte* end) { free_from = end; }

}  // namespace channelmap::unpack
