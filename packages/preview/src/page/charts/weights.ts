import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { print, rational, round, ratio, type Node, type Rulebook } from '@cchc/model';
import { formatNumber, formatPercent } from '@cchc/words';
import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy';
import type { Context } from '../context.js';

const WIDTH = 960;
const HEIGHT = 460;

interface Box {
  readonly node?: Node;
  readonly children: readonly Box[];
}

/** What the points of a rulebook are for: a box a leaf, in the boxes of what it stands in. */
export function weightsChart(rulebook: Rulebook, context: Context): TemplateResult {
  const { say, state } = context;
  const root = hierarchy<Box>({ children: rulebook.fields.map(boxOf) }, ({ children }) => children)
    .sum(({ node }) => (node?.kind === 'leaf' ? rational(node.worth.points).valueOf() : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Box>()
    .size([WIDTH, HEIGHT])
    .paddingInner(2)
    .paddingTop(({ depth }) => (depth === 1 ? 20 : 0))
    .round(true)(root);
  const fields = laid.children ?? [];
  const share = (node: Node): string => {
    const part = rational(node.worth.points).div(rational(rulebook.scale));
    const percent = round(part.mul(ratio(100n, 1n)), 1);
    return say.shareOf(
      formatNumber(node.worth.points, state.language),
      formatPercent(print(percent.div(ratio(100n, 1n))), state.language),
    );
  };
  return html`<section class="panel wide">
    <h2>${say.weights}</h2>
    <p class="muted">${say.weightsHint}</p>
    <svg
      class="chart weights"
      viewBox=${`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label=${fields
        .flatMap(({ data }) =>
          data.node ? [`${data.node.code} ${data.node.title}: ${share(data.node)}`] : [],
        )
        .join('; ')}
    >
      ${fields.map((field, at) => fieldBoxes(field, at, share))}
    </svg>
    <ol class="legend">
      ${fields.map(({ data }, at) =>
        data.node
          ? html`<li>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect class=${`hue-${String(at % HUES)}`} width="12" height="12" rx="2"></rect>
              </svg>
              ${data.node.code} ${data.node.title}
              <span class="muted">${share(data.node)}</span>
            </li>`
          : nothing,
      )}
    </ol>
  </section>`;
}

const HUES = 8;

function boxOf(node: Node): Box {
  return { node, children: node.kind === 'group' ? node.children.map(boxOf) : [] };
}

function fieldBoxes(
  field: HierarchyRectangularNode<Box>,
  at: number,
  share: (node: Node) => string,
): SVGTemplateResult {
  const hue = `hue-${String(at % HUES)}`;
  const { node } = field.data;
  return svg`<g class=${hue}>
    <text class="box-title" x=${field.x0 + 4} y=${field.y0 + 14}>${cut(`${node?.code ?? ''} ${node?.title ?? ''}`, field.x1 - field.x0, BOLD)}</text>
    ${field.leaves().map(({ data, x0, x1, y0, y1 }) =>
      data.node
        ? svg`<g>
            <rect x=${x0} y=${y0} width=${Math.max(0, x1 - x0)} height=${Math.max(0, y1 - y0)} rx="2"></rect>
            <title>${data.node.code} ${data.node.title}: ${share(data.node)}</title>
            ${linesIn(`${data.node.code} ${data.node.title}`, x1 - x0, y1 - y0).map((line, row) => svg`<text class="box" x=${x0 + 4} y=${y0 + 13 + row * LINE}>${line}</text>`)}
          </g>`
        : nothing,
    )}
  </g>`;
}

const LINE = 13;
/** About how wide a letter is, as the style has them. */
const PLAIN = 6.2;
const BOLD = 7.4;

/** A text in lines of as many words as there is room for, and as many lines; the last one may be cut. */
function linesIn(text: string, width: number, height: number): readonly string[] {
  const most = Math.min(3, Math.floor((height - 4) / LINE));
  if (width < 30 || most < 1) return [];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    const fits = longer.length * PLAIN <= width - 8;
    if (lines.length > 0 && (fits || lines.length === most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, width, PLAIN));
}

/** As many letters as there is room for. */
function cut(text: string, width: number, letter: number): string {
  const letters = Math.floor((width - 8) / letter);
  return text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1))}…`;
}
