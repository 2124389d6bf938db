import type { NodeId } from '@cchc/model';
import { blankCase, type Case } from '../../case/case.js';
import type { Context } from '../context.js';
import { rulebookOf } from '../state.js';
import type { Trial, TrialState } from './state.js';

type Within = Pick<Context, 'store' | 'engine' | 'host' | 'say'>;

let lastKey = 0;

export function patch({ store }: Pick<Within, 'store'>, change: Partial<TrialState>): void {
  store.update(({ trial }) => ({ trial: { ...trial, ...change } }));
}

export function caseAt({ store }: Pick<Within, 'store'>, key: number): Trial | undefined {
  return store.state.trial.cases.find((one) => one.key === key);
}

/** A first case, once there is a rulebook to try. */
export function beginTrial(within: Within): void {
  const { store, say } = within;
  if (store.state.trial.cases.length > 0) return;
  const rulebook = rulebookOf(store.state);
  if (rulebook) addCase(within, blankCase(rulebook, say.caseName('1')), { fresh: true });
}

export function addCase(within: Within, of: Case, as: Pick<Trial, 'fresh'> = {}): void {
  const key = (lastKey += 1);
  within.store.update(({ trial }) => ({
    trial: { ...trial, cases: [...trial.cases, { key, of, ...as }] },
  }));
  if (within.store.state.view === 'trial') void rescore(within, key);
}

/** A unit to try things with, in the place of a case that nobody has touched. */
export function openCase(within: Within, of: Case): void {
  const fresh = within.store.state.trial.cases.filter((one) => one.fresh);
  addCase(within, of);
  for (const { key } of fresh) removeCase(within, key);
  showTrial(within);
}

export function removeCase({ store }: Within, key: number): void {
  store.update(({ trial: { open, gains, ...trial } }) => ({
    trial: {
      ...trial,
      cases: trial.cases.filter((one) => one.key !== key),
      ...(open && open.key !== key ? { open } : {}),
      ...(gains && gains.key !== key ? { gains } : {}),
    },
  }));
}

/** The case as it is now, and what it gets as soon as that is known. */
export function setCase(within: Within, key: number, of: Case): void {
  within.store.update(({ trial: { gains: _, text: __, ...trial } }) => ({
    trial: {
      ...trial,
      cases: trial.cases.map((one) => (one.key === key ? touched(one, of) : one)),
    },
  }));
  void rescore(within, key);
}

function touched({ fresh: _, ...one }: Trial, of: Case): Trial {
  return { ...one, of };
}

/** Something has changed that all scores hang on; cases that nobody looks at are scored when somebody does. */
export function rescoreAll(within: Within): void {
  const { view, trial } = within.store.state;
  const cases = trial.cases.map(({ scored: _, ...one }) => one);
  if (view !== 'trial') return patch(within, { cases });
  for (const { key } of cases) void rescore(within, key);
}

/** The cases come into view. */
export function showTrial(within: Within): void {
  within.store.update(() => ({ view: 'trial' }));
  for (const { key, scored } of within.store.state.trial.cases)
    if (scored === undefined) void rescore(within, key);
}

async function rescore(within: Within, key: number): Promise<void> {
  const { store, engine } = within;
  const of = caseAt(within, key)?.of;
  if (!of) return;
  const scored = await engine.ask('score', { rulebook: store.state.chosen, of });
  // What was typed meanwhile asks again.
  if (caseAt(within, key)?.of !== of) return;
  store.update(({ trial }) => ({
    trial: {
      ...trial,
      cases: trial.cases.map((one) => (one.key === key ? { ...one, scored } : one)),
    },
  }));
  const { open } = store.state.trial;
  if (open?.key === key) await explain(within, key, open.node);
}

export function toggleTrace(within: Within, key: number, node: NodeId): void {
  const { open } = within.store.state.trial;
  if (open?.key === key && open.node === node) return closeTrace(within);
  patch(within, { open: { key, node } });
  void explain(within, key, node);
}

export function closeTrace({ store }: Within): void {
  store.update(({ trial: { open: _, ...trial } }) => ({ trial }));
}

async function explain(within: Within, key: number, node: NodeId): Promise<void> {
  const { store, engine } = within;
  const of = caseAt(within, key)?.of;
  if (!of) return;
  const trace = await engine.ask('trace', { rulebook: store.state.chosen, of, node });
  const { open } = store.state.trial;
  if (open?.key === key && open.node === node && caseAt(within, key)?.of === of)
    patch(within, { open: { key, node, trace } });
}

export async function findGains(within: Within, key: number): Promise<void> {
  const { store, engine } = within;
  const of = caseAt(within, key)?.of;
  if (!of) return;
  patch(within, { gains: { key } });
  const { gains: list } = await engine.ask('gains', { rulebook: store.state.chosen, of });
  if (store.state.trial.gains?.key === key && caseAt(within, key)?.of === of)
    patch(within, { gains: { key, list } });
}

/** The case as a test: into the text where the host can, else shown to be copied. */
export async function saveCase(within: Within, key: number): Promise<void> {
  const { store, engine, host } = within;
  const rulebook = rulebookOf(store.state);
  const of = caseAt(within, key)?.of;
  if (!of || !rulebook) return;
  const name = of.title;
  const { text } = await engine.ask('test', { rulebook: store.state.chosen, of, name });
  if (text === null) patch(within, { notice: within.say.cannotSave });
  else if (host.abilities.saveCase)
    host.send({ kind: 'saveCase', rulebook: rulebook.code, name, text });
  else patch(within, { text, notice: '' });
}

export async function copyText(within: Within, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    patch(within, { notice: within.say.copied });
  } catch {
    // The text stays selected for whoever copies it by hand.
    patch(within, { notice: '' });
  }
}
