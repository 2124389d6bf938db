import type { SyntaxHint, Tongue } from '../findings.js';
import { HIDDEN, QUOTES } from '../tokens/quotes.js';
import { noSuchForm } from './no-such-form.js';

/** The line on which the parser stopped, and where in it. */
export interface StoppedLine {
  readonly line: string;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The names of the tokens that could have stood there. */
  readonly expected: readonly string[];
  /** The grammar rule that was being read. */
  readonly within: string;
  readonly tongue: Tongue;
}

/** What was meant, and which part of the line it would replace. */
export interface Hinted {
  readonly hint: SyntaxHint;
  readonly from: number;
  readonly to: number;
  /** Absent where only the author can say it. */
  readonly instead?: string;
}

type Guess = (stopped: StoppedLine) => Hinted | undefined;

/** The likeliest slip for what stands where the parser stopped. */
export function hintAt(stopped: StoppedLine): Hinted | undefined {
  for (const guess of GUESSES) {
    const hinted = guess(stopped);
    if (hinted) return hinted;
  }
  return undefined;
}

const POINTS: Readonly<Record<Tongue, string>> = { vi: 'điểm', en: 'points' };

/** `tiêu chí 1 Ban hành kế hoạch 10 điểm`, `tiêu chí 1 10 điểm`, `tiêu chí "Ban hành" 10 điểm`. */
const head: Guess = ({ line, start, end, written, expected, within, tongue }) => {
  if (within !== 'Node' && within !== 'Code') return undefined;
  const here = { from: start, to: end };
  if (written.startsWith('"') && expected.includes('CODE'))
    return { ...here, hint: { kind: 'code-missing' } };
  if (expected.length !== 1 || expected[0] !== 'STRING') return undefined;
  if (/^[-–—:.]$/.test(written))
    return { ...here, instead: '', hint: { kind: 'instead', written, instead: '' } };
  if (!/^\p{L}/u.test(written))
    return /\d/.test(written) ? { ...here, hint: { kind: 'title-missing' } } : undefined;
  const rest = line.slice(start);
  const worth = rest.search(
    new RegExp(String.raw`\s+(?:\d[\d.,]*\s*${POINTS[tongue]}|trọng số|weight|\{)|\s*$`, 'u'),
  );
  const title = rest.slice(0, worth).replace(/[\s:]+$/, '');
  const instead = `"${title.replace(new RegExp(`[${QUOTES}]`, 'g'), '')}"`;
  return {
    from: start,
    to: start + title.length,
    instead,
    hint: { kind: 'title-in-quotes', instead },
  };
};

/** `"Ban hành "Kế hoạch" năm"`: the word stands right behind a text that was closed too early. */
const quotesInside: Guess = ({ line, start, end, written }) => {
  const before = line.slice(0, start);
  const quotes = line.match(new RegExp(`[${QUOTES}]`, 'g'))?.length ?? 0;
  return quotes >= 4 && /^\p{L}/u.test(written) && new RegExp(`[${QUOTES}]$`).test(before)
    ? { from: start, to: end, hint: { kind: 'quotes-inside' } }
    : undefined;
};

/** A slip that is known by how it looks; what it looks like is around the place where the parser stopped. */
const bySight: Guess = ({ line, start, end, tongue }) => {
  const plain = line.replace(new RegExp(HIDDEN, 'g'), (text) => '"'.repeat(text.length));
  for (const { pattern, instead } of LOOKS[tongue])
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (from > end || to < start || match[0] === '') continue;
      const written = line.slice(from, to);
      const better = instead.replace('$1', match[1] ?? '');
      return { from, to, instead: better, hint: { kind: 'instead', written, instead: better } };
    }
  return undefined;
};

interface Look {
  readonly pattern: RegExp;
  readonly instead: string;
}

const LOOKS: Readonly<Record<Tongue, readonly Look[]>> = {
  vi: [
    { pattern: /\(\s*(?:tối đa\s+)?(\d[\d.,]*)\s*(?:điểm|đ)\s*\)/giu, instead: '$1 điểm' },
    { pattern: /:\s*(\d[\d.,]*)\s*điểm/giu, instead: ' $1 điểm' },
    { pattern: /(?<!\p{L})(\d[\d.,]*)\s*đ(?![\p{L}\p{M}])/giu, instead: '$1 điểm' },
    { pattern: /(?<!\p{L})điểm\s+(\d[\d.,]*)/giu, instead: '$1 điểm' },
    { pattern: /tối đa\s+(\d[\d.,]*)\s*điểm/giu, instead: '$1 điểm' },
    { pattern: /không(?: có| được)? điểm/giu, instead: '0 điểm' },
    { pattern: /(?:được|đạt|cho)\s+(\d[\d.,]*)(?:\s*điểm)?/giu, instead: '$1 điểm' },
    { pattern: /trừ\s+(\d[\d.,]*)\s*(?:điểm)?/giu, instead: '-$1 điểm' },
    { pattern: /đến\s*<\s*/giu, instead: 'đến dưới ' },
    { pattern: /từ\s*(?:>|trên)\s*/giu, instead: 'trên ' },
    { pattern: /=\s*(?:có|rồi|đạt)(?![\p{L}\p{M}_])/giu, instead: '= đúng' },
    { pattern: /=\s*(?:không|chưa)(?: có)?(?![\p{L}\p{M}_])/giu, instead: '= sai' },
    { pattern: /\s*\(\s*([\p{L}][\p{L}\p{M}\s]*)\)\s*$/giu, instead: ', đơn vị tính "$1"' },
    { pattern: /(?<![\p{L}\p{N}])[xX](?=\d)/gu, instead: '× ' },
    { pattern: /\s*(?:=>|→|thì|(?<![<>])=(?!\s*(?:đúng|sai)))\s*/giu, instead: ': ' },
  ],
  en: [
    {
      pattern: /\(\s*(?:max(?:imum)?\s+)?(\d[\d.,]*)\s*(?:points|pts?)\s*\)/giu,
      instead: '$1 points',
    },
    { pattern: /:\s*(\d[\d.,]*)\s*points/giu, instead: ' $1 points' },
    { pattern: /(\d[\d.,]*)\s*(?:pts?|point)(?!\p{L})/giu, instead: '$1 points' },
    { pattern: /no points/giu, instead: '0 points' },
    { pattern: /to\s*<\s*/giu, instead: 'to under ' },
    { pattern: /from\s*(?:>|above)\s*/giu, instead: 'above ' },
    { pattern: /(?<![\p{L}\p{N}])[xX](?=\d)/gu, instead: '× ' },
    { pattern: /\s*(?:=>|→|then|(?<![<>])=(?!\s*(?:yes|no)))\s*/giu, instead: ': ' },
  ],
};

/** `khi a, b: 5`, `khi a; b: 5`: what holds together goes with `và`. */
const joined: Guess = ({ line, start, end, written, tongue }) => {
  if (written !== ',' && written !== ';') return undefined;
  const when = tongue === 'vi' ? /(?:^|[\s{;])khi\s[^:]*$/u : /(?:^|[\s{;])when\s[^:]*$/u;
  if (!when.test(line.slice(0, start))) return undefined;
  const instead = tongue === 'vi' ? ' và' : ' and';
  return {
    from: start,
    to: end,
    instead,
    hint: { kind: 'instead', written, instead: instead.trim() },
  };
};

/** The arguments of a function are parted by `;`. */
const argument: Guess = ({ start, end, written, expected }) =>
  written === ',' && expected.includes(';')
    ? { from: start, to: end, instead: ';', hint: { kind: 'instead', written, instead: ';' } }
    : undefined;

/** Parameters of a scale are parted by `;` too, though `)` could stand there as well as another. */
const parameter: Guess = ({ line, start, end, written, within }) =>
  written === ',' &&
  /^(?:SharedScale|ScaleParameter|ValueType)$/.test(within) &&
  /\([^)]*$/u.test(line.slice(0, start))
    ? { from: start, to: end, instead: ';', hint: { kind: 'instead', written, instead: ';' } }
    : undefined;

/** `xếp hạng theo tổng điểm, trong từng khối`: what is no further key stands behind `;`. */
const rankOption: Guess = ({ line, start, within, written }) => {
  const comma = line.slice(0, start).search(/,\s*$/u);
  if (within !== 'Ranking' || comma < 0 || !RANK_OPTION.test(written)) return undefined;
  return {
    from: comma,
    to: comma + 1,
    instead: ';',
    hint: { kind: 'instead', written: ',', instead: ';' },
  };
};

const RANK_OPTION = /^(?:trong từng khối|cùng hạng|within each block|same rank)/u;

const OPERAND = String.raw`[\p{L}\p{N}_.,%\x60]+`;
const COMPARED = new RegExp(String.raw`(${OPERAND})\s*(?:<=|>=|<|>|=)\s*(${OPERAND})\s*$`, 'u');
const AND: Readonly<Record<Tongue, string>> = { vi: 'và', en: 'and' };

/** `khi 5 <= a <= 10`: each side is compared by itself. */
const chained: Guess = ({ line, start, end, written, tongue }) => {
  const before = /^(?:<=|>=|<|>|=)$/.test(written) ? COMPARED.exec(line.slice(0, start)) : null;
  const [next] = new RegExp(`^\\s*${OPERAND}`, 'u').exec(line.slice(end)) ?? [];
  if (!before || next === undefined) return undefined;
  const [whole, , middle = ''] = before;
  const [from, to] = [before.index, end + next.length];
  const instead = `${whole.trimEnd()} ${AND[tongue]} ${middle} ${written}${next}`;
  return { from, to, instead, hint: { kind: 'instead', written: line.slice(from, to), instead } };
};

/** `khi a > 5 và < 10`: what is compared has to be said again. */
const again: Guess = ({ line, start }) => {
  const [rest] = /^(?:và|hoặc|and|or)\s*(?:<=|>=|<|>)/u.exec(line.slice(start)) ?? [];
  const [, subject] = COMPARED.exec(line.slice(0, start)) ?? [];
  if (rest === undefined || subject === undefined) return undefined;
  const instead = rest.replace(/\s*(?=[<>])/u, ` ${subject} `);
  return {
    from: start,
    to: start + rest.length,
    instead,
    hint: { kind: 'instead', written: rest, instead },
  };
};

/** `5 đến 10: 1` in bands: the lower bound says whether it is taken in. */
const lowerBound: Guess = ({ line, start, end, written, tongue }) => {
  const bound = /(?:^|[{;])\s*([\d.,]+%?)\s*$/u.exec(line.slice(0, start));
  if (!bound || !/^(?:đến|to)/u.test(written)) return undefined;
  const from = bound.index + bound[0].indexOf(bound[1] ?? '');
  const instead = `${tongue === 'vi' ? 'từ' : 'from'} ${line.slice(from, end)}`;
  return {
    from,
    to: end,
    instead,
    hint: { kind: 'instead', written: line.slice(from, end), instead },
  };
};

/** `, không quá 10`: an input is at most so much, points are no more than so much. */
const cap: Guess = ({ line, start, end, written, within, tongue }) => {
  const isCap = /^(?:không quá|tối đa|at most|max)$/u.test(written);
  if (!isCap || within === 'Input' || !/,\s*$/u.test(line.slice(0, start))) return undefined;
  const instead = tongue === 'vi' ? 'nhiều nhất' : 'no more than';
  return { from: start, to: end, instead, hint: { kind: 'instead', written, instead } };
};

/** `khi p: 10, khi q: 5`: lines on one line are parted by `;`. */
const branch: Guess = ({ line, start, written }) => {
  const comma = line.slice(0, start).search(/,\s*$/u);
  const begins = /^(?:khi|còn lại|từ|trên|dưới|when|else|from|above|under)$/u.test(written);
  if (comma < 0 || !begins) return undefined;
  return {
    from: comma,
    to: comma + 1,
    instead: ';',
    hint: { kind: 'instead', written: ',', instead: ';' },
  };
};

const elsewhere: Guess = (stopped) => {
  const hint = noSuchForm(stopped);
  return hint && { from: stopped.start, to: stopped.end, hint };
};

const GUESSES: readonly Guess[] = [
  head,
  quotesInside,
  joined,
  argument,
  parameter,
  rankOption,
  chained,
  again,
  lowerBound,
  cap,
  elsewhere,
  branch,
  bySight,
];
