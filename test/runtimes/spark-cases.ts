import { rulebooksTried } from '../conformance/rulebooks.js';
import { caseOf, type Case } from '../conformance/targets.js';

/**
 * Spark plans each population anew, some seconds a piece, so not everything is tried. These rulebooks, each with the
 * first of its populations, ask for what the dialect says in its own way: lists, calendars, case tables, surveys,
 * ties, scores of the year before, wide quotients. The same SQL but for its dialect is held against everything in DuckDB
 * and PostgreSQL.
 */
const TRIED: readonly string[] = [
  'cap-xa/cap-xa.cchc',
  'thanh-tri/thanh-tri.cchc',
  'qd-766/qd-766.cchc',
  'qd-766/xep-hang.cchc',
  'can-tho-157/to-chuc-chi-tra.cchc',
  's01-co-khong.cchc',
  's29-trung-binh-ho-so.cchc',
  's31-khao-sat.cchc',
  's34-hoi-dong-co-muc-san.cchc',
  's64-dong-hang-theo-khoi.cchc',
  's66-khong-du-thoi-gian.cchc',
  's70-so-voi-nam-truoc.cchc',
  'calendars/good/at-the-weekend.cchc',
  'case-tables/good/counts-and-figures.cchc',
  'case-tables/good/mean-of-the-cases.cchc',
];

export function sparkCases(): readonly Case[] {
  const all = rulebooksTried();
  return TRIED.map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`no rulebook ${name}`);
    const { order } = caseOf(found);
    return { name, order: { ...order, vectors: order.vectors.slice(0, 1) } };
  });
}
