import { CONFIG_FILE, NO_CONFIG } from '@cchc/check/config';
import { readConfig, type ReadConfig } from '@cchc/check/config/read';
import type { Host } from './host.js';
import { folderOf } from './uris.js';

/** What holds for a folder, and the file that says so. */
export interface Configuration extends ReadConfig {
  /** Absent where no file says anything. */
  readonly uri?: string;
}

const NONE: Configuration = { config: NO_CONFIG, problems: [] };

/**
 * The configuration of a folder, or of the nearest above it that has one, as the command line finds it:
 * the one file that is looked for outside the folders of the workspace.
 */
export class Configurations {
  private readonly known = new Map<string, Configuration>();

  constructor(private readonly host: Pick<Host, 'read'>) {}

  of(folder: string): Configuration {
    const known = this.known.get(folder);
    if (known) return known;
    const found = this.read(folder);
    this.known.set(folder, found);
    return found;
  }

  /** Files were made, changed or deleted. */
  forget(): void {
    this.known.clear();
  }

  private read(folder: string): Configuration {
    for (const one of upward(folder.replace(/\/+$/, ''))) {
      const uri = `${one}/${CONFIG_FILE}`;
      const found = this.host.read(uri, [one]);
      if (found.ok) return { uri, ...readConfig(found.text) };
    }
    return NONE;
  }
}

function upward(folder: string): readonly string[] {
  const above = folderOf(folder);
  // Above the topmost folder there is only half a scheme.
  return above.includes('://') ? [folder, ...upward(above)] : [folder];
}
