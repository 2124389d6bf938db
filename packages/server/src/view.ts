import type { ProofMemory } from '@cchc/analysis';
import { checkParsed, type CheckedFile } from '@cchc/check';
import {
  knowAmended,
  librariesOf,
  parse,
  spelling,
  type Load,
  type ParsedText,
  type Tongue,
} from '@cchc/language';
import type { Span } from '@cchc/model';
import { createSpeaker, type Speaker } from '@cchc/words';
import type { Location, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InterfaceLanguage } from './protocol.js';
import type { SourceText } from './workspace/host.js';

/** One version of one document and all that is known of it: what every feature looks at. */
export interface View extends SourceText {
  /** Positions and offsets. */
  readonly lines: TextDocument;
  /** The tree, in which names need not be known yet. */
  readonly parsed: () => ParsedText;
  /** The tree with what its libraries declare: nobody may ask what a name means of any other. */
  readonly named: () => ParsedText;
  readonly checked: () => CheckedFile;
  /** The language of the keywords. */
  readonly tongue: () => Tongue;
  /** The language of sentences. */
  readonly reader: () => Tongue;
  readonly speaker: () => Speaker;
  /** A URI as the editor spells it. */
  readonly given: (uri: string) => string;
  /** The same document with another text, of no version: what would be if it were changed. */
  readonly withText: (text: string) => View;
}

export interface ViewSettings {
  readonly language: InterfaceLanguage;
  readonly load: Load;
  /** What a configuration makes of the findings. */
  readonly configure?: (checked: CheckedFile) => CheckedFile;
  readonly given?: (uri: string) => string;
  /** What was proved of the version before. */
  readonly memory?: ProofMemory;
}

/** Nothing is read before somebody asks for it, and nothing twice. */
export function viewOf(source: SourceText, settings: ViewSettings): View {
  const { language, load, memory, configure, given = (own: string) => own } = settings;
  const { uri, text, version } = source;
  const parsed = once(() => parse(text));
  const named = once(() => {
    knowAmended(parsed(), { name: uri, load });
    return parsed();
  });
  const tongue = (): Tongue => parsed().tongue;
  const reader = (): Tongue => (language === 'auto' ? tongue() : language);
  return {
    ...source,
    lines: TextDocument.create(uri, 'cchc', version ?? 0, text),
    parsed,
    named,
    checked: once(() => {
      const checked = checkParsed(uri, named(), load, memory);
      return configure ? configure(checked) : checked;
    }),
    tongue,
    reader,
    given,
    withText: (other) => viewOf({ uri, version: null, text: other }, settings),
    speaker: once(() => createSpeaker({ tongue: reader(), fileTongue: tongue(), spell: spelling })),
  };
}

/** The document in which a place of the model or the tree lies. */
export function locationOf(view: View, at: Span): Location {
  return { uri: view.given(fileAt(view, at)), range: rangeOf(at) };
}

/** The normal URI of that document. */
export function fileAt(view: View, { file }: Span): string {
  const library = file === 0 ? undefined : librariesOf(view.named()).get(file);
  return library?.name ?? view.uri;
}

export function rangeOf({ start, end }: Pick<Span, 'start' | 'end'>): Range {
  return { start: { ...start }, end: { ...end } };
}

export function contains({ start, end }: Pick<Span, 'start' | 'end'>, at: Position): boolean {
  return !isBefore(at, start) && !isBefore(end, at);
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

export function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** What stands at a place of the text. */
export function textAt({ lines }: View, at: Pick<Span, 'start' | 'end'>): string {
  return lines.getText(rangeOf(at));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
