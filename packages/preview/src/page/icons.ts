import { svg, type SVGTemplateResult } from 'lit-html';

/** Drawings of 16 × 16; what they mean is said beside them, so readers of screens pass them over. */
function icon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}

export const chevron = icon('M6 3.5 10.5 8 6 12.5');
export const cross = icon('M4 4l8 8M12 4l-8 8');
export const plus = icon('M8 3v10M3 8h10');
export const alert = icon('M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.4');
export const info = icon('M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8v.4');
export const search = icon('M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 14 14');
export const printer = icon('M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z');
