import type { InBoth, Tongue } from '../tongue.js';
import { citingMessages, type CitingMessages } from './citing.js';
import { configMessages, type ConfigMessages } from './config.js';
import { fileMessages, type FileMessages } from './files.js';
import { gitMessages, type GitMessages } from './git.js';
import { releaseMessages, type ReleaseMessages } from './releases.js';
import { reportMessages, type ReportMessages } from './reports.js';
import { servingMessages, type ServingMessages } from './serving.js';
import { targetMessages, type TargetMessages } from './targets.js';
import { usageMessages, type UsageMessages } from './usage.js';

/** Everything the command line itself says, by code: what each message is told with. */
export interface CliMessages
  extends
    FileMessages,
    UsageMessages,
    ReportMessages,
    ConfigMessages,
    TargetMessages,
    GitMessages,
    ReleaseMessages,
    CitingMessages,
    ServingMessages {}

/** One sentence a code and language: a code that lacks one of them does not compile. */
export type CliTable<Args> = {
  readonly [Code in keyof Args]: InBoth<(args: Args[Code]) => string>;
};

const MESSAGES: CliTable<CliMessages> = {
  ...fileMessages,
  ...usageMessages,
  ...reportMessages,
  ...configMessages,
  ...targetMessages,
  ...gitMessages,
  ...releaseMessages,
  ...citingMessages,
  ...servingMessages,
};

export function cliMessage<Code extends keyof CliMessages>(
  code: Code,
  args: CliMessages[Code],
  tongue: Tongue,
): string {
  return MESSAGES[code][tongue](args);
}

/** All codes, for tests. */
export const CLI_CODES = Object.keys(MESSAGES) as (keyof CliMessages)[];
