/** What somebody types into a cell: text, a number, a percentage, a day. */
export type Typed = string | number | { readonly percent: number } | { readonly day: string };

/** A document as LibreOffice keeps it in one XML file, so that LibreOffice can write a workbook of it. */
export function fods(sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>): string {
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}">${rows
        .map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
        .join('')}</table:table>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${STYLES}<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}

/** How a percentage and a day show; without it a workbook holds plain numbers. */
const STYLES =
  '<office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style><number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>';

function cell(typed: Typed): string {
  if (typed === '') return '<table:table-cell/>';
  if (typeof typed === 'string') {
    return `<table:table-cell office:value-type="string"><text:p>${typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text:p></table:table-cell>`;
  }
  if (typeof typed === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${typed}"/>`;
  }
  return 'percent' in typed
    ? `<table:table-cell table:style-name="share" office:value-type="percentage" office:value="${typed.percent}"/>`
    : `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${typed.day}"/>`;
}
