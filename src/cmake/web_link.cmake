# How the page's engine is linked: channelmap.mjs (an ES module that esbuild
# bundles) and channelmap.wasm, which the page hands over as bytes. SDL's "#canvas"
# is the element handed over as Module.canvas, whatever its id.

function(link_for_the_page target)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME channelmap SUFFIX .mjs)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=createChannelMap
    # On most screens it never grows; tests/bench/README.md says how far it does elsewhere.
    -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32mb
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    # A browser may lack even the name WebGLRenderingContext, which that workaround asks for.
    -sGL_WORKAROUND_SAFARI_GETCONTEXT_BUG=0
    # The page compiles the engine itself (web/engine/compile.js) and hands it over.
    -sWASM_ASYNC_COMPILATION=0
    -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 -sDISABLE_EXCEPTION_THROWING=1
    -sDISABLE_DEPRECATED_FIND_EVENT_TARGET_BEHAVIOR=0
    --no-entry -sEXIT_RUNTIME=0 --js-library "${CMAKE_SOURCE_DIR}/src/platform/egl_only.js"
    -sEXPORTED_FUNCTIONS=_malloc,_free
    # The SIMD kernel shares the memory, and its functions are called by their place in the table.
    -sALLOW_TABLE_GROWTH=1
    -sEXPORTED_RUNTIME_METHODS=wasmMemory,wasmTable
    -sINCOMING_MODULE_JS_API=instantiateWasm,canvas,print,printErr)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    # The map of symbols is a file of its own, for tests/bench/size.
    # The further passes make it half a percent smaller.
    target_link_options(${target} PRIVATE -Oz -sASSERTIONS=0 --closure 1 --emit-symbol-map
      -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz)
    # emcc asks the environment where the closure compiler is.
    set_target_properties(${target} PROPERTIES CXX_LINKER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;EM_CLOSURE_COMPILER=${CMAKE_SOURCE_DIR}/web/node_modules/.bin/google-closure-compiler")
  else()
    # Of what debuggers read only names and lines; the lines are in channelmap.wasm.map, beside the page.
    target_link_options(${target} PRIVATE -gsource-map -sASSERTIONS=2 --source-map-base=${CHANNELMAP_SOURCE_MAP_BASE})
  endif()
endfunction()
