import {
  MODEL_FORMAT,
  nowhere,
  type Column,
  type Datum,
  type Input,
  type Leaf,
  type Population,
  type RoundData,
  type Rulebook,
  type Unit,
  type Values,
  type ValueType,
} from '@cchc/model';
import { readDataset, type DataFile, type DataFinding } from '@cchc/data';

/** A rulebook with one input of each type, one piece of evidence and one case table; it scores nothing. */
export const rulebook: Rulebook = {
  at: nowhere,
  format: MODEL_FORMAT,
  language: 1,
  files: ['thu.cchc'],
  code: 'THU',
  title: 'Thử',
  year: 2025,
  basis: [],
  scale: '0',
  rounding: { kind: 'never' },
  unitTypes: ['xã', 'phường'],
  inputs: [
    input('dân_số', { kind: 'integer' }, { title: 'Dân số', unitOfMeasure: 'người' }),
    input('diện_tích', { kind: 'number' }, { resolution: '0.001' }),
    input('đúng_hạn', { kind: 'ratio' }, { title: 'Tỷ lệ đúng hạn', resolution: '0.001' }),
    input('niêm_yết', { kind: 'yes-no' }),
    input('ngày_gửi', { kind: 'date' }),
    input('gửi_lúc', { kind: 'moment' }),
    input('mức', { kind: 'choice', options: [{ name: 'a', title: 'Mức A' }, { name: 'b' }] }),
    { ...input('bình_quân', { kind: 'number' }), shared: true },
  ],
  definitions: [],
  evidence: [{ at: nowhere, name: 'kế_hoạch', title: 'Kế hoạch năm', effects: [] }],
  tables: [
    {
      at: nowhere,
      name: 'hồ_sơ',
      columns: [column('ngày_hẹn', { kind: 'date' }), column('trễ', { kind: 'yes-no' })],
    },
  ],
  surveys: [
    {
      at: nowhere,
      name: 'hài_lòng',
      title: 'Mức độ hài lòng',
      groups: [{ name: 'người_dân', title: 'Người dân' }, { name: 'doanh_nghiệp' }],
      options: [
        { name: 'tốt', title: 'Rất hài lòng', worth: '1' },
        { name: 'kém', worth: '0' },
      ],
    },
    {
      at: nowhere,
      name: 'nội_bộ',
      groups: [],
      options: [
        { name: 'có', worth: '1' },
        { name: 'chưa', worth: '0' },
      ],
    },
  ],
  parameters: [],
  calendars: [],
  fields: [
    leaf('3.1', ['chủ_tịch', 'phó_chủ_tịch']),
    leaf('3.2', []),
    byFormula('3.3'),
    byChoice('3.4'),
  ],
  blocks: [],
  results: [],
  tests: [],
  acknowledgements: [],
};

/** The same for units of any type, so that a test of figures need not say the type. */
export const anyType: Rulebook = { ...rulebook, unitTypes: [] };

function input(name: string, type: ValueType, more: Partial<Input> = {}): Input {
  return { at: nowhere, name, type, shared: false, ...more };
}

/** Scored by experts: named ones, or (if none is named) anybody. */
function leaf(id: string, raters: readonly string[]) {
  const points = (value: string) =>
    ({ kind: 'number', value, percent: false, at: nowhere }) as const;
  const scoring = {
    kind: 'manual',
    lowest: points('0'),
    highest: points('5'),
    step: '0.25',
    raters: raters.map((name) => ({ name, weight: '0.5' })),
    at: nowhere,
  } as const;
  return {
    kind: 'leaf',
    id,
    code: id,
    title: `Tiêu chí ${id}`,
    level: 'criterion',
    worth: { kind: 'points', points: '5', lowest: '0' },
    applies: [],
    notes: [],
    basis: [],
    rule: { gates: [], exceptions: [], scoring, at: nowhere },
    at: nowhere,
  } satisfies Leaf;
}

function byFormula(id: string): Leaf {
  const { rule, ...rest } = leaf(id, []);
  const scoring = { kind: 'formula', value: rule.scoring.lowest, at: nowhere } as const;
  return { ...rest, rule: { ...rule, scoring } };
}

function byChoice(id: string): Leaf {
  const { rule, ...rest } = leaf(id, []);
  const outcome = { kind: 'value', value: rule.scoring.lowest, at: nowhere } as const;
  const titles = ['Có tổ chức', 'Không tổ chức'];
  const alternatives = titles.map((title) => ({ title, outcome, at: nowhere }));
  const scoring = { kind: 'scorer-choice', alternatives, at: nowhere } as const;
  return { ...rest, rule: { ...rule, scoring } };
}

function column(name: string, type: ValueType): Column {
  return { at: nowhere, name, type };
}

/** Files by name, their text as UTF-8. */
export function textFiles(files: Readonly<Record<string, string>>): readonly DataFile[] {
  const encoder = new TextEncoder();
  return Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
}

/** Files in, population and findings out, as lines of text. */
export function read(
  files: Readonly<Record<string, string>>,
  book: Rulebook = anyType,
): { readonly population: readonly string[]; readonly findings: readonly string[] } {
  const { population, findings } = readDataset(book, textFiles(files));
  return { population: showPopulation(population), findings: findings.map(showFinding) };
}

/** `units.csv:2:3 warning CODE {"text":"…"}`, the place being left out of the arguments. */
export function showFinding({ code, severity, args }: DataFinding): string {
  const {
    file,
    row,
    column: at,
    ...rest
  } = args as Readonly<Record<string, string | number | undefined>>;
  const place = [file, row, at].filter((part) => part !== undefined).join(':');
  const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `${place} ${severity} ${code}${more}`.trim();
}

/** A line a unit and round, and one a case. */
export function showPopulation({ units, shared }: Population): readonly string[] {
  const all = shared.size > 0 ? [`* ${showValues(shared)}`] : [];
  return [...all, ...units.flatMap(showUnit)];
}

function showUnit({ id, name, type, block, attributes, rounds, cases }: Unit): readonly string[] {
  const about = [name, type, block].map((part) => part ?? '-').join(' | ');
  return [
    [id, ...(about === '- | - | -' ? [] : [`(${about})`]), showValues(attributes)].join(' ').trim(),
    ...[...rounds].map(([round, data]) => `  ${round}: ${showRound(data)}`),
    ...[...cases].flatMap(([table, rows]) => [
      `  ${table}: ${rows.length}`,
      ...rows.map(({ row, cells }) => `    ${row}: ${showValues(cells)}`),
    ]),
  ];
}

function showRound({ inputs, evidence, surveys, manualScores, choices }: RoundData): string {
  const documents = [...evidence].map(([name, found]) => `${name}=${JSON.stringify(found)}`);
  const answers = [...surveys].map(([name, counts]) => {
    const shown = counts.map(
      ({ group, option, count }) => `${group}/${option}:${showDatum(count)}`,
    );
    return `${name}=[${shown.join(' ')}]`;
  });
  const scores = [...manualScores].map(([node, given]) => {
    const shown = given.map(
      ({ rater, score, reason }) => `${rater}:${showDatum(score)}(${reason ?? ''})`,
    );
    return `${node}=[${shown.join(' ')}]`;
  });
  const chosen = [...choices].map(
    ([node, given]) =>
      `${node}=<${given.map(({ rater, choice }) => `${rater}:${showDatum(choice)}`).join(' ')}>`,
  );
  return [showValues(inputs), ...documents, ...answers, ...scores, ...chosen]
    .filter((part) => part !== '')
    .join(' ');
}

function showValues(values: Values): string {
  return [...values].map(([name, datum]) => `${name}=${showDatum(datum)}`).join(' ');
}

function showDatum(datum: Datum): string {
  return datum.kind === 'given' ? datum.value : `!${datum.why}(${datum.text})`;
}
