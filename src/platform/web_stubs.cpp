// Small functions in the place of large ones of the C and C++ libraries, which read and write every
// kind of number: the browser has its own.
#include <cstdio>
#include <cstring>
#include <emscripten.h>
#include <emscripten/console.h>
#include <emscripten/em_math.h>
#include <version>

#include "core/base/decimal.h"
#include "core/base/decimal_text.h"
#include "core/parse/story_problem.h"

EM_JS_DEPS(numbers, "$UTF8ToString,$stringToUTF8");
EM_JS(double, read_number, (const char* text), { return Number(UTF8ToString(text)); });
EM_JS(void, write_number, (double value, char* text, int size),
      { stringToUTF8(String(value), text, size); });

namespace channelmap {

// Replace core/base/decimal_text.cpp, which the linker then leaves out.
std::string round_trip_decimal(double value) {
    char digits[32];
    write_number(value, digits, sizeof digits);
    return digits;
}

// Replaces core/parse/story_problem.cpp and so the sentences about every mistake in a story.
void add_story_problem(Problems& problems, std::string where, std::string_view /*what*/) {
    problems.push_back({std::move(where), "The story is wrong here; “channelmap check” says how."});
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

// Replace the C library's functions, which ImGui calls for arcs, by the browser's.
extern "C" {
float channelmap_sin(float x) { return static_cast<float>(emscripten_math_sin(x)); }
float channelmap_cos(float x) { return static_cast<float>(emscripten_math_cos(x)); }
float channelmap_acos(float x) { return static_cast<float>(emscripten_math_acos(x)); }
float channelmap_fmod(float x, float y) { return static_cast<float>(emscripten_math_fmod(x, y)); }
}

// Replaces fprintf: the renderer prints the messages of a shader's compiler.
extern "C" int channelmap_report(std::FILE* /*file*/, const char* format, ...) {
    emscripten_console_error(format);
    return 0;
}

// Stands for the C++ library's message of an exception. The page reports any fault itself.
namespace std {
inline namespace _LIBCPP_ABI_NAMESPACE {
[[noreturn]] void __libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }
}  // namespace _LIBCPP_ABI_NAMESPACE
}  // namespace std
