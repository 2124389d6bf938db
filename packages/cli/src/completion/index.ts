import { bash } from './bash.js';
import type { Completable } from './completable.js';
import { fish } from './fish.js';
import { powershell } from './powershell.js';
import { zsh } from './zsh.js';

/** The shells whose completion `cchc completion` writes. */
export const SHELLS: Readonly<Record<string, (all: readonly Completable[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};
