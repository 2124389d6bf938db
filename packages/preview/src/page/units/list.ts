import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { COLUMNS, type ColumnName, type UnitRow } from '../../engine/requests.js';
import type { Tongue } from '@cchc/words';
import type { Context } from '../context.js';
import { decimalsIn, room } from '../decimals.js';
import { reorder, show, tryUnit } from './actions.js';
import { PAGE } from './state.js';

/** Rows have one height, so that which of them are in sight is a matter of division. */
const HEIGHT = 36;
/** More rows than any screen shows at once. */
const IN_SIGHT = 40;
const ABOVE = 8;

/** Units in an order, of which only those in sight are drawn. */
export function unitList(context: Context): TemplateResult {
  const { state, say } = context;
  const { all, top, pages } = state.units;
  const columns = columnsOf(context);
  const from = Math.max(0, top - ABOVE);
  const to = Math.min(all, from + IN_SIGHT);
  const rows = Array.from({ length: to - from }, (_, at) => {
    const place = from + at;
    return { place, row: pages.get(Math.floor(place / PAGE))?.[place % PAGE] };
  });
  const totals = rows.flatMap(({ row }) => row?.total ?? []);
  const decimals = decimalsIn(totals, state.language);
  const onScroll = ({ target }: { target: HTMLElement }): void => {
    const next = Math.floor(target.scrollTop / HEIGHT);
    if (Math.abs(next - context.store.state.units.top) >= ABOVE / 2 || next === 0)
      void show(context, next);
  };
  return html`<div
    class="sheet list"
    tabindex="0"
    role="region"
    aria-label=${say.views.units}
    @scroll=${onScroll}
  >
    <table class="plain units" aria-rowcount=${all + 1}>
      <caption class="hidden">
        ${say.views.units}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          ${columns.map((column) => head(column, context))}
          <th scope="col"><span class="hidden">${say.tryUnit}</span></th>
        </tr>
      </thead>
      <tbody>
        ${filler(from, columns.length)}
        ${repeat(
          rows,
          // Whoever has the focus stays on the same unit while others come into sight.
          ({ place }) => place,
          ({ place, row }) => unitRow(place, row, columns, decimals, context),
        )}
        ${filler(all - to, columns.length)}
      </tbody>
    </table>
  </div>`;
}

function columnsOf({ state }: Context): readonly ColumnName[] {
  const rulebook = state.shown?.rulebooks[state.chosen];
  const [sample = []] = state.units.pages.values();
  return COLUMNS.filter((column) => {
    if (column === 'grade') return rulebook?.grading !== undefined;
    if (column === 'rank') return rulebook?.ranking !== undefined;
    return column === 'unit' || column === 'total' || sample.some((row) => row[column] !== '');
  });
}

const NUMBERS: ReadonlySet<ColumnName> = new Set(['total', 'rank']);

function head(column: ColumnName, context: Context): TemplateResult {
  const { state, say } = context;
  const { by, down } = state.units.order;
  const isBy = by === column;
  return html`<th
    scope="col"
    class=${NUMBERS.has(column) ? `of-${column} number` : `of-${column}`}
    aria-sort=${isBy ? (down ? 'descending' : 'ascending') : 'none'}
  >
    <button
      type="button"
      class="sort"
      aria-label=${say.sortBy(say[column])}
      @click=${() => {
        reorder(context, { by: column, down: isBy ? !down : column === 'total' });
      }}
    >
      ${say[column]}<span aria-hidden="true">${isBy ? (down ? ' ↓' : ' ↑') : ''}</span>
    </button>
  </th>`;
}

function unitRow(
  place: number,
  row: UnitRow | undefined,
  columns: readonly ColumnName[],
  decimals: number,
  context: Context,
): TemplateResult {
  const { say } = context;
  if (!row)
    return html`<tr aria-rowindex=${place + 2}>
      <td colspan=${columns.length + 1}>…</td>
    </tr>`;
  return html`<tr aria-rowindex=${place + 2} data-unit=${row.id}>
    ${columns.map((column) => cell(column, row, { decimals, language: context.state.language }))}
    <td class="number">
      <button
        type="button"
        aria-label=${say.tryUnitOf(row.name)}
        @click=${() => void tryUnit(context, row.id)}
      >
        ${say.tryUnit}
      </button>
    </td>
  </tr>`;
}

function cell(
  column: ColumnName,
  row: UnitRow,
  { decimals, language }: { readonly decimals: number; readonly language: Tongue },
): TemplateResult {
  if (column === 'unit') {
    return html`<th scope="row">
      ${row.name}${row.name === row.id ? nothing : html` <span class="muted">${row.id}</span>`}
    </th>`;
  }
  if (column === 'total') {
    return html`<td class="number">
      <strong>${row.total}</strong>${room(row.total, decimals, language)}
      <span class="muted">/ ${row.outOf}</span>
    </td>`;
  }
  return html`<td class=${NUMBERS.has(column) ? 'number' : ''} title=${row[column]}>
    ${row[column]}
  </td>`;
}

/** The height of rows that are out of sight. */
function filler(rows: number, columns: number): TemplateResult | typeof nothing {
  if (rows <= 0) return nothing;
  return html`<tr aria-hidden="true" class="filler" .style=${`height: ${String(rows * HEIGHT)}px`}>
    <td colspan=${columns + 1}></td>
  </tr>`;
}
