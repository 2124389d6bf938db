import { html, nothing, type TemplateResult } from 'lit-html';
import type { PreviewFinding } from '../protocol.js';
import type { Context } from './context.js';
import { alert, info } from './icons.js';

/** Findings as their sentences; where there is an editor, each leads to its place in the text. */
export function findingsList(
  findings: readonly PreviewFinding[],
  { host, say, state }: Context,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const jump = ({ rulebook, node, at }: PreviewFinding): void => {
    const code = rulebook ?? state.shown?.rulebooks[state.chosen]?.code ?? '';
    host.send({ kind: 'jump', rulebook: code, ...(node === undefined ? {} : { node }), at });
  };
  return html`<ul class="findings">
    ${findings.map(
      (finding) =>
        html`<li class=${finding.severity}>
          ${finding.severity === 'info' ? info : alert}
          <span
            >${finding.message} ${finding.help}
            ${
              host.abilities.jump
                ? html`<button
                    type="button"
                    class="link"
                    @click=${(event: Event) => {
                      event.stopPropagation();
                      jump(finding);
                    }}
                  >
                    ${say.showInText}
                  </button>`
                : nothing
            }</span
          >
        </li>`,
    )}
  </ul>`;
}
