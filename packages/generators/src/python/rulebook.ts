import type { GradeCondition, Level, Node, Quota, Rounding, Rulebook } from '@cchc/model';
import { ENGINE } from '../engine.js';
import { laidOut, type Doc } from '../layout/doc.js';
import { leafFiles } from '../program/leaf-files.js';
import { exact } from './block.js';
import { kindDoc } from './kind.js';
import { call, dict, keywords, text, tuple } from './literal.js';
import { boundNames, gradeCondition } from './modules.js';
import { head, importsOf, type Printing } from './printing.js';

const DECLARED = [
  'Band',
  'Block',
  'Calendar',
  'ByAuthority',
  'ByValue',
  'EveryPart',
  'Evidence',
  'FewPartsBelow',
  'Grading',
  'Group',
  'Input',
  'Kind',
  'Leaf',
  'OfTotal',
  'Quota',
  'Ranking',
  'RescaleTotal',
  'Result',
  'Rulebook',
  'Share',
  'Survey',
] as const;

/** The tree, what is handed in and what happens after the total, as the runtime takes it. */
export function rulebookModule(to: Printing): string {
  const code = `RULEBOOK = ${laidOut(rulebookDoc(to))}\n`;
  const runtime = importsOf('.runtime.declared', DECLARED, code);
  const files = importsOf(
    '.criteria',
    leafFiles(to.rulebook).map(({ name }) => name),
    code,
  );
  return `${head('rulebook', to)}\nfrom . import conditions, figures\n${files}${runtime}\n${code}`;
}

function rulebookDoc(to: Printing): Doc {
  const { rulebook, order, program } = to;
  const { unitBlocks, rounding, rescaleTotal } = rulebook;
  return call(
    'Rulebook',
    keywords({
      code: text(rulebook.code),
      hash: text(order.hash),
      engine: text(ENGINE),
      inputs: inputs(to),
      evidence: evidence(rulebook),
      tables: dict(
        rulebook.tables.map(({ name, columns }) => [
          name,
          dict(columns.map((column) => [column.name, kindDoc(column.type)])),
        ]),
      ),
      surveys: surveys(rulebook),
      calendars: calendars(rulebook),
      fields: tuple(rulebook.fields.map((node) => nodeDoc(node, to))),
      blocks: blocks(to),
      unit_blocks:
        unitBlocks &&
        tuple(unitBlocks.map(({ name, types }) => tuple([text(name), tuple(types.map(text))]))),
      total_digits: digits(rounding.kind === 'rules' ? rounding.total : undefined),
      rescale_total:
        rescaleTotal &&
        call('RescaleTotal', [
          exact(rescaleTotal.to),
          ...(program.rescaleTotal ? ['conditions.rescaled'] : []),
        ]),
      grading: grading(to),
      ranking: ranking(to),
      results: list(
        rulebook.results.map((result, at) =>
          call('Result', [
            text(result.name),
            `conditions.result_${String(at + 1)}`,
            ...keywords({ digits: digits(result.digits) }),
          ]),
        ),
      ),
    }),
  );
}

function inputs(to: Printing): Doc {
  const names = boundNames(to);
  return dict(
    to.program.inputs.map(({ input, lowest, highest }) => {
      const bound = names.get(input.name) ?? '';
      const more = keywords({
        shared: input.shared ? 'True' : undefined,
        lowest: lowest && `figures.lowest_${bound}`,
        highest: highest && `figures.highest_${bound}`,
      });
      const kind = kindDoc(input.type, input.resolution);
      return [input.name, call('Input', [text(input.name), kind, ...more])];
    }),
  );
}

function evidence({ evidence: declared }: Rulebook): Doc {
  return dict(
    declared.map(({ name, atLeast, issued }) => [
      name,
      call('Evidence', [
        text(name),
        ...keywords({
          at_least: atLeast === undefined ? undefined : String(atLeast),
          issued_from: issued?.from === undefined ? undefined : text(issued.from),
          issued_to: issued?.to === undefined ? undefined : text(issued.to),
        }),
      ]),
    ]),
  );
}

function surveys({ surveys: declared }: Rulebook): Doc {
  return dict(
    declared.map(({ name, options, groups, minimumSample }) => [
      name,
      call('Survey', [
        text(name),
        dict(options.map((option) => [option.name, exact(option.worth)])),
        dict(groups.map(({ name: group, weight }) => [group, weight ? exact(weight) : 'None'])),
        ...keywords({ least: minimumSample === undefined ? undefined : String(minimumSample) }),
      ]),
    ]),
  );
}

function calendars({ calendars: declared }: Rulebook): Doc {
  const ranges = (days: Rulebook['calendars'][number]['holidays']): Doc =>
    tuple(days.map(({ from, to }) => tuple([text(from), text(to)])));
  return dict(
    declared.map(({ name, from, to, workingWeekdays, holidays, extraWorkingDays }) => [
      name,
      call('Calendar', [
        text(name),
        text(from),
        text(to),
        tuple(workingWeekdays.map(String)),
        ranges(holidays),
        ranges(extraWorkingDays),
      ]),
    ]),
  );
}

function nodeDoc(node: Node, to: Printing): Doc {
  const { id, level, worth } = node;
  const rounding = digitsOfLevel(to.rulebook.rounding, level);
  const lowest = worth.lowest === '0' ? undefined : exact(worth.lowest);
  if (node.kind === 'group') {
    const meant = to.program.meant.has(id) ? `conditions.${to.groups.get(id) ?? ''}` : undefined;
    return call('Group', [
      text(id),
      text(level),
      tuple(node.children.map((child) => nodeDoc(child, to))),
      exact(worth.points),
      ...keywords({
        lowest,
        digits: digits(rounding),
        combine: node.combine === 'sum' ? undefined : text(node.combine),
        meant,
      }),
    ]);
  }
  const judge = `${to.files.get(id) ?? ''}.${to.leaves.get(id) ?? ''}`;
  const program = to.program.leaves.find(({ leaf }) => leaf.id === id);
  return call('Leaf', [
    text(id),
    text(level),
    judge,
    exact(worth.points),
    ...keywords({
      lowest,
      digits: digits(node.rule?.digits ?? rounding),
      missing_input: program?.missingInput && `${judge}_missing_input`,
      zero_denominator: program?.zeroDenominator && `${judge}_zero_denominator`,
      monitored: worth.kind === 'monitor-only' ? 'True' : undefined,
    }),
  ]);
}

function digitsOfLevel(rounding: Rounding, level: Level): number | undefined {
  if (rounding.kind === 'never') return undefined;
  return rounding.levels.find((one) => one.level === level)?.digits;
}

function digits(places: number | undefined): string | undefined {
  return places === undefined ? undefined : String(places);
}

function list(parts: readonly Doc[]): Doc | undefined {
  return parts.length === 0 ? undefined : tuple(parts);
}

function blocks(to: Printing): Doc | undefined {
  return list(
    to.rulebook.blocks.map(({ kind, children, combine, most, share }, at) =>
      call('Block', [
        text(kind),
        tuple(children.map((child) => nodeDoc(child, to))),
        ...keywords({
          combine: combine === 'sum' ? undefined : text(combine),
          most: most === undefined ? undefined : exact(most),
          share: share && call('Share', [exact(share.of), `conditions.share_${String(at + 1)}`]),
        }),
      ]),
    ),
  );
}

function grading({ rulebook }: Printing): Doc | undefined {
  if (!rulebook.grading) return undefined;
  const { grades, vetoes, downgrades, caps, quotas } = rulebook.grading;
  const named = (one: string, name: string, at: number): Doc =>
    tuple([one, `conditions.${name}_${String(at + 1)}`]);
  return call(
    'Grading',
    keywords({
      bands: tuple(
        grades.map(({ grade, conditions, otherwise }, at) =>
          call('Band', [
            text(grade),
            ...(conditions.length === 0
              ? []
              : [tuple(conditions.map((one, place) => conditionDoc(one, at, place)))]),
            ...keywords({ otherwise: otherwise ? 'True' : undefined }),
          ]),
        ),
      ),
      vetoes: list(vetoes.map(({ grade }, at) => named(text(grade), 'veto', at))),
      downgrades: list(downgrades.map(({ steps }, at) => named(String(steps), 'downgrade', at))),
      caps: list(caps.map(({ grade }, at) => named(text(grade), 'cap', at))),
      quotas: list(
        quotas.map(({ grade, per, most, least }) =>
          call('Quota', [
            text(grade),
            text(per),
            ...keywords(limit(most)),
            ...keywords({ least: least === undefined ? undefined : String(least) }),
          ]),
        ),
      ),
    }),
  );
}

function conditionDoc(condition: GradeCondition, grade: number, place: number): Doc {
  const holds = `conditions.${gradeCondition(grade, place)}`;
  switch (condition.kind) {
    case 'total':
    case 'when':
      return call('OfTotal', [holds]);
    case 'every':
      return call('EveryPart', [text(condition.level), text(condition.of), holds]);
    case 'parts-below': {
      const { level, of, most } = condition;
      return call('FewPartsBelow', [text(level), text(of), holds, ...keywords(limit(most))]);
    }
  }
}

function limit(most: Quota['most']): Readonly<Record<string, Doc | undefined>> {
  return 'count' in most ? { count: String(most.count) } : { share: exact(most.share) };
}

function ranking({ rulebook }: Printing): Doc | undefined {
  if (!rulebook.ranking) return undefined;
  const { keys, per, tolerance } = rulebook.ranking;
  const docs = keys.map((key, at) =>
    key.kind === 'authority'
      ? call('ByAuthority', [text(key.authority)])
      : call('ByValue', [`conditions.rank_key_${String(at + 1)}`, text(key.best)]),
  );
  return call('Ranking', [
    tuple(docs),
    ...keywords({
      per: per === 'all' ? undefined : text(per),
      tolerance: tolerance === '0' ? undefined : exact(tolerance),
    }),
  ]);
}
