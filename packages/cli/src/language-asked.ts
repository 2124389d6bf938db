import type { Tongue } from '@cchc/language';
import type { Io } from './io.js';

/**
 * The language of `--lang`, looked for before the command line is understood, so that what is wrong
 * with it is said in that language too.
 */
export function tongueAsked(args: readonly string[]): Tongue | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const [, joined] = (args[index] ?? '').split('=');
  return TONGUES.find((tongue) => tongue === (joined ?? args[index + 1]));
}

/** The language of the system; English unless that is Vietnamese. */
export function tongueOfSystem({ env }: Io): Tongue {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? '';
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

export const TONGUES: readonly Tongue[] = ['vi', 'en'];
