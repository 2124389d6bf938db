import { leavesOf, type Rulebook } from '@cchc/model';
import { variablesOf, type Variables } from '../../case/variables.js';
import type { Context } from '../context.js';
import { rulebookOf, type State } from '../state.js';
import type { ChartsState } from './state.js';

type Within = Pick<Context, 'store' | 'engine'>;

export function choose(within: Within, change: Partial<ChartsState>): void {
  within.store.update(({ charts }) => ({ charts: { ...charts, ...change } }));
  void draw(within);
}

const known = new WeakMap<Rulebook, readonly Variables[]>();

/** The leaves that can be drawn. */
export function drawable(rulebook: Rulebook): readonly Variables[] {
  const list =
    known.get(rulebook) ??
    [...leavesOf(rulebook)].flatMap((leaf) => variablesOf(rulebook, leaf) ?? []);
  known.set(rulebook, list);
  return list;
}

/** What is drawn as things are chosen: the first leaf that can be, and what it is scored by. */
export function chosenOf({ charts, cursor }: State, rulebook: Rulebook) {
  const list = drawable(rulebook);
  const variables = list.find(({ leaf }) => leaf.id === (charts.node ?? cursor)) ?? list[0];
  if (!variables) return undefined;
  const { subject, inputs } = variables;
  const has = (name: string): boolean => inputs.some((input) => input.name === name);
  const first = subject ? '' : (inputs[0]?.name ?? '');
  const over = has(charts.over) || (charts.over === '' && subject) ? charts.over : first;
  const against =
    over !== '' && charts.against !== over && has(charts.against) ? charts.against : '';
  return { variables, over, against };
}

export async function draw({ store, engine }: Within): Promise<void> {
  const { state } = store;
  const rulebook = rulebookOf(state);
  const of = state.trial.cases[0]?.of;
  if (state.view !== 'charts' || !rulebook || !of) return;
  const chosen = chosenOf(state, rulebook);
  if (!chosen) return;
  const { variables, over, against } = chosen;
  const node = variables.leaf.id;
  const key = JSON.stringify([state.chosen, node, over, against]);
  const isDrawn = state.charts.drawn?.key === key && state.charts.drawn.of === of;
  if (isDrawn) return;
  const asks = { rulebook: state.chosen, of, node };
  const drawn =
    against === ''
      ? { curve: await engine.ask('curve', { ...asks, ...(over === '' ? {} : { input: over }) }) }
      : { heat: await engine.ask('heat', { ...asks, inputs: [over, against] }) };
  store.update(({ charts }) => ({ charts: { ...charts, drawn: { key, of, ...drawn } } }));
}
