import { html, nothing, type TemplateResult } from 'lit-html';
import { nodesOf, type Node, type Rulebook } from '@cchc/model';
import { DOCUMENT_LABELS, formatNumber } from '@cchc/words';
import { formOf, type Field } from '../../case/fields.js';
import type { Context } from '../context.js';
import { rulebookOf } from '../state.js';
import { caseHead } from './head.js';
import { trialTools } from './tools.js';
import { typeRow } from './type-row.js';
import { fieldRow } from './field-row.js';
import { gainsPanel } from './gains.js';
import { scoreCell, traceRow } from './score.js';

/** The form that a unit fills in, with what each case gets for it: a column a case. */
export function trialView(context: Context): TemplateResult {
  const { state, say } = context;
  const rulebook = rulebookOf(state);
  if (!rulebook) return html``;
  const { columns } = DOCUMENT_LABELS[state.language];
  const { cases } = state.trial;
  const { general } = formOf(rulebook);
  return html`
    ${trialTools(context, rulebook)} ${gainsPanel(context)}
    <div class="sheet" tabindex="0" role="region" aria-label=${say.views.trial}>
      <table class="official trial">
        <caption class="hidden">
          ${say.views.trial}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="code">${columns.code}</th>
            <th scope="col" class="title">${columns.title}</th>
            <th scope="col" class="points">${columns.points}</th>
            ${cases.map((one) => caseHead(one, rulebook, context))}
          </tr>
        </thead>
        <tbody>
          ${
            general.length === 0 && rulebook.unitTypes.length < 2
              ? nothing
              : generalRows(general, rulebook, context)
          }
          ${[...nodesOf(rulebook)].map((node) => nodeRows(node, rulebook, context))}
        </tbody>
      </table>
    </div>
  `;
}

function generalRows(
  fields: readonly Field[],
  rulebook: Rulebook,
  context: Context,
): TemplateResult {
  const { say, state } = context;
  return html`<tr class="field depth-0">
      <td class="code"></td>
      <th scope="row" colspan=${2 + state.trial.cases.length}>${say.general}</th>
    </tr>
    ${typeRow(rulebook, context)} ${fields.map((field) => fieldRow(field, rulebook, context))}`;
}

function nodeRows(node: Node, rulebook: Rulebook, context: Context): TemplateResult {
  const { state } = context;
  const { cases, open } = state.trial;
  const fields = formOf(rulebook).byNode.get(node.id) ?? [];
  const isCurrent = state.cursor === node.id;
  return html`<tr
      class=${`${node.level} ${node.kind} ${isCurrent ? 'current' : ''}`}
      data-node=${node.id}
      aria-current=${isCurrent ? 'location' : nothing}
    >
      <td class="code">${node.code}</td>
      <th scope="row">${node.title}</th>
      <td class="points">${formatNumber(node.worth.points, state.language)}</td>
      ${cases.map((one) => scoreCell(one, node, context))}
    </tr>
    ${open?.node === node.id ? traceRow(open, node, rulebook, context) : nothing}
    ${fields.map((field) => fieldRow(field, rulebook, context))}`;
}
