import { html, nothing, type TemplateResult } from 'lit-html';
import type { Rulebook } from '@cchc/model';
import { blankCase } from '../../case/case.js';
import type { Context } from '../context.js';
import { plus } from '../icons.js';
import { addCase, copyText, findGains, saveCase } from './actions.js';
import type { Trial } from './state.js';

/** What can be done with one case. */
export function caseTools({ key, of }: Trial, context: Context): TemplateResult {
  const { state, say, host } = context;
  const button = (label: string, run: () => void): TemplateResult =>
    html`<button type="button" class="link" aria-label=${`${label}: ${of.title}`} @click=${run}>
      ${label}
    </button>`;
  return html`<div class="case-tools">
    ${button(say.improve, () => void findGains(context, key))}
    ${button(say.copyCase, () => {
      addCase(context, {
        ...of,
        title: say.caseName(String(state.trial.cases.length + 1)),
      });
    })}
    ${button(host.abilities.saveCase ? say.saveCase : say.copyTest, () => void saveCase(context, key))}
  </div>`;
}

/** What can be done with all of them. */
export function trialTools(context: Context, rulebook: Rulebook): TemplateResult {
  const { state, say } = context;
  const { cases, text, notice } = state.trial;
  return html`<div class="bar">
      <button
        type="button"
        class="primary"
        @click=${() => {
          addCase(context, blankCase(rulebook, say.caseName(String(cases.length + 1))));
        }}
      >
        ${plus}${say.addCase}
      </button>
      <p class="notice" role="status">${notice ?? nothing}</p>
    </div>
    ${text === undefined ? nothing : testToCopy(text, context)}`;
}

function testToCopy(text: string, context: Context): TemplateResult {
  const { say } = context;
  return html`<div class="panel">
    <label
      >${say.testText}
      <textarea
        readonly
        rows="8"
        .value=${text}
        @focus=${({ target }: { target: HTMLTextAreaElement }) => {
          target.select();
        }}
      ></textarea>
    </label>
    <div class="bar">
      <button type="button" class="primary" @click=${() => void copyText(context, text)}>
        ${say.copyTest}
      </button>
      <button
        type="button"
        @click=${() => {
          context.store.update(({ trial: { text: _, notice: __, ...trial } }) => ({ trial }));
        }}
      >
        ${say.close}
      </button>
    </div>
  </div>`;
}
