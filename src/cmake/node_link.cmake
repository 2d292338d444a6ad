# A wasm program for node: reads real files, exits with main's status.
function(link_for_node target)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
    -sSTACK_SIZE=1mb -sASSERTIONS=1)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
endfunction()
