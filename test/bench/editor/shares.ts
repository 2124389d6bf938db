import { analyse } from '@cchc/analysis';
import { createCchcServices, knowNames, parse, readParsed, type Load } from '@cchc/language';
import {
  AstUtils,
  DocumentState,
  EmptyFileSystem,
  URI,
  inject,
  type LangiumCoreServices,
} from 'langium';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import {
  CchcGeneratedModule,
  CchcGeneratedSharedModule,
} from '../../../packages/language/src/generated/module.js';
import { CchcLexer } from '../../../packages/language/src/tokens/lexer.js';
import { CchcValueConverter } from '../../../packages/language/src/tokens/values.js';
import { quantile } from './measure.js';

/** Milliseconds by what they are spent for, medians of warm rounds. */
export type Shares = Readonly<Record<string, number>>;

const ROUNDS = 40;
const WARM = 15;

/** What a check of one text costs us, by its parts. Each round reads the text wholly anew. */
export function ourShares(text: string, load: Load): Shares {
  const { Lexer } = createCchcServices().cchc.parser;
  return medians(() => {
    const lexing = timed(() => Lexer.tokenize(text));
    const reading = timed(() => parse(text));
    const parsed = parse(text);
    const linking = timed(() => {
      knowNames(parsed, { load });
      linkAll(parsed.document.parseResult.value);
    });
    let read: ReturnType<typeof readParsed> | undefined;
    const checking = timed(() => (read = readParsed(parsed, { load })));
    const proofs = timed(() => read?.rulebooks.map((one) => analyse(one)));
    return { lexing, parsing: reading - lexing, linking, checking, proofs };
  });
}

/** The same of Langium's own services, whose checks are those of its names alone. */
export async function stockShares(text: string): Promise<Shares> {
  const shared = inject(createDefaultSharedModule(EmptyFileSystem), CchcGeneratedSharedModule);
  const words = {
    parser: {
      Lexer: (services: LangiumCoreServices) => new CchcLexer(services),
      ValueConverter: () => new CchcValueConverter(),
    },
  };
  const services = inject(createDefaultModule({ shared }), CchcGeneratedModule, words);
  shared.ServiceRegistry.register(services);
  const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
  let phases: Record<string, number> = {};
  let last = 0;
  for (const [phase, name] of PHASES)
    DocumentBuilder.onBuildPhase(phase, () => {
      phases[name] = (phases[name] ?? 0) + performance.now() - last;
      last = performance.now();
    });
  const rounds: Shares[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const lexing = timed(() => services.parser.Lexer.tokenize(text));
    const from = performance.now();
    const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/own.cchc'));
    const reading = performance.now() - from;
    phases = {};
    last = performance.now();
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    LangiumDocuments.deleteDocument(document.uri);
    if (round >= WARM) rounds.push({ lexing, parsing: reading - lexing, ...phases });
  }
  return ofRounds(rounds);
}

const PHASES = [
  [DocumentState.IndexedContent, 'indexing'],
  [DocumentState.ComputedScopes, 'indexing'],
  [DocumentState.Linked, 'linking'],
  [DocumentState.IndexedReferences, 'indexing'],
  [DocumentState.Validated, 'checking'],
] as const;

function linkAll(root: Parameters<typeof AstUtils.streamAst>[0]): number {
  let known = 0;
  for (const node of AstUtils.streamAst(root))
    for (const { reference } of AstUtils.streamReferences(node))
      if ('ref' in reference && reference.ref) known++;
  return known;
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function medians(round: () => Shares): Shares {
  const rounds = Array.from({ length: ROUNDS }, round);
  return ofRounds(rounds.slice(WARM));
}

function ofRounds(rounds: readonly Shares[]): Shares {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        rounds.map((one) => one[name] ?? 0),
        0.5,
      ),
    ]),
  );
}

/** Each part with its share of the whole, as one line. */
export function sharesLine(shares: Shares): string {
  const whole = Object.values(shares).reduce((sum, one) => sum + one, 0);
  const parts = Object.entries(shares).map(
    ([name, ms]) => `${name} ${ms.toFixed(1)} (${((100 * ms) / whole).toFixed(0)}%)`,
  );
  return `${whole.toFixed(1)} ms: ${parts.join(', ')}`;
}
