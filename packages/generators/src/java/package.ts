import type { Rulebook } from '@cchc/model';
import { aloneInWords, amongUnits, resultCodes, scorerReadme, type Tongue } from '@cchc/words';
import { plain, wrapped } from '../comments/plain.js';
import { ascii } from '../names/ascii.js';
import type { GeneratedFile, TestVector } from '../target.js';
import { sampleFile } from '../vectors/sample.js';
import { conditionsClass, figuresClass } from './conditions.js';
import { fieldClass } from './fields.js';
import { javadoc } from './literal.js';
import { laneClasses } from './lanes/lane-classes.js';
import type { Printing } from './printing.js';
import { declarationClass } from './rulebook.js';
import runtime from './runtime.generated.json' with { type: 'json' };
import { testClass } from './tests.js';
import { unitClass } from './unit.js';

/** All files of the project, in a fixed order. */
export function projectFiles(to: Printing): readonly GeneratedFile[] {
  const main = `src/main/java/cchc/${to.package}`;
  const test = `src/test/java/cchc/${to.package}`;
  return [
    { path: 'README.md', content: readme(to, main) },
    { path: 'pom.xml', content: pom(to) },
    sampleFile(to.order),
    { path: `${main}/Scorer.java`, content: scorerClass(to) },
    { path: `${main}/Unit.java`, content: unitClass(to) },
    { path: `${main}/Declaration.java`, content: declarationClass(to) },
    ...to.fields.map((field) => ({
      path: `${main}/${field.name}.java`,
      content: fieldClass(field, to),
    })),
    { path: `${main}/Conditions.java`, content: conditionsClass(to) },
    { path: `${main}/Figures.java`, content: figuresClass(to) },
    ...laneClasses(to).map(({ path, content }) => ({ path: `${main}/${path}`, content })),
    ...runtime.map(({ file, text }) => ({
      path: `${main}/runtime/${file}`,
      content: text.replaceAll('cchc.runtime', `cchc.${to.package}.runtime`),
    })),
    { path: `${test}/VectorsTest.java`, content: testClass(to) },
    ...vectorFiles(to.order.vectors),
  ];
}

function scorerClass({ order, rulebook, package: name }: Printing): string {
  const runtime = `cchc.${name}.runtime`;
  const title = javadoc([plain(rulebook.title).slice(0, 500), '', 'Scores are exact.'], '');
  return `package cchc.${name};

import ${runtime}.Batch;
import ${runtime}.CanonicalResult;
import ${runtime}.Command;
import ${runtime}.Datum;
import ${runtime}.Explanation;
import ${runtime}.Population;
import ${runtime}.Population.UnitData;
import ${runtime}.ReadPopulation;
import ${runtime}.Results;
import ${runtime}.Results.UnitResult;
import ${runtime}.Rulebook;
import ${runtime}.Scoring;
import ${runtime}.Table;
import java.io.IOException;
import java.util.Map;

${title.join('\n')}
public final class Scorer {
    static final Rulebook RULEBOOK = Declaration.rulebook();

    private Scorer() {}

    /** All units of a population in its last round; their scores may depend on each other. */
    public static Results score(Population population) {
        return Scoring.of(RULEBOOK, population);
    }

    /**
     * All units of a population in one of its rounds.
     *
     * @throws IllegalArgumentException where the population has no such round
     */
    public static Results score(Population population, String round) {
        return Scoring.of(RULEBOOK, population, round);
    }

${javadoc(['A unit by itself, in the last of its rounds.', '', ...aloneLines(rulebook, order.tongue)], '    ').join('\n')}
    public static UnitResult score(UnitData unit) {
        return score(unit, Map.of());
    }

    /** A unit by itself, with the figures that all units share; see {@link #score(UnitData)} for what it lacks. */
    public static UnitResult score(UnitData unit, Map<String, Datum> shared) {
        return Scoring.alone(RULEBOOK, unit, shared);
    }

    /** The leaf scores, totals and grades of many units, over columns of whole numbers. */
    public static Batch batch(Population population, String round) {
        return Batch.of(RULEBOOK, Batching.kernel(), population, round);
    }

    /** The same of figures that stand in columns already. */
    public static Batch batch(Table table) {
        return Batch.of(RULEBOOK, Batching.kernel(), table);
    }

    /**
     * Why a unit by itself gets what it gets: rule, figures and reasons of each part. What
     * {@link #score(UnitData)} lacks is lacking here.
     */
    public static Explanation explain(UnitData unit) {
        return explain(unit, Map.of());
    }

    /** The same, with the figures that all units share. */
    public static Explanation explain(UnitData unit, Map<String, Datum> shared) {
        return Scoring.explain(RULEBOOK, unit, shared);
    }

    /**
     * A population from its canonical JSON.
     *
     * @throws IllegalArgumentException where the text is no such population
     */
    public static Population read(String json) {
        return ReadPopulation.of(json);
    }

    /** The canonical result: JSON Lines, a header and then a line a unit. */
    public static String print(Results results) {
        return CanonicalResult.of(results);
    }

    public static void main(String[] arguments) throws IOException {
        int exit = Command.run(RULEBOOK, arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
`;
}

/** What a unit that is scored by itself lacks, as lines of a comment. */
function aloneLines(rulebook: Rulebook, tongue: Tongue): readonly string[] {
  const { said, parts } = aloneInWords(rulebook, tongue);
  return [said, ...parts.map((part) => `- ${part}`)].flatMap((line) => wrapped(plain(line)));
}

function pom({ order, rulebook, package: name }: Printing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>cchc</groupId>
  <artifactId>${name.replace(/^_+/, '').replaceAll('_', '-')}</artifactId>
  <version>${xml(order.version)}</version>
  <name>${xml(plain(rulebook.title).slice(0, 200))}</name>

  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <cchc.rulebook.hash>${xml(order.hash)}</cchc.rulebook.hash>
  </properties>

  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.14.1</version>
      <scope>test</scope>
    </dependency>
  </dependencies>

  <build>
    <plugins>
      <plugin>
        <artifactId>maven-resources-plugin</artifactId>
        <version>3.3.1</version>
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.14.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.5.3</version>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.4.2</version>
        <configuration>
          <archive>
            <manifest>
              <mainClass>cchc.${name}.Scorer</mainClass>
            </manifest>
          </archive>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function readme({ order, rulebook, package: name, fields }: Printing, main: string): string {
  const jar = `target/${name.replace(/^_+/, '').replaceAll('_', '-')}-${order.version}.jar`;
  return scorerReadme(
    {
      title: plain(rulebook.title),
      code: plain(rulebook.code),
      hash: order.hash,
      version: order.version,
      runsOn: 'Java 17',
      codeLanguage: 'java',
      install: 'mvn package',
      command: `java -jar ${jar} population.json --round final`,
      test: 'mvn test',
      example: `import cchc.${name}.Scorer;
import cchc.${name}.Unit;
import java.nio.file.Files;
import java.nio.file.Path;

class Example {
    public static void main(String[] arguments) throws Exception {
        var population = Scorer.read(Files.readString(Path.of("population.json")));
        var results = Scorer.score(population);   // all units, in the last round
        System.out.print(Scorer.print(results));

        var unit = Unit.of("xa-1").unitType("xã").build();
        System.out.println(Scorer.score(unit).total().score());
        System.out.println(Scorer.explain(unit));
    }
}`,
      alone: aloneInWords(rulebook, order.tongue),
      among: amongUnits(rulebook, order.tongue),
      codes: resultCodes(rulebook, order.tongue),
      files: [
        ['population.json', 'sample'],
        [
          `${main}/${fields.length > 1 ? '{Field,Bonus,Penalty}*' : (fields[0]?.name ?? '')}.java`,
          'leaves',
        ],
        [`${main}/Conditions.java`, 'conditions'],
        [`${main}/Figures.java`, 'figures'],
        [`${main}/Batching.java`, 'lanes'],
        [`${main}/Declaration.java`, 'rulebook'],
        [`${main}/runtime/`, 'runtime'],
        ['src/test/resources/vectors/', 'vectors'],
      ],
    },
    order.tongue,
  );
}

/** A list of the vectors, and three files each. */
function vectorFiles(vectors: readonly TestVector[]): readonly GeneratedFile[] {
  const named = vectors.map((vector, at) => ({
    ...vector,
    file: `${String(at + 1).padStart(3, '0')}_${ascii(vector.name).replace(/^_+/, '').slice(0, 40)}`,
  }));
  const folder = 'src/test/resources/vectors';
  return [
    { path: `${folder}/vectors.txt`, content: named.map(({ file }) => `${file}\n`).join('') },
    ...named.flatMap(({ file, population, round, results }) => [
      { path: `${folder}/${file}.population.json`, content: population },
      { path: `${folder}/${file}.round.txt`, content: round },
      { path: `${folder}/${file}.results.jsonl`, content: results },
    ]),
  ];
}
