import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import type { Tried } from '../rulebooks.js';

/**
 * What no other rulebook of the tests says: constructs where some target stops, and parts of the model
 * that no text asks for yet. The names are rows of the matrix.
 */
export function limits(): readonly Tried[] {
  return LIMITS.map(({ name, text, change = (one) => one }) => {
    const { rulebook, findings } = checkText(`rulebook "Limits" {\n${HEADER}${text}\n}`, name);
    if (!rulebook)
      throw new Error(
        `${name}: ${findings.map(({ code, at }) => `${code} ${String(at.start.character)}`).join(', ')}`,
      );
    return { name, rulebook: change(rulebook), data: [] };
  });
}

interface Limit {
  readonly name: string;
  /** What stands behind the header. */
  readonly text: string;
  /** What the text cannot say. */
  readonly change?: (rulebook: Rulebook) => Rulebook;
}

const HEADER = `language: 1
code: LIMITS
year: 2026
scale: 10
round: total 2 digits
zero denominator: 0
missing data: 0
`;

const LIMITS: readonly Limit[] = [
  {
    name: 'raters whose limits are figures of the unit',
    text: `input most: integer at most 10
      field I "Rated" 10 points { score by experts from 0 to most }`,
  },
  {
    name: 'a mean over cases of quotients of two columns',
    text: `cases files {
        done: integer
        assigned: integer
      }
      field I "Shares" 10 points { score mean(done / assigned in files) × max }`,
  },
  {
    name: 'cases that are counted by a figure of the unit',
    text: `cases files { cost: integer }
      input limit: integer
      field I "Dear" 10 points { score count(files when cost > limit) }`,
  },
  {
    name: 'case by case scores of quotients of two columns',
    text: `cases files {
        done: integer
        assigned: integer
      }
      field I "Shares" 10 points {
        score each files {
          when assigned > 0: done / assigned × max
          else: 0
          no rows: 0
        } take mean
      }`,
  },
  {
    name: 'case by case scores by a figure of the unit',
    text: `cases files { cost: integer }
      input limit: integer
      field I "Dear" 10 points {
        score each files {
          when cost > limit: 0
          else: max
          no rows: 0
        } take mean
      }`,
  },
  {
    name: 'ties within a tolerance of quotients',
    text: `input done: integer
      input assigned: integer
      field I "Share" 10 points { score done / assigned × max }
      rank by done / assigned; same rank when within 0.01`,
  },
  {
    name: 'a product of twenty figures',
    text: `${many((at) => `input a${at}: integer`, '\n')}
      field I "Product" 10 points { score by ${many((at) => `a${at}`, ' × ')} { from 1: max; under 1: 0 } }`,
  },
  {
    name: 'the total without bonus in a formula',
    text: `input done: ratio
      field I "Done" 10 points { score done × max }
      bonus "More" max 2 points { criterion B "More" 2 points { input more: ratio; score more × max } }
      result plain = total without bonus`,
  },
  {
    name: 'documents of a window of days that point to their place',
    text: `evidence plan "Plan" { missing: 0 }
      evidence page "Page"
      evidence section "Section"
      field I "Planned" 10 points { score { when has plan and has page and has section: max; else: 0 } }`,
    change: withPlaces,
  },
  {
    name: 'attributes of units, and rules that are not for a unit',
    text: `input where: choice { coast "Coast"; hills "Hills" }
      field I "Coast" 10 points { score { when where = coast: max; else: not assessed } }`,
    change: withAttribute,
  },
];

function withPlaces(rulebook: Rulebook): Rulebook {
  const [plan, page, section] = rulebook.evidence;
  if (!plan || !page || !section) throw new Error('the rulebook has three documents');
  const issued = { from: '2026-03-01', to: '2026-09-30' };
  const evidence: Rulebook['evidence'] = [
    { ...plan, issued, pointTo: 'section-and-page' },
    { ...page, issued: { to: '2026-09-30' }, pointTo: 'page' },
    { ...section, issued: { from: '2026-03-01' }, pointTo: 'section' },
  ];
  return { ...rulebook, evidence };
}

/** The figure becomes an attribute of the unit, and who is not on the coast is passed over. */
function withAttribute(rulebook: Rulebook): Rulebook {
  const text = JSON.stringify({ ...rulebook, inputs: [] })
    .replace('"to":"input","name":"where"', '"to":"attribute","name":"where"')
    .replace('"kind":"left-out"', '"kind":"skipped"');
  return JSON.parse(text) as Rulebook;
}

function many(one: (at: number) => string, between: string): string {
  return Array.from({ length: 20 }, (_, at) => one(at)).join(between);
}
