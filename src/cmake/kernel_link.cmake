# A module that works in the engine's memory: it imports that memory and nothing else, so that
# linking fails where its code takes memory or calls a library. Every browser that has SIMD has
# bulk memory too. A loop that clears a few numbers stays a loop, which is faster than memory.fill;
# switches stay code, since a table would have to stand in memory.

execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config LLVM_ROOT
  OUTPUT_VARIABLE channelmap_llvm OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(channelmap_wasm_ld NAMES wasm-ld HINTS "${channelmap_llvm}" REQUIRED)

# link_kernel(OBJECTS FILE): target OBJECTS_module makes FILE in the current build folder.
function(link_kernel objects file)
  target_compile_options(${objects} PRIVATE
    -O2 -fno-lto -msimd128 -mbulk-memory -fno-math-errno -fno-builtin-memset -fno-jump-tables)
  add_custom_command(
    OUTPUT ${file}
    COMMAND ${channelmap_wasm_ld} --no-entry --import-memory --export=__stack_pointer --strip-all
      -o ${file} $<TARGET_OBJECTS:${objects}>
    DEPENDS ${objects} $<TARGET_OBJECTS:${objects}>
    COMMENT "Linking ${file}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${objects}_module DEPENDS ${file})
endfunction()
