import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { formatNumber } from '@cchc/words';
import { scaleLinear } from 'd3-scale';
import type { CriterionSpread, Spread } from '../../engine/requests.js';
import type { Context } from '../context.js';
import { decimalsIn, room } from '../decimals.js';

/** How the scores of all units are spread. */
export function spreadView(spread: Spread, context: Context): TemplateResult {
  return html`<div class="charts spread">
    ${totals(spread, context)} ${grades(spread, context)} ${criteria(spread, context)}
  </div>`;
}

const WIDTH = 640;
const HEIGHT = 220;
const MARGIN = { left: 44, right: 12, top: 12, bottom: 32 };

function totals(spread: Spread, { say, state }: Context): TemplateResult {
  const { bins, scored, waiting, least, most } = spread;
  const number = (count: number): string => formatNumber(String(count), state.language);
  const said = say.spreadSaid(number(scored), least, most);
  const highest = Math.max(1, ...bins.map(({ units }) => units));
  const x = scaleLinear([0, bins.length], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const every = Math.ceil(bins.length / 10);
  return html`<section class="panel">
    <h2>${say.spread}</h2>
    <p class="muted">${said} ${waiting === 0 ? nothing : say.waitingUnits(number(waiting))}</p>
    ${
      bins.length === 0
        ? nothing
        : html`<svg
            class="chart"
            viewBox=${`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
            role="img"
            aria-label=${said}
          >
            ${y
              .ticks(4)
              .filter(Number.isInteger)
              .map(
                (tick) =>
                  svg`<line class="grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
                <text class="tick" x=${MARGIN.left - 6} y=${y(tick) + 4} text-anchor="end">${number(tick)}</text>`,
              )}
            ${bins.map(
              ({ from, to, units }, at) =>
                svg`<rect class="bar" x=${x(at) + 1} width=${Math.max(1, x(at + 1) - x(at) - 2)} y=${y(units)} height=${Math.max(0, y(0) - y(units))}><title>${say.unitsFrom(number(units), from, to)}</title></rect>
              ${at % every === 0 ? svg`<text class="tick" x=${x(at)} y=${HEIGHT - MARGIN.bottom + 18} text-anchor="middle">${from}</text>` : nothing}`,
            )}
          </svg>`
    }
  </section>`;
}

function grades(
  { grades: names, blocks }: Spread,
  { say, state }: Context,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  const number = (count: number): string => formatNumber(String(count), state.language);
  const all = [...names, say.noGrade];
  const sums = all.map((_, at) => blocks.reduce((sum, { units }) => sum + (units[at] ?? 0), 0));
  const rows = blocks.length === 1 ? blocks : [...blocks, { block: say.allBlocks, units: sums }];
  const shown = all.flatMap((_, at) => (at < names.length || (sums[at] ?? 0) > 0 ? [at] : []));
  return html`<section class="panel">
    <h2>${say.gradesPerBlock}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.gradesPerBlock}>
      <table class="plain grades">
        <thead>
          <tr>
            <th scope="col">${say.block}</th>
            ${shown.map(
              (at) =>
                html`<th scope="col" class="number">
                  <svg class="swatch" viewBox="0 0 8 8" aria-hidden="true">
                    <rect
                      class=${`grade-${String(Math.min(at, 5))}`}
                      width="8"
                      height="8"
                    ></rect></svg
                  >${all[at]}
                </th>`,
            )}
            <th scope="col"><span class="hidden">${say.gradesPerBlock}</span></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ block, units }) => {
            const most = Math.max(
              1,
              units.reduce((sum, one) => sum + one, 0),
            );
            let left = 0;
            return html`<tr>
              <th scope="row">${block === '' ? say.allBlocks : block}</th>
              ${shown.map((at) => html`<td class="number">${number(units[at] ?? 0)}</td>`)}
              <td class="stack-cell">
                <svg
                  class="stack"
                  viewBox="0 0 100 8"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  ${shown.map((at) => {
                    const width = ((units[at] ?? 0) / most) * 100;
                    const part = svg`<rect class=${`grade-${String(Math.min(at, 5))}`} x=${left} width=${width} height="8"></rect>`;
                    left += width;
                    return part;
                  })}
                </svg>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

function criteria(
  { criteria: list }: Spread,
  { say, state }: Context,
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const number = (count: number): string => formatNumber(String(count), state.language);
  const { language } = state;
  const columns = [list.map(({ points }) => points), list.flatMap(scoresOf)];
  const [inPoints = 0, inScores = 0] = columns.map((column) => decimalsIn(column, language));
  return html`<section class="panel wide">
    <h2>${say.criteria}</h2>
    <p class="muted">${say.criteriaHint}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.criteria}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${say.criterion}</th>
            <th scope="col" class="number">${say.points}</th>
            <th scope="col" class="number">${say.lowest}</th>
            <th scope="col" class="number">${say.mean}</th>
            <th scope="col" class="number">${say.highest}</th>
            <th scope="col" class="number">${say.differentScores}</th>
            <th scope="col">${say.separates}</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            (one) =>
              html`<tr>
                <th scope="row"><span class="muted">${one.node}</span> ${one.title}</th>
                <td class="number">${one.points}${room(one.points, inPoints, language)}</td>
                ${scoresOf(one).map(
                  (score) =>
                    html`<td class="number">${score}${room(score, inScores, language)}</td>`,
                )}
                <td class="number">${number(one.different)}</td>
                <td>
                  ${
                    one.different < 2
                      ? html`<span class="tag">${say.same}</span>`
                      : html`<meter
                          min="0"
                          max="1"
                          value=${one.share}
                          aria-label=${`${say.separates}: ${one.least} – ${one.most}`}
                        ></meter>`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function scoresOf({ least, mean, most }: CriterionSpread): readonly string[] {
  return [least, mean, most];
}
