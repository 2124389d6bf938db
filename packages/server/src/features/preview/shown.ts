import type { CheckedFile, CheckFinding } from '@cchc/check';
import { KEYWORDS, spelling, type Tongue } from '@cchc/language';
import {
  compareSpans,
  nodesOf,
  type Node,
  type NodeId,
  type Position,
  type Rulebook,
} from '@cchc/model';
import {
  PREVIEW_PROTOCOL,
  type PreviewFinding,
  type ProblemMessage,
  type RulebookMessage,
} from '@cchc/preview';
import { createSpeaker, sentence, type Speaker } from '@cchc/words';

/** What a preview is told of a checked text: its meaning, or why it has none. */
export function shown(
  checked: CheckedFile,
  file: string,
  language: Tongue,
): RulebookMessage | ProblemMessage {
  const { rulebooks, tongue } = checked;
  const speaker = createSpeaker({ tongue: language, fileTongue: tongue, spell: spelling });
  const findings = checked.findings
    .filter(({ accepted }) => accepted === undefined)
    .map((one) => told(one, checked, speaker));
  const about = { version: PREVIEW_PROTOCOL, file, language, findings } as const;
  if (rulebooks.length === 0) return { kind: 'problem', ...about };
  return {
    kind: 'rulebook',
    ...about,
    fileLanguage: tongue,
    keywords: SPELLINGS[tongue],
    rulebooks,
  };
}

const SPELLINGS: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  vi: spellings('vi'),
  en: spellings('en'),
};

function spellings(tongue: Tongue): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(KEYWORDS).map((keyword) => [keyword, spelling(keyword, tongue)]),
  );
}

function told(
  finding: CheckFinding,
  { rulebooks, consolidated }: CheckedFile,
  speaker: Speaker,
): PreviewFinding {
  const { code, severity, at } = finding;
  const { message, help } = sentence(finding as never, speaker);
  // Of an amendment the model is in another text than the finding.
  const place = consolidated === undefined ? placeOf(rulebooks, at.start) : undefined;
  return { code, severity, message, help, at, ...(at.file === 0 && place) };
}

export interface NodePlace {
  readonly rulebook: string;
  readonly node?: NodeId;
}

/** The rulebook and the innermost node around a place of its text. */
export function placeOf(rulebooks: readonly Rulebook[], position: Position): NodePlace | undefined {
  const rulebook = rulebooks.find(({ at }) => at.file === 0 && surrounds(at, position));
  if (!rulebook) return undefined;
  let node: Node | undefined;
  for (const one of nodesOf(rulebook))
    if (one.at.file === 0 && surrounds(one.at, position)) node = one;
  return { rulebook: rulebook.code, ...(node && { node: node.id }) };
}

function surrounds({ file, start, end }: Node['at'], position: Position): boolean {
  const at = { file, start: position, end: position };
  return (
    compareSpans({ file, start, end: start }, at) <= 0 &&
    compareSpans(at, { file, start: end, end }) <= 0
  );
}
