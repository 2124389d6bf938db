import { html, nothing, type TemplateResult } from 'lit-html';
import type { RulebookDocument } from '@cchc/generators';
import { DOCUMENT_LABELS } from '@cchc/words';
import type { Context } from '../context.js';

/** What stands below the table: grades, ranking and what the rulebook says of itself. */
export function aboutTable(
  { about, grades, gradingRules, ranking }: RulebookDocument,
  { state, say }: Context,
): TemplateResult {
  const labels = DOCUMENT_LABELS[state.language];
  const hash = state.hashes[state.chosen] ?? '…';
  return html`<div class="below">
    ${
      grades.length === 0
        ? nothing
        : html`<section>
            <h2>${labels.grading}</h2>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">${labels.grade}</th>
                  <th scope="col">${labels.condition}</th>
                </tr>
              </thead>
              <tbody>
                ${grades.map(
                  ({ grade, condition }) =>
                    html`<tr>
                      <th scope="row">${grade}</th>
                      <td>${condition}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            ${
              gradingRules.length === 0
                ? nothing
                : html`<ul>
                    ${gradingRules.map((rule) => html`<li>${rule}</li>`)}
                  </ul>`
            }
          </section>`
    }
    ${
      ranking === undefined
        ? nothing
        : html`<section>
            <h2>${labels.ranking}</h2>
            <p>${ranking}</p>
          </section>`
    }
    <section>
      <h2>${say.about}</h2>
      <dl>
        ${about.map(
          ([heading, text]) =>
            html`<div>
              <dt>${heading}</dt>
              <dd>${heading === labels.about.hash ? hash : text}</dd>
            </div>`,
        )}
      </dl>
    </section>
  </div>`;
}
