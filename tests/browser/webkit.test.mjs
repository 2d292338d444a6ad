import { run_in } from './run.mjs';

// The compiler for WebAssembly that runs for long takes an eighth of the time of pages that live some seconds. What measures
// pages (tests/bench) has it, as readers do.
process.env.JSC_useOMGJIT ??= '0';
await run_in('webkit');
