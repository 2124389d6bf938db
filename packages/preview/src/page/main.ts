import { render } from 'lit-html';
import { PREVIEW_LABELS } from '@cchc/words';
import type { Engine } from '../engine/requests.js';
import { PREVIEW_PROTOCOL, type HostMessage, type RulebookMessage } from '../protocol.js';
import { draw as drawCharts } from './charts/actions.js';
import { NO_CHARTS } from './charts/state.js';
import { contextOf, type Context } from './context.js';
import type { Host } from './host.js';
import { shell } from './shell.js';
import { createStore, type State, type Store } from './state.js';
import { beginTrial, patch as patchTrial, rescoreAll } from './trial/actions.js';
import { NO_TRIAL } from './trial/state.js';
import { loadFiles, patch as patchUnits } from './units/actions.js';
import { NO_UNITS } from './units/state.js';

/** Shows what the host tells in `root`, for as long as the page lives; `engine` does the scoring. */
export function mount(root: HTMLElement, host: Host, engine: Engine): void {
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

function first(): State {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  return {
    language,
    view: 'table',
    hashes: [],
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
  rulebook: (message, context) => void heardRulebook(message, context),
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

async function heardRulebook(message: RulebookMessage, { store, host, engine }: Context) {
  const { rulebooks, language, fileLanguage, keywords } = message;
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
  void engine.ask('rulebooks', { rulebooks, language, fileLanguage, keywords });
  beginTrial(context);
  const { files } = store.state.units;
  if (files.length > 0) void loadFiles(context, [...files]);
  else rescoreAll(context);
  const { hashes } = await engine.ask('fingerprints', {});
  if (store.state.shown === message) store.update(() => ({ hashes }));
}

/** The row is shown where it is; nothing moves while it is in sight. */
function moveTo(store: Store, code: string | undefined, node: string | undefined): void {
  store.update(({ shown, chosen }) => {
    const at = shown?.rulebooks.findIndex((one) => one.code === code) ?? -1;
    return { chosen: at < 0 ? chosen : at, cursor: node };
  });
  if (node === undefined) return;
  queueMicrotask(() => {
    const rows = document.querySelectorAll<HTMLElement>('tr[data-node]');
    const row = [...rows].find(({ dataset }) => dataset.node === node);
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
