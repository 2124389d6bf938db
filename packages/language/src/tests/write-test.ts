import {
  momentOf,
  type EvidenceDocument,
  type Name,
  type Rulebook,
  type StatusKind,
  type ValueType,
} from '@cchc/model';
import type { Tongue } from '../findings.js';
import { spelling } from '../tokens/spellings.js';
import {
  dayLiteral,
  literalOf,
  momentLiteral,
  nameLiteral,
  numberLiteral,
  textLiteral,
} from './literals.js';
import type { AnswerCount, HandedIn, MadeUpTest, ToExpect } from './made-up-test.js';

/**
 * A test in the language's own layout, as it stands in a rulebook; `\n` at its end. Undefined where the
 * language has no way to say what the unit hands in (a time to the second, an attribute).
 */
export function writeTest(
  { name, unit, expect }: MadeUpTest,
  rulebook: Rulebook,
  tongue: Tongue,
): string | undefined {
  const words = wordsIn(tongue);
  const given = givenTexts(unit, rulebook, tongue);
  const expected = expect.map((one) => expectationText(one, tongue));
  if (!isWhole(given) || !isWhole(expected)) return undefined;
  return [
    `  ${words('test')} ${textLiteral(name)} {`,
    ...inLines(words('given'), given),
    ...inLines(words('then'), expected),
    '  }',
    '',
  ].join('\n');
}

type Texts = readonly (string | undefined)[];

function isWhole(texts: Texts): texts is readonly string[] {
  return texts.every((one) => one !== undefined);
}

function wordsIn(tongue: Tongue): (...keywords: readonly string[]) => string {
  return (...keywords) => keywords.map((one) => spelling(one, tongue)).join(' ');
}

function givenTexts(unit: HandedIn, rulebook: Rulebook, tongue: Tongue): Texts {
  const words = wordsIn(tongue);
  const typeOf = (name: Name) => rulebook.inputs.find((one) => one.name === name)?.type;
  const value = (text: string, type: ValueType | undefined) =>
    type && literalOf(text, type, tongue);
  const assigned = (what: string, text: string | undefined) => text && `${what} = ${text}`;
  return [
    unit.type === undefined ? [] : `${words('unit is')} ${unit.type}`,
    unit.name === undefined ? [] : `${words('unit is')} ${textLiteral(unit.name)}`,
    entries(unit.evidence).map(([name, documents]) => evidenceTexts(name, documents, tongue)),
    entries(unit.inputs).map(([name, text]) =>
      assigned(nameLiteral(name, tongue), value(text, typeOf(name))),
    ),
    entries(unit.cases).map(([name, rows]) => {
      const columns = rulebook.tables.find((one) => one.name === name)?.columns ?? [];
      const texts = rows.map((row) =>
        entries(row).map(([column, text]) => {
          const type = columns.find((one) => one.name === column)?.type;
          return assigned(nameLiteral(column, tongue), value(text, type));
        }),
      );
      if (!texts.every(isWhole)) return undefined;
      const lines = texts.map((cells) => `(${cells.join('; ')})`);
      return braced(`${words('cases')} ${nameLiteral(name, tongue)}`, lines);
    }),
    entries(unit.surveys).map(([name, answers]) =>
      braced(
        `${words('survey')} ${nameLiteral(name, tongue)}`,
        answers.map((one) => answerText(one, tongue)),
      ),
    ),
    entries(unit.manualScores).flatMap(([node, scores]) =>
      scores.map(({ rater, score }) => {
        const by = rater === '' ? '' : ` ${words('by')} ${nameLiteral(rater, tongue)}`;
        return assigned(
          `${words('expert score of')} ${node}${by}`,
          literalOf(score, NUMBER, tongue),
        );
      }),
    ),
    entries(unit.choices).map(([node, title]) =>
      assigned(`${words('choice of')} ${node}`, textLiteral(title)),
    ),
    previousTexts(unit, typeOf, tongue),
  ].flat(3);
}

const NUMBER: ValueType = { kind: 'number' };

function previousTexts(
  { previous = {} }: HandedIn,
  typeOf: (name: Name) => ValueType | undefined,
  tongue: Tongue,
): Texts {
  const words = wordsIn(tongue);
  const before = (what: string, text: string | undefined) =>
    text && `${words('previous year')}(${what}) = ${text}`;
  return [
    ...entries(previous.inputs).map(([name, text]) => {
      const type = typeOf(name);
      return before(nameLiteral(name, tongue), type && literalOf(text, type, tongue));
    }),
    ...entries(previous.scores).map(([node, score]) =>
      before(`${words('score of')} ${node}`, numberLiteral(score, tongue)),
    ),
    ...(previous.total === undefined
      ? []
      : [before(words('total'), numberLiteral(previous.total, tongue))]),
  ];
}

function evidenceTexts(name: Name, documents: readonly EvidenceDocument[], tongue: Tongue): Texts {
  const words = wordsIn(tongue);
  const what = `${words('evidence')} ${nameLiteral(name, tongue)}`;
  if (documents.length === 0) return [`${what} ${words('missing')}`];
  return documents.map(({ state, issued, time }) => {
    const said = `${what} ${words(state)}`;
    if (issued === undefined) return said;
    if (time === undefined) return `${said} ${words('dated')} ${dayLiteral(issued)}`;
    const moment = momentLiteral(momentOf(issued, time), tongue);
    return moment && `${said} ${moment}`;
  });
}

function answerText({ group, option, count }: AnswerCount, tongue: Tongue): string {
  const of = group === '' ? '' : `${spelling('group', tongue)} ${nameLiteral(group, tongue)} `;
  return `${of}${nameLiteral(option, tongue)} = ${numberLiteral(count, tongue)}`;
}

/** One thing on one line, several on lines of their own. */
function braced(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${head} { }`;
  if (lines.length === 1 && head.length + (lines[0]?.length ?? 0) < WIDTH)
    return `${head} { ${lines.join('')} }`;
  return [`${head} {`, ...lines.map((line) => `      ${line}`), '    }'].join('\n');
}

const STATUSES: Readonly<Partial<Record<StatusKind, string>>> = {
  'not-assessed': 'not assessed',
  'missing-input': 'missing data',
  'missing-evidence': 'missing',
  refused: 'rejected',
  'awaiting-explanation': 'must explain',
  'awaiting-manual-score': 'awaiting score',
};

/** Whether a test can expect a status at all. */
export function canExpect(status: StatusKind): boolean {
  return STATUSES[status] !== undefined;
}

function expectationText(expected: ToExpect, tongue: Tongue): string | undefined {
  const words = wordsIn(tongue);
  const what = (node: string) =>
    node === 'total' ? words('total') : `${words('score of')} ${node}`;
  switch (expected.kind) {
    case 'score':
      return `${what(expected.node)} = ${numberLiteral(expected.score, tongue)}`;
    case 'status': {
      const status = STATUSES[expected.status];
      return status && `${what(expected.node)}: ${words(status)}`;
    }
    case 'grade':
      return `${words('grades')} = ${textLiteral(expected.grade)}`;
    case 'refused':
      return `${words('rejected')} ${nameLiteral(expected.input, tongue)}`;
  }
}

/** A line is as long as people like to read one. */
const WIDTH = 96;

/** `cho a, b`, as many to a line as fit; what has lines of its own stands alone. */
function inLines(keyword: string, texts: readonly string[]): readonly string[] {
  const lines: string[][] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const joined = [...(last ?? []), text].join(', ');
    const fits = joined.length + keyword.length < WIDTH && !joined.includes('\n');
    if (last && fits) last.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => `    ${keyword} ${line.join(', ')}`);
}

function entries<Value>(
  record: Readonly<Record<string, Value>> | undefined,
): readonly (readonly [string, Value])[] {
  return Object.entries(record ?? {});
}
