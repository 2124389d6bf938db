import { html, nothing, type TemplateResult } from 'lit-html';
import type { CaseTable, DatumJson } from '@cchc/model';
import { formatNumber } from '@cchc/words';
import { withEntry, type Case } from '../../case/case.js';
import { cross, plus } from '../icons.js';
import type { Controlling } from './controls.js';
import { titled } from './field-row.js';
import { valueControl } from './value-control.js';

/** So many rows can be changed here; the others count as they were handed in. */
const SHOWN = 12;

type Rows = Case['unit']['cases'][string];

/** The rows of a case table. A table that was not handed in is not one without rows. */
export function tableControl(table: CaseTable, with_: Controlling): TemplateResult {
  const { say, state } = with_.context;
  const { of } = with_.one;
  const rows = of.unit.cases[table.name];
  const set = (next: Rows | undefined): void => {
    with_.set({ ...of, unit: { ...of.unit, cases: withEntry(of.unit.cases, table.name, next) } });
  };
  if (!rows) {
    return html`<div class="rows">
      <span class="muted">${say.notHandedIn}</span>
      ${button(say.addRow, with_.name, () => {
        set([{ row: 1, cells: {} }]);
      })}
      ${button(say.handIn, with_.name, () => {
        set([]);
      })}
    </div>`;
  }
  const count = say.rows(formatNumber(String(rows.length), state.language));
  return html`<details class="rows">
    <summary>${rows.length === 0 ? say.noRows : count}</summary>
    ${rows.slice(0, SHOWN).map((row, at) => rowControl(table, rows, at, with_, set))}
    ${
      rows.length > SHOWN
        ? html`<p class="muted">
            ${say.moreRows(formatNumber(String(rows.length - SHOWN), state.language))}
          </p>`
        : nothing
    }
    <div class="bar">
      ${button(say.addRow, with_.name, () => {
        set([...rows, { row: rows.length + 1, cells: {} }]);
      })}
      ${button(say.takeBack, with_.name, () => {
        set(undefined);
      })}
    </div>
  </details>`;
}

function rowControl(
  { name, columns }: CaseTable,
  rows: Rows,
  at: number,
  with_: Controlling,
  set: (rows: Rows) => void,
): TemplateResult {
  const { say } = with_.context;
  const row = rows[at];
  const number = String(at + 1);
  const put = (column: string, value: DatumJson | undefined): void => {
    set(
      rows.map((one, place) =>
        place === at ? { ...one, cells: withEntry(one.cells, column, value) } : one,
      ),
    );
  };
  return html`<fieldset>
    <legend>${say.row(number)}</legend>
    ${columns.map(
      (column) =>
        html`<label
          ><span>${titled(column)}</span> ${valueControl({
            given: row?.cells[column.name],
            set: (value) => {
              put(column.name, value);
            },
            id: `cell ${name} ${number} ${column.name}`,
            of: column,
            with_: { ...with_, name: `${titled(column)}, ${say.row(number)}, ${with_.name}` },
          })}</label
        >`,
    )}
    <button
      type="button"
      class="quiet"
      aria-label=${`${say.removeRow(number)}, ${with_.name}`}
      @click=${() => {
        set(rows.filter((_, place) => place !== at));
      }}
    >
      ${cross}
    </button>
  </fieldset>`;
}

function button(label: string, of: string, run: () => void): TemplateResult {
  return html`<button type="button" aria-label=${`${label}: ${of}`} @click=${run}>
    ${plus}${label}
  </button>`;
}
