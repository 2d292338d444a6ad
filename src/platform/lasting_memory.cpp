#include "platform/lasting_memory.h"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t room = 384 << 10;  // several times what our story takes
constexpr std::size_t alignment = 8;

alignas(alignment) unsigned char memory[room];
std::size_t used = 0;
bool lasting = false;

bool is_inside(const void* place) { return place >= memory && place < memory + room; }

}  // namespace

namespace channelmap {

LastingMemory::LastingMemory() { lasting = true; }
LastingMemory::~LastingMemory() { lasting = false; }

}  // namespace channelmap

void* operator new(std::size_t size) {
    const std::size_t whole = (size + alignment - 1) / alignment * alignment;
    if (lasting && whole <= room - used) {
        unsigned char* place = memory + used;
        used += whole;
        return place;
    }
    void* place = std::malloc(size > 0 ? size : 1);
    if (!place) __builtin_trap();
    return place;
}

void operator delete(void* place) noexcept {
    if (!is_inside(place)) std::free(place);
}

void operator delete(void* place, std::size_t /*size*/) noexcept { operator delete(place); }
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete[](void* place) noexcept { operator delete(place); }
void operator delete[](void* place, std::size_t /*size*/) noexcept { operator delete(place); }
