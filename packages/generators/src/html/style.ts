/** The style of the page: dark on white, lines as in a printed annex, A4 lying down on paper. */
export const STYLE = `
:root { color: #1a1a1a; background: #fff; font: 1rem/1.5 "Times New Roman", Times, serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; text-align: center; }
h2 { font-size: 1.25rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { box-sizing: border-box; border: 1px solid #595959; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { text-align: center; background: #f0f0f0; }
tbody th { font-weight: normal; }
.wide table { table-layout: fixed; min-width: 60rem; }
.wide th:nth-child(1) { width: 6%; }
.wide th:nth-child(2) { width: 24%; }
.wide th:nth-child(3) { width: 7%; }
.wide th:nth-child(4) { width: 33%; }
.wide th:nth-child(5) { width: 19%; }
.wide th:nth-child(6) { width: 11%; }
td p { margin: 0 0 0.25rem; }
.points { text-align: right; }
.field, .block, .total { background: #f7f7f7; }
.field th, .field .points, .block th, .total th, .total .points { font-weight: bold; }
.depth-2 th { padding-left: 1.25rem; }
.depth-3 th { padding-left: 2rem; }
.depth-4 th { padding-left: 2.75rem; }
@page { size: A4 landscape; margin: 1.5cm; }
@media print {
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  .wide table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

/** SHA-256 of the style, as a policy names it; a test works it out anew. */
export const STYLE_HASH = 'sha256-r64g537AW5Hb0Dwd6MSVfeaI646gd/J6QAuFQSGcS+o=';
