export * from './help.js';
export * from './labels.js';
export { CLI_CODES, cliMessage, type CliMessages, type CliTable } from './messages.js';
export type { ImpactStage } from './reports.js';
export type { VersionStep } from './releases.js';
export { TARGET_WORDS } from './targets.js';
