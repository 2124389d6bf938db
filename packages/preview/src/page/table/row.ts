import { html, nothing, type TemplateResult } from 'lit-html';
import type { PreviewFinding } from '../../protocol.js';
import type { Context } from '../context.js';
import { findingsList } from '../findings.js';
import { chevron } from '../icons.js';
import { rulebookOf } from '../state.js';
import type { TableRow } from './rows.js';

/** Deeper rows are not indented any further. */
const DEEPEST = 4;

export function tableRow(
  row: TableRow,
  findings: readonly PreviewFinding[],
  context: Context,
): TemplateResult {
  const { state, host } = context;
  const isCurrent = row.node !== undefined && row.node === state.cursor;
  const classes = [
    row.kind,
    `depth-${String(Math.min(row.depth, DEEPEST))}`,
    row.hasParts ? 'holds' : '',
    isCurrent ? 'current' : '',
    host.abilities.jump && row.source ? 'leads' : '',
  ].join(' ');
  return html`<tr
    class=${classes}
    data-node=${row.node ?? nothing}
    aria-current=${isCurrent ? 'location' : nothing}
    @click=${(event: MouseEvent) => {
      if (!isOnControl(event)) jumpTo(row, context);
    }}
  >
    <td class="code">${codeOf(row, context)}</td>
    <th scope="row">
      <span class="name">${folder(row, context)}<span>${row.title}</span></span>
      ${findingsList(findings, context)}
    </th>
    <td class="points">${row.points}${sumLine(row, context)}</td>
    <td>${lines(row.rule)}</td>
    <td>${lines(row.evidence)}</td>
    <td class="notes">${lines(row.notes)}</td>
  </tr>`;
}

function codeOf(row: TableRow, context: Context): TemplateResult | string {
  if (!context.host.abilities.jump || !row.source) return row.code;
  return html`<button
    type="button"
    class="link"
    aria-label=${context.say.showInTextOf(`${row.code} ${row.title}`)}
    @click=${() => {
      jumpTo(row, context);
    }}
  >
    ${row.code}
  </button>`;
}

function folder(row: TableRow, { state, store, say }: Context): TemplateResult | typeof nothing {
  if (!row.hasParts || state.table.search.trim() !== '') return nothing;
  const isFolded = state.table.folded.has(row.id);
  const what = `${row.code} ${row.title}`.trim();
  return html`<button
    type="button"
    class="fold"
    aria-expanded=${String(!isFolded)}
    aria-label=${isFolded ? say.unfold(what) : say.fold(what)}
    @click=${() => {
      store.update(({ table }) => {
        const folded = new Set(table.folded);
        if (!folded.delete(row.id)) folded.add(row.id);
        return { table: { ...table, folded } };
      });
    }}
  >
    ${chevron}
  </button>`;
}

/** What the parts come to, and whether that is what the group is worth. */
function sumLine(row: TableRow, { say }: Context): TemplateResult | typeof nothing {
  if (row.sum === undefined) return nothing;
  const said = say.sumOf(row.sum, row.points);
  return html`<span class=${row.sumFits ? 'sum' : 'sum wrong'} title=${said}
    >${say.sum(row.sum)}</span
  >`;
}

function lines(texts: readonly string[]): TemplateResult | string {
  const [only = ''] = texts;
  return texts.length < 2 ? only : html`${texts.map((text) => html`<p>${text}</p>`)}`;
}

function jumpTo({ source }: TableRow, { state, host }: Context): void {
  const code = rulebookOf(state)?.code;
  if (!source || code === undefined || !host.abilities.jump) return;
  host.send({ kind: 'jump', rulebook: code, node: source.id, at: source.at });
}

function isOnControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button, a, input, select') !== null;
}
