import { LEVELS as LEVEL_ORDER } from '@cchc/model';
import { EDITOR_PHRASES, asSentence, keywordNote } from '@cchc/words';
import { spelling } from '@cchc/language';
import { nextCode } from './codes.js';
import { expectedAfter } from './expected.js';
import { beginsLike } from './phrases.js';
import type { CompletionContext, Proposal } from './proposal.js';
import { filled, LEVELS, snippetsFor } from './snippets.js';

/** Keywords that may stand here and begin as was typed, and what can be written whole behind them. */
export function keywordProposals(context: CompletionContext): readonly Proposal[] {
  const { typed, view } = context;
  const tongue = view.tongue();
  const possible = possibleKeywords(context);
  const begun = possible.filter(
    (keyword) =>
      beginsLike(spelling(keyword, tongue), typed.text) ||
      beginsLike(spelling(keyword, tongue === 'vi' ? 'en' : 'vi'), typed.text),
  );
  return [
    ...begun.flatMap((keyword) => wholes(keyword, context)),
    ...begun.map((keyword) => bare(keyword, context)),
  ];
}

function possibleKeywords({ expected, skeleton }: CompletionContext): readonly string[] {
  const words = [...expected.keywords].filter((keyword) => /\p{L}/u.test(keyword));
  const levels = levelsBelow(skeleton.openers);
  const sorted = words.filter((keyword) => !LEVELS.has(keyword) || levels.includes(keyword));
  if (skeleton.statement.length === 0) return sorted;
  // Where the line may end, what begins a line may stand only on the next one.
  const canEnd = expected.keywords.has('}') || expected.keywords.has(';');
  if (!canEnd) return sorted;
  const opened = skeleton.openers.flat().length;
  const begins = opened === 0 ? undefined : expectedAfter(openersText(skeleton));
  return begins ? sorted.filter((keyword) => !begins.keywords.has(keyword)) : sorted;
}

function openersText({ text, openers, statement }: CompletionContext['skeleton']): string {
  if (openers.length === 0 || statement.length === 0) return text;
  return text.slice(0, text.lastIndexOf('{') + 1);
}

/** A level may stand only in a higher one; an item in an item too. */
function levelsBelow(openers: CompletionContext['skeleton']['openers']): readonly string[] {
  const levels: readonly string[] = LEVEL_ORDER;
  const above = openers.flatMap(([first]) => (first && LEVELS.has(first.type) ? [first.type] : []));
  const parent = above.at(-1);
  if (parent === undefined) return levels;
  return parent === 'item' ? ['item'] : levels.slice(levels.indexOf(parent) + 1);
}

function bare(keyword: string, { view, typed }: CompletionContext): Proposal {
  const note = keywordNote(keyword, view.reader());
  const tongue = view.tongue();
  const label = spelling(keyword, tongue);
  return {
    label,
    kind: 'keyword',
    text: `${label} `,
    detail: EDITOR_PHRASES[view.reader()].kinds.keyword,
    ...(note !== undefined && { documentation: asSentence(note) }),
    rank: typed.text === '' ? 6 : 5,
  };
}

/** Every shape of a criterion with the next code, or a whole test, evidence, rulebook. */
function wholes(keyword: string, context: CompletionContext): readonly Proposal[] {
  const { view, options, skeleton, typed } = context;
  const snippets = snippetsFor(keyword);
  if (snippets.length === 0) return [];
  const isLevel = LEVELS.has(keyword);
  const code = isLevel ? nextCode(context) : '';
  const tongue = view.tongue();
  const reader = view.reader();
  const nearest = levelsBelow(skeleton.openers)[0];
  return snippets.map((snippet, index) => {
    const plain = filled(snippet, { tongue, reader, code, level: keyword, stops: false });
    const text = options.snippets
      ? filled(snippet, { tongue, reader, code, level: keyword, stops: true })
      : plain;
    const head = [spelling(keyword, tongue), code].filter(Boolean).join(' ');
    const rank = isLevel && keyword !== nearest ? 4 : typed.text === '' ? 3 : 2;
    return {
      label: `${head}: ${EDITOR_PHRASES[reader].shapes[snippet.name]}`,
      kind: 'snippet' as const,
      text,
      isSnippet: options.snippets,
      ...(isLevel && { detail: EDITOR_PHRASES[reader].wholeCriterion }),
      documentation: ['```cchc', plain, '```'].join('\n'),
      rank: rank + index / 100,
    };
  });
}
