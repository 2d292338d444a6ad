import { run_in } from './run.mjs';

await run_in('webkit');
