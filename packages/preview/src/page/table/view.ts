import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { DOCUMENT_LABELS, formatNumber } from '@cchc/words';
import type { PreviewFinding } from '../../protocol.js';
import type { Context } from '../context.js';
import { findingsList } from '../findings.js';
import { folded } from '../../fold.js';
import { printer, search } from '../icons.js';
import { rulebookOf, type TableState } from '../state.js';
import { aboutTable } from './about.js';
import { tableRow } from './row.js';
import { tableOf, type TableRow } from './rows.js';

/** The rulebook as the annex of the decision that issues it. */
export function tableView(context: Context): TemplateResult {
  const { state, say } = context;
  const rulebook = rulebookOf(state);
  if (!rulebook) return html``;
  const { rows, document } = tableOf(rulebook, state.language);
  const labels = DOCUMENT_LABELS[state.language];
  const shown = visible(rows, state.table);
  const { onNodes, elsewhere } = placed(
    (state.shown?.findings ?? []).filter(
      (one) => (one.rulebook ?? rulebook.code) === rulebook.code,
    ),
  );
  return html`
    ${toolbar(context, rows, shown.length)} ${findingsList(elsewhere, context)}
    <div class="sheet" tabindex="0" role="region" aria-label=${labels.table}>
      <table class="official">
        <caption class="hidden">
          ${labels.table}
        </caption>
        <thead>
          <tr>
            ${Object.entries(labels.columns).map(
              ([column, title]) => html`<th scope="col" class=${column}>${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            shown,
            ({ id }) => id,
            (row) => drawnOnce(row, onNodes.get(row.id) ?? NONE, context),
          )}
        </tbody>
      </table>
    </div>
    ${aboutTable(document, context)}
    <p class="hidden" role="status">
      ${
        state.table.search.trim() === ''
          ? nothing
          : say.found(formatNumber(String(shown.length), state.language))
      }
    </p>
  `;
}

const NONE: readonly PreviewFinding[] = [];

/** A row is drawn anew only if something of it has changed. */
function drawnOnce(row: TableRow, findings: readonly PreviewFinding[], context: Context): unknown {
  const { language, table, cursor, chosen } = context.state;
  const searches = table.search.trim() !== '';
  return guard(
    [row, findings, language, chosen, searches, table.folded.has(row.id), row.node === cursor],
    () => tableRow(row, findings, context),
  );
}

function toolbar(
  { state, store, say }: Context,
  rows: readonly TableRow[],
  shown: number,
): TemplateResult {
  const change = (table: Partial<TableState>): void => {
    store.update((before) => ({ table: { ...before.table, ...table } }));
  };
  const groups = rows.filter(({ hasParts }) => hasParts).map(({ id }) => id);
  return html`<div class="bar">
    <label class="search"
      >${search}<span class="hidden">${say.search}</span>
      <input
        type="search"
        placeholder=${say.searchHint}
        .value=${state.table.search}
        @input=${({ target }: { target: HTMLInputElement }) => {
          change({ search: target.value });
        }}
    /></label>
    ${
      state.table.search.trim() === ''
        ? nothing
        : html`<span class="muted">${say.found(formatNumber(String(shown), state.language))}</span>`
    }
    <span class="gap"></span>
    <button
      type="button"
      @click=${() => {
        change({ folded: new Set(groups) });
      }}
    >
      ${say.foldAll}
    </button>
    <button
      type="button"
      @click=${() => {
        change({ folded: new Set() });
      }}
    >
      ${say.unfoldAll}
    </button>
    <button
      type="button"
      @click=${() => {
        window.print();
      }}
    >
      ${printer}${say.print}
    </button>
  </div>`;
}

/** What is not folded away; a search opens everything and keeps what it finds with all above it. */
function visible(rows: readonly TableRow[], { folded: closed, search: asked }: TableState) {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows.filter(({ within }) => !within.some((id) => closed.has(id)));
  const hits = rows.filter(({ text }) => words.every((word) => text().includes(word)));
  const kept = new Set(hits.flatMap(({ id, within }) => [id, ...within]));
  return rows.filter(({ id }) => kept.has(id));
}

function placed(findings: readonly PreviewFinding[]) {
  const onNodes = new Map<string, PreviewFinding[]>();
  const elsewhere: PreviewFinding[] = [];
  for (const finding of findings) {
    if (finding.node === undefined) elsewhere.push(finding);
    else onNodes.set(finding.node, [...(onNodes.get(finding.node) ?? []), finding]);
  }
  return { onNodes, elsewhere };
}
