import type { Tongue } from '@cchc/language';

/** The name of the file that says what holds for a project. */
export const CONFIG_FILE = 'cchc.config.json';

/** What `cchc.config.json` says; see its schema beside this file. */
export interface Config {
  /** The language of messages where the command line names none. */
  readonly messages?: Tongue;
  /** The keyword language that rulebooks have to be written in. */
  readonly keywords?: Tongue;
  readonly severity: Readonly<Record<string, SeverityWanted>>;
  readonly limits: {
    readonly fileBytes?: number;
    readonly files?: number;
  };
}

export type SeverityWanted = 'error' | 'warning' | 'off';

export const NO_CONFIG: Config = { severity: {}, limits: {} };
