import { html, nothing, type TemplateResult } from 'lit-html';
import { findNode, type Rulebook } from '@cchc/model';
import { formatValue } from '@cchc/words';
import type { Field } from '../../case/fields.js';
import { SORTS } from '../../engine/gains.js';
import type { Context } from '../context.js';
import { control } from './controls.js';

/** A line of the form: what is asked for, and a control for each case. */
export function fieldRow(field: Field, rulebook: Rulebook, context: Context): TemplateResult {
  const { state } = context;
  const { title, hint } = asked(field, rulebook, context);
  return html`<tr class="asked">
    <td></td>
    <td colspan="2" class="label">
      ${title}${hint === '' ? nothing : html` <span class="muted">${hint}</span>`}
    </td>
    ${state.trial.cases.map(
      (one) => html`<td class="given">${control(field, one, title, rulebook, context)}</td>`,
    )}
  </tr>`;
}

interface Asked {
  readonly title: string;
  readonly hint: string;
}

function asked(field: Field, rulebook: Rulebook, context: Context): Asked {
  const { say } = context;
  switch (field.kind) {
    case 'input':
      return { title: titled(field.input), hint: inputHint(field.input, context) };
    case 'evidence':
      return { title: titled(field.evidence), hint: '' };
    case 'table':
      return { title: titled(field.table), hint: '' };
    case 'survey':
      return { title: titled(field.survey), hint: '' };
    case 'rater':
      return {
        title: field.rater === undefined ? say.raterWithoutName : say.rater(plain(field.rater)),
        hint: '',
      };
    case 'choice':
      return { title: say.chosen, hint: '' };
    case 'previous':
      return { title: say.previousYear(previousTitle(field.of, rulebook, context)), hint: '' };
  }
}

type OfPrevious = Extract<Field, { kind: 'previous' }>['of'];

function previousTitle(of: OfPrevious, rulebook: Rulebook, { say }: Context): string {
  if (of.kind === 'total') return say.total;
  if (of.kind === 'score-of') return findNode(rulebook, of.node)?.title ?? of.node;
  const input = rulebook.inputs.find(({ name }) => name === of.name);
  return input ? titled(input) : plain(of.name);
}

export function titled({
  name,
  title,
}: {
  readonly name: string;
  readonly title?: string;
}): string {
  return title ?? plain(name);
}

export function plain(name: string): string {
  return name.replaceAll('_', ' ');
}

type OfInput = Extract<Field, { kind: 'input' }>['input'];

/** Unit of measure and bounds, as far as they are numbers. */
function inputHint(input: OfInput, { say, state }: Context): string {
  const { atLeast, atMost, unitOfMeasure, shared, type } = input;
  const shown = (bound: OfInput['atLeast']): string | undefined =>
    bound && 'value' in bound && typeof bound.value === 'string'
      ? formatValue(bound.value, SORTS[type.kind], state.language)
      : undefined;
  const [low, high] = [shown(atLeast), shown(atMost)];
  const range =
    low !== undefined && high !== undefined
      ? say.between(low, high)
      : low !== undefined
        ? say.atLeast(low)
        : high !== undefined
          ? say.atMost(high)
          : undefined;
  return [unitOfMeasure, range, shared ? say.shared : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');
}
