import type { GivenFile, Order } from '../../engine/requests.js';
import type { Context } from '../context.js';
import { openCase, rescoreAll } from '../trial/actions.js';
import { NO_UNITS, PAGE, partOf, type UnitsState } from './state.js';

type Within = Pick<Context, 'store' | 'engine' | 'host' | 'say'>;

export function patch({ store }: Pick<Within, 'store'>, change: Partial<UnitsState>): void {
  store.update(({ units }) => ({ units: { ...units, ...change } }));
}

let loading = Promise.resolve();

/** Reads and scores files; what was loaded before is gone. */
export async function loadFiles(within: Within, files: readonly GivenFile[]): Promise<void> {
  if (files.length > 0) await inTurn(within, files);
}

/** The same files are read and scored as the text is now. */
export async function loadAgain(within: Within): Promise<void> {
  await inTurn(within);
}

/**
 * One after the other: whoever types while many units are read has them read once more, and not once for each key.
 */
async function inTurn(within: Within, files?: readonly GivenFile[]): Promise<void> {
  const { store } = within;
  const { order } = store.state.units;
  const reading = {};
  store.update(() => ({ units: { ...NO_UNITS, order, reading, phase: 'reading' } }));
  const before = loading;
  loading = before.then(() => load(within, reading, files));
  await loading;
}

async function load(
  within: Within,
  reading: object,
  files: readonly GivenFile[] | undefined,
): Promise<void> {
  const { store, engine } = within;
  const isLast = (): boolean => store.state.units.reading === reading;
  // New files have to be told even if the text has changed since, which asks for them again without telling them.
  if (!isLast() && !(files && store.state.units.reading)) return;
  try {
    const loaded = await engine.ask('load', files ? { files } : {});
    if (!isLast()) return;
    store.update(({ units: { phase: _, ...units } }) => ({ units: { ...units, loaded } }));
    await show(within, 0);
    rescoreAll(within);
  } catch (error) {
    store.update(({ units: { phase: _, ...units } }) => ({
      units: { ...units, failed: error instanceof Error ? error.message : String(error) },
    }));
  }
}

/** The browser reads them off the page's thread; they reach the worker as they are. */
export async function chosenFiles(list: FileList | null): Promise<readonly GivenFile[]> {
  return Promise.all(
    [...(list ?? [])].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })),
  );
}

export async function unload(within: Within): Promise<void> {
  await within.engine.ask('unload', {});
  const { order } = within.store.state.units;
  within.store.update(() => ({ units: { ...NO_UNITS, order } }));
  rescoreAll(within);
}

export function reorder(within: Within, change: Partial<Order>): void {
  const { order } = within.store.state.units;
  patch(within, { order: { ...order, ...change }, pages: new Map(), top: 0 });
  void show(within, 0);
}

const NEAR = 12;

/** The list from this row on; what is not known of it yet is asked for. */
export async function show(within: Within, top: number): Promise<void> {
  const { store, engine } = within;
  patch(within, { top });
  const { units, chosen } = store.state;
  if (!partOf(units, chosen)) return;
  const first = Math.floor(top / PAGE);
  const { order } = units;
  for (const page of [first, first + 1]) {
    const { pages, all } = store.state.units;
    if (pages.has(page) || (page > 0 && page * PAGE >= all)) continue;
    const asks = { rulebook: chosen, from: page * PAGE, count: PAGE, ...order };
    const answer = await engine.ask('rows', asks);
    if (store.state.units.order !== order) return;
    // A list of 100,000 is not kept here as well: what is near what is in sight is.
    const near = [...store.state.units.pages].filter(([other]) => Math.abs(other - page) <= NEAR);
    patch(within, { all: answer.all, pages: new Map([...near, [page, answer.rows]]) });
  }
}

/** A unit of the list as a case to try things with. */
export async function tryUnit(within: Within, id: string): Promise<void> {
  const { store, engine } = within;
  const of = await engine.ask('unit', { rulebook: store.state.chosen, id });
  if (!of) return;
  openCase(within, of);
}
