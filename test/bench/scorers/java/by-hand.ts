import { inputsOfLeaf, type SyntheticLeaf } from '../../../conformance/synthetic/index.js';
import type { SyntheticSetFile } from '../by-hand/module.js';

const LEAVES_A_METHOD = 10;

/**
 * What people write in Java who want exact scores: a class of figures for each ten leaves, every number a
 * BigDecimal, products before the one division, which rounds half up. It looks at no bound.
 */
export function byHandProgram({ leaves, inputs, grades }: SyntheticSetFile): string {
  const parts = Array.from({ length: Math.ceil(leaves.length / LEAVES_A_METHOD) }, (_, at) =>
    leaves.slice(at * LEAVES_A_METHOD, (at + 1) * LEAVES_A_METHOD),
  );
  const places = new Map(inputs.map(({ name }, at) => [name, at + 1]));
  const classes = parts.map((part, at) => partClass(part, at, places));
  const makes = parts
    .map((_, at) => `            row.part${at} = new Part${at}(cells);\n`)
    .join('');
  const fields = parts.map((_, at) => `        Part${at} part${at};\n`).join('');
  const sums = parts
    .map((_, at) => `        total = total.add(row.part${at}.score(row.scores));\n`)
    .join('');
  const ladder = grades
    .map(([grade, least], at) =>
      at === grades.length - 1
        ? `        return "${grade}";\n`
        : `        if (total.compareTo(${decimal(least)}) >= 0) {\n            return "${grade}";\n        }\n`,
    )
    .join('');
  return `import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class ByHand implements Serve.Contestant {
    static final class Row {
        String unit;
${fields}        BigDecimal[] scores = new BigDecimal[${leaves.length}];
        BigDecimal total;
        String grade;
    }

    private final List<Row> rows = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        ByHand contestant = new ByHand();
        List<String[]> records = Serve.cells(Path.of(arguments[0], "records.csv"));
        for (String[] cells : records.subList(1, records.size())) {
            Row row = new Row();
            row.unit = cells[0];
${makes}            contestant.rows.add(row);
        }
        Serve.serve(contestant);
    }

    @Override
    public int records() {
        return rows.size();
    }

    @Override
    public void pass() {
        for (Row row : rows) {
            row.total = total(row);
            row.grade = grade(row.total);
        }
    }

    private static BigDecimal total(Row row) {
        BigDecimal total = BigDecimal.ZERO;
${sums}        return total.setScale(2, RoundingMode.HALF_UP);
    }

    private static String grade(BigDecimal total) {
${ladder}    }

    @Override
    public List<String> answers() {
        pass();
        List<String> lines = new ArrayList<>();
        lines.add("unit,total,grade,${leaves.map(({ code }) => code).join(',')}");
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(row.unit + "," + row.total + "," + row.grade);
            for (BigDecimal score : row.scores) {
                line.append(',').append(score);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}

${classes.join('\n')}`;
}

function partClass(
  leaves: readonly SyntheticLeaf[],
  at: number,
  places: ReadonlyMap<string, number>,
): string {
  const inputs = leaves.flatMap(inputsOfLeaf);
  const field = (name: string): string => `x${places.get(name) ?? 0}`;
  const constants = new Map<string, string>();
  const constant = (value: string): string => {
    const known = constants.get(value) ?? `C${constants.size}`;
    constants.set(value, known);
    return known;
  };
  const bodies = leaves.map((leaf, place) => {
    const lines = leafLines(leaf, field, constant).map((line) => `        ${line}\n`);
    return `        scores[${at * LEAVES_A_METHOD + place}] = leaf${place}();
        sum = sum.add(scores[${at * LEAVES_A_METHOD + place}]);
\u0000    private BigDecimal leaf${place}() {\n${lines.join('')}    }\n`;
  });
  const calls = bodies.map((body) => body.split('\u0000')[0] ?? '').join('');
  const methods = bodies.map((body) => body.split('\u0000')[1] ?? '').join('\n');
  const declared = inputs
    .map(({ name, kind }) => {
      const type = kind === 'yes-no' ? 'boolean' : 'BigDecimal';
      return `    private final ${type} ${field(name)};\n`;
    })
    .join('');
  const read = inputs
    .map(({ name, kind }) => {
      const cell = `cells[${places.get(name) ?? 0}]`;
      const value = kind === 'yes-no' ? `${cell}.equals("yes")` : `new BigDecimal(${cell})`;
      return `        ${field(name)} = ${value};\n`;
    })
    .join('');
  const statics = [...constants]
    .map(
      ([value, name]) =>
        `    private static final BigDecimal ${name} = new BigDecimal("${value}");\n`,
    )
    .join('');
  return `final class Part${at} {
${statics}
${declared}
    Part${at}(String[] cells) {
${read}    }

    BigDecimal score(BigDecimal[] scores) {
        BigDecimal sum = BigDecimal.ZERO;
${calls}        return sum;
    }

${methods}}
`;
}

/** `new BigDecimal("1.5")` of hundredths. */
function decimal(hundredths: number): string {
  return `new BigDecimal("${hundredths / 100}")`;
}

function leafLines(
  leaf: SyntheticLeaf,
  field: (name: string) => string,
  constant: (value: string) => string,
): readonly string[] {
  const max = constant((leaf.points / 100).toFixed(2));
  const exactHalf = leaf.points / 200;
  const half = constant(String(exactHalf));
  const zero = constant('0.00');
  const rounded = (code: string): string => `${code}.setScale(2, RoundingMode.HALF_UP)`;
  const quotient = (num: string, den: string): string =>
    `${num}.divide(${den}, 2, RoundingMode.HALF_UP)`;
  const when = (condition: string, give: string): string => `if (${condition}) { return ${give}; }`;
  const share = (of: number): string => rounded(constant(String((leaf.points * of) / 100)));
  switch (leaf.kind) {
    case 'tiers': {
      const [done, given] = [field(leaf.done), field(leaf.given)];
      const [hundred, from] = [constant('100'), constant(String(leaf.from))];
      return [
        when(`${given}.signum() == 0`, max),
        when(`${done}.compareTo(${given}) >= 0`, max),
        when(
          `${done}.multiply(${hundred}).compareTo(${given}.multiply(${from})) >= 0`,
          quotient(`${done}.multiply(${max})`, given),
        ),
        `return ${zero};`,
      ];
    }
    case 'bands': {
      const count = field(leaf.count);
      const below = (bound: number): string => `${count}.compareTo(${constant(String(bound))}) < 0`;
      const [low, middle, high] = leaf.bounds;
      return [
        when(below(low), zero),
        when(below(middle), share(0.25)),
        when(below(high), share(0.5)),
        `return ${max};`,
      ];
    }
    case 'excess': {
      const [people, free, step] = [
        field(leaf.people),
        constant(String(leaf.free)),
        constant(String(leaf.step)),
      ];
      const more = `${people}.subtract(${free}).multiply(${constant('0.01')})`;
      const base = constant(String(exactHalf * leaf.step));
      return [
        when(`${people}.compareTo(${free}) <= 0`, rounded(half)),
        `return ${quotient(`${more}.add(${base})`, step)}.min(${max});`,
      ];
    }
    case 'guards': {
      const [first, second] = [field(leaf.first), field(leaf.second)];
      return [
        when(`${first} && ${second}`, max),
        when(`${first} || ${second}`, share(0.5)),
        `return ${zero};`,
      ];
    }
    case 'additive': {
      const [first, second, late] = [field(leaf.first), field(leaf.second), field(leaf.late)];
      return [
        `BigDecimal score = ${zero};`,
        `if (${first}) { score = score.add(${half}); }`,
        `if (${second}) { score = score.add(${half}); }`,
        `score = score.subtract(${constant('0.05')}.multiply(${late}));`,
        `return ${rounded(`score.max(${zero}).min(${max})`)};`,
      ];
    }
    case 'from-max': {
      const [broken, most] = [field(leaf.broken), field(leaf.most)];
      return [
        `BigDecimal slips = ${constant('0.1')}.multiply(${most}).min(${constant('0.3')});`,
        `BigDecimal score = ${max}.subtract(${constant('0.25')}.multiply(${broken})).subtract(slips);`,
        `return ${rounded(`score.max(${zero})`)};`,
      ];
    }
    case 'share': {
      const [done, given] = [field(leaf.done), field(leaf.given)];
      return [
        when(`${given}.signum() == 0`, max),
        `return ${quotient(`${done}.multiply(${max})`, given)};`,
      ];
    }
    case 'percent': {
      const rate = field(leaf.rate);
      return [
        when(`${rate}.compareTo(${constant(String(leaf.from / 100))}) >= 0`, max),
        `return ${rounded(`${rate}.multiply(${max})`)};`,
      ];
    }
    case 'half': {
      const [inTime, late, given] = [field(leaf.inTime), field(leaf.late), field(leaf.given)];
      const done = `${inTime}.add(${late}.multiply(${constant('0.5')})).multiply(${max})`;
      return [when(`${given}.signum() == 0`, max), `return ${quotient(done, given)}.min(${max});`];
    }
    case 'money': {
      const [raised, planned] = [field(leaf.raised), field(leaf.planned)];
      const most = constant(String((leaf.points * 8) / 1000));
      return [
        when(`${raised}.compareTo(${planned}) >= 0`, max),
        when(
          `${raised}.add(${raised}).compareTo(${planned}) >= 0`,
          quotient(`${raised}.multiply(${most})`, planned),
        ),
        `return ${zero};`,
      ];
    }
  }
}
