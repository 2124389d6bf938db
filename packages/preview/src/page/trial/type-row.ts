import { html, nothing, type TemplateResult } from 'lit-html';
import type { Rulebook } from '@cchc/model';
import type { Context } from '../context.js';
import { without } from '../../without.js';
import { setCase } from './actions.js';
import { chooser } from './controls.js';

/** Of which type each case is, where the rulebook tells types apart. */
export function typeRow(
  { unitTypes }: Rulebook,
  context: Context,
): TemplateResult | typeof nothing {
  const { state, say } = context;
  if (unitTypes.length < 2) return nothing;
  const options = [['', say.anyType], ...unitTypes.map((type) => [type, type] as const)] as const;
  return html`<tr class="asked">
    <td></td>
    <td colspan="2" class="label">${say.unitType}</td>
    ${state.trial.cases.map(({ key, of }) => {
      const set = (type: string): void => {
        const unit = without(of.unit, 'type');
        setCase(context, key, { ...of, unit: type === '' ? unit : { ...unit, type } });
      };
      const name = say.forCase(say.unitType, of.title);
      return html`<td class="given">${chooser(name, of.unit.type ?? '', options, set)}</td>`;
    })}
  </tr>`;
}
