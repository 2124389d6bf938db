import { html, nothing, type TemplateResult } from 'lit-html';
import { DOCUMENT_LABELS, formatNumber } from '@cchc/words';
import type { Context } from './context.js';
import { findingsList } from './findings.js';
import { chartsView } from './charts/view.js';
import { rulebookOf, VIEWS, type View } from './state.js';
import { tableView } from './table/view.js';
import { rescoreAll, showTrial } from './trial/actions.js';
import { trialView } from './trial/view.js';
import { unitsView } from './units/view.js';

const PARTS: Readonly<Record<View, (context: Context) => TemplateResult>> = {
  table: tableView,
  trial: trialView,
  charts: chartsView,
  units: unitsView,
};

/** The whole page: which rulebook, what is wrong with the text, and one of its four parts. */
export function shell(context: Context): TemplateResult {
  const { state, say } = context;
  const rulebook = rulebookOf(state);
  if (state.otherVersion) return html`<p class="banner error" role="alert">${say.otherVersion}</p>`;
  if (!rulebook) return unread(context);
  return html`
    <header class="top">
      <div class="titles">
        <h1>${rulebook.title}</h1>
        <p class="under">
          ${rulebook.code} · ${DOCUMENT_LABELS[state.language].about.year.toLowerCase()}
          ${rulebook.year} · ${state.shown?.file}
        </p>
      </div>
      ${chooser(context)}
    </header>
    ${broken(context)} ${refused(context)} ${tabs(context)}
    <div class="part" role="tabpanel" id="part" aria-labelledby=${`tab-${state.view}`}>
      ${PARTS[state.view](context)}
    </div>
  `;
}

function unread(context: Context): TemplateResult {
  const { state, say } = context;
  const { broken: findings } = state;
  if (!findings) return html`<p class="waiting" role="status">${say.waiting}</p>`;
  const count = formatNumber(String(errorsOf(findings)), state.language);
  return html`<p class="banner error" role="alert">${say.brokenFromStart(count)}</p>
    ${findingsList(findings, context)}`;
}

function broken(context: Context): TemplateResult | typeof nothing {
  const { state, say } = context;
  if (!state.broken) return nothing;
  const count = formatNumber(String(errorsOf(state.broken)), state.language);
  return html`<div class="banner error" role="alert">
    <p>${say.broken(count)}</p>
    ${findingsList(state.broken.slice(0, 3), context)}
  </div>`;
}

/** A rulebook that is shown but that nobody can score. */
function refused({ state, say }: Context): TemplateResult | typeof nothing {
  const why = state.refused[state.chosen] ?? [];
  if (why.length === 0) return nothing;
  return html`<div class="banner error" role="alert">
    <p>${say.cannotScore}:</p>
    ${why.map((sentence) => html`<p>${sentence}</p>`)}
  </div>`;
}

function errorsOf(findings: NonNullable<Context['state']['broken']>): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** Where a file holds several rulebooks. */
function chooser(context: Context): TemplateResult | typeof nothing {
  const { state, store, say } = context;
  const rulebooks = state.shown?.rulebooks ?? [];
  if (rulebooks.length < 2) return nothing;
  return html`<label class="chooser"
    >${say.rulebook}
    <select
      @change=${({ target }: { target: HTMLSelectElement }) => {
        store.update(() => ({ chosen: target.selectedIndex }));
        rescoreAll(context);
      }}
    >
      ${rulebooks.map(
        ({ code, title }, at) =>
          html`<option ?selected=${at === state.chosen}>${code} · ${title}</option>`,
      )}
    </select>
  </label>`;
}

function tabs(context: Context): TemplateResult {
  const { state, store, say } = context;
  const show = (view: View): void => {
    if (view === 'trial') showTrial(context);
    else store.update(() => ({ view }));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = step(VIEWS.indexOf(state.view));
    const view = VIEWS[(at + VIEWS.length) % VIEWS.length] ?? 'table';
    show(view);
    document.getElementById(`tab-${view}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${say.viewsOf} @keydown=${onKey}>
    ${VIEWS.map(
      (view) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${view}`}
          aria-selected=${String(view === state.view)}
          aria-controls="part"
          tabindex=${view === state.view ? 0 : -1}
          @click=${() => {
            show(view);
          }}
        >
          ${say.views[view]}
        </button>`,
    )}
  </div>`;
}

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => VIEWS.length - 1,
};
