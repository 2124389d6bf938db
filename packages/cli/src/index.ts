export type { ExitCode } from './exit.js';
export type { Io, Output } from './io.js';
export { processIo } from './process-io.js';
export { run } from './run.js';
