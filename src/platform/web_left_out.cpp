// What the C and C++ libraries would bring into the page for very little: readers and writers of
// every kind of number, where the browser has its own.
#include <emscripten.h>
#include <emscripten/console.h>
#include <emscripten/em_math.h>

#include <cstdio>
#include <cstring>
#include <version>

#include "core/decimal.h"

EM_JS(double, read_number, (const char* text), { return Number(UTF8ToString(text)); });
EM_JS(void, write_number, (double value, char* text, int size),
      { stringToUTF8(String(value), text, size); });

namespace channelmap {

// These in the place of core/decimal_text.cpp, which the linker then leaves out.
std::string round_trip_decimal(double value) {
    char digits[32];
    write_number(value, digits, sizeof digits);
    return digits;
}

}  // namespace channelmap

double channelmap_read_number(const char* text, char** end) {
    *end = const_cast<char*>(text) + std::strlen(text);
    return read_number(text);
}

int channelmap_spell_control(char* text, std::size_t size, const char* /*format*/, ...) {
    if (size > 1) std::memcpy(text, "?", 2);
    return 1;
}

// Stand in for what the C library has of these where ImGui lays out arcs: the browser's own.
extern "C" {
float channelmap_sin(float x) { return static_cast<float>(emscripten_math_sin(x)); }
float channelmap_cos(float x) { return static_cast<float>(emscripten_math_cos(x)); }
float channelmap_acos(float x) { return static_cast<float>(emscripten_math_acos(x)); }
float channelmap_fmod(float x, float y) { return static_cast<float>(emscripten_math_fmod(x, y)); }
}

// Stands in for fprintf: the renderer tells what a shader's compiler said.
extern "C" int channelmap_report(std::FILE* /*file*/, const char* format, ...) {
    emscripten_console_error(format);
    return 0;
}

// What the C++ library would say where it throws elsewhere. The page tells of any fault by itself.
namespace std {
inline namespace _LIBCPP_ABI_NAMESPACE {
[[noreturn]] void __libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }
}  // namespace _LIBCPP_ABI_NAMESPACE
}  // namespace std
