import { render } from 'lit-html';
import { PREVIEW_LABELS } from '@cchc/words';
import type { Engine } from '../engine/requests.js';
import {
  PREVIEW_PROTOCOL,
  wholeMessage,
  type HostMessage,
  type RulebookMessage,
} from '../protocol.js';
import { draw as drawCharts } from './charts/actions.js';
import { NO_CHARTS } from './charts/state.js';
import { contextOf, type Context } from './context.js';
import { knowsShown } from './engine-knows.js';
import type { Host } from './host.js';
import { shell } from './shell.js';
import { createStore, type State, type Store } from './state.js';
import { beginTrial, patch as patchTrial, rescoreAll } from './trial/actions.js';
import { NO_TRIAL } from './trial/state.js';
import { loadAgain, loadFiles, patch as patchUnits } from './units/actions.js';
import { NO_UNITS } from './units/state.js';

/** Shows what the host tells in `root`, for as long as the page lives; `scoring` does the scoring. */
export function mount(root: HTMLElement, host: Host, scoring: Engine): void {
  const engine = knowsShown(
    scoring,
    () => store.state.shown,
    (of, refused) => {
      if (store.state.shown === of && !isEmpty([refused, store.state.refused]))
        store.update(() => ({ refused }));
    },
  );
  const store = createStore(first(), (state) => {
    // To say it again would have the browser style everything anew.
    const { documentElement: page } = document;
    if (page.lang !== state.language) page.lang = state.language;
    render(shell(contextOf(state, store, host, engine)), root);
    // What is drawn hangs on the case and on what is chosen; nothing is asked twice.
    void drawCharts({ store, engine });
  });
  const context = (): Context => contextOf(store.state, store, host, engine);
  engine.onPhase((phase) => {
    if (store.state.units.phase !== undefined) patchUnits({ store }, { phase });
  });
  host.onMessage((message) => {
    if (isOfOtherVersion(message)) return store.update(() => ({ otherVersion: true }));
    (HEARD[message.kind] as Hear<HostMessage>)(message, context());
  });
  store.update(() => ({}));
  host.send({ kind: 'ready', version: PREVIEW_PROTOCOL });
}

function isEmpty(lists: readonly State['refused'][]): boolean {
  return lists.flat(2).length === 0;
}

function first(): State {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  return {
    language,
    view: 'table',
    hashes: [],
    refused: [],
    chosen: 0,
    otherVersion: false,
    table: { folded: new Set(), search: '' },
    trial: NO_TRIAL,
    charts: NO_CHARTS,
    units: NO_UNITS,
  };
}

/** What a program of another version writes has another type, whatever ours says. */
function isOfOtherVersion(message: HostMessage): boolean {
  return 'version' in message && (message.version as number) !== PREVIEW_PROTOCOL;
}

type Hear<Message> = (message: Message, context: Context) => void;

const HEARD: {
  readonly [Kind in HostMessage['kind']]: Hear<Extract<HostMessage, { readonly kind: Kind }>>;
} = {
  rulebook: heardRulebook,
  changed: (message, context) => {
    const { shown } = context.store.state;
    if (shown?.edition === message.since) heardRulebook(wholeMessage(shown, message), context);
    else context.host.send({ kind: 'ready', version: PREVIEW_PROTOCOL });
  },
  problem: ({ findings, language }, { store }) => {
    store.update(() => ({ broken: findings, language }));
  },
  cursor: ({ rulebook, node }, { store }) => {
    moveTo(store, rulebook, node);
  },
  units: ({ files }, context) => {
    context.store.update(() => ({ view: 'units' }));
    void loadFiles(context, files);
  },
  saved: ({ name, problem }, context) => {
    patchTrial(context, { notice: problem ?? context.say.saved(name) });
  },
};

function heardRulebook(message: RulebookMessage, { store, host, engine }: Context): void {
  const { rulebooks, language } = message;
  const before = store.state.shown?.rulebooks[store.state.chosen]?.code;
  const same = rulebooks.findIndex(({ code }) => code === before);
  store.update(() => ({
    broken: undefined,
    shown: message,
    hashes: [],
    chosen: Math.max(0, same),
    language,
  }));
  const context = { store, host, engine, say: PREVIEW_LABELS[language] };
  beginTrial(context);
  if (store.state.units.reading) void loadAgain(context);
  else rescoreAll(context);
  const wait = before === undefined ? 0 : AT_REST;
  setTimeout(() => void findHashes(message, context), wait);
}

/** Milliseconds: nobody waits for a fingerprint while the text is written. */
const AT_REST = 400;

async function findHashes(
  message: RulebookMessage,
  { store, engine }: Pick<Context, 'store' | 'engine'>,
): Promise<void> {
  if (store.state.shown !== message) return;
  const { hashes } = await engine.ask('fingerprints', {});
  if (store.state.shown === message) store.update(() => ({ hashes }));
}

/** The row is shown where it is; nothing moves while it is in sight. */
function moveTo(store: Store, code: string | undefined, node: string | undefined): void {
  const { shown, chosen, cursor } = store.state;
  const found = shown?.rulebooks.findIndex((one) => one.code === code) ?? -1;
  const at = found < 0 ? chosen : found;
  if (at !== chosen || cursor !== node) store.update(() => ({ chosen: at, cursor: node }));
  if (node === undefined) return;
  queueMicrotask(() => {
    const row = document.querySelector(`tr[data-node="${CSS.escape(node)}"]`);
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
