/** A clause as a sentence of its own: `theo tỷ lệ: …` → `Theo tỷ lệ: ….` */
export function asSentence(clause: string): string {
  return `${capitalised(clause)}.`;
}

/** As a heading begins. */
export function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
