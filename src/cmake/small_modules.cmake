# WebAssembly modules without a library: what their code calls or imports beyond what is meant makes linking fail.
# They are not optimised together with the engine. Loops that copy or clear a few bytes stay loops, which are faster
# there than memory.fill; switches stay code, since a table would have to stand in memory.

execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config LLVM_ROOT
  OUTPUT_VARIABLE channelmap_llvm OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(channelmap_wasm_ld NAMES wasm-ld HINTS "${channelmap_llvm}" REQUIRED)
execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config BINARYEN_ROOT
  OUTPUT_VARIABLE channelmap_binaryen OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(channelmap_wasm_opt NAMES wasm-opt HINTS "${channelmap_binaryen}/bin" REQUIRED)

# link_small_module(OBJECTS FILE OPTION...): target OBJECTS_module makes FILE in the current build folder.
function(link_small_module objects file)
  target_compile_options(${objects} PRIVATE -fno-lto -fno-jump-tables)
  add_custom_command(
    OUTPUT ${file}
    COMMAND ${channelmap_wasm_ld} --no-entry --strip-all ${ARGN} -o ${file} $<TARGET_OBJECTS:${objects}>
    COMMAND ${channelmap_wasm_opt} -O2 --enable-simd --enable-bulk-memory --enable-nontrapping-float-to-int
      --enable-sign-ext --enable-mutable-globals ${file} -o ${file}
    DEPENDS ${objects} $<TARGET_OBJECTS:${objects}>
    COMMENT "Linking ${file}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${objects}_module DEPENDS ${file})
endfunction()

# A module that works in the engine's memory: it imports that memory and nothing else. Every browser that has SIMD has
# bulk memory too.
function(link_kernel objects file)
  target_compile_options(${objects} PRIVATE -O2 -msimd128 -mbulk-memory -fno-math-errno -fno-builtin-memset)
  link_small_module(${objects} ${file} --import-memory --export=__stack_pointer)
endfunction()

# A module with a memory of its own, which an engine to debug makes grow to some 100 MB.
function(link_unpack objects file)
  target_compile_options(${objects} PRIVATE -Oz -fno-builtin)
  link_small_module(${objects} ${file} --export-memory --max-memory=268435456 -z stack-size=65536 --gc-sections)
endfunction()
