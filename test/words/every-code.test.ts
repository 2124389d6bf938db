import { spelling, KEYWORDS } from '@cchc/language';
import { createSpeaker, dataSentence, sentence, type Sentence, type Speaker } from '@cchc/words';
import { nowhere } from '@cchc/model';
import { describe, expect, it } from 'vitest';
import { analysisSamples, dataSamples, languageSamples, type Samples } from './samples.js';
import { speaker } from './speakers.js';

type Say = (say: Speaker) => Sentence;
type Case = readonly [code: string, say: Say];

const cases: readonly Case[] = [
  ...casesOf(languageSamples, (finding, say) => sentence(finding, say)),
  ...casesOf(analysisSamples, (finding, say) => sentence(finding, say)),
  ...casesOf(dataSamples, (finding, say) => dataSentence(finding, say)),
];

describe.each(cases)('%s', (_, say) => {
  it.each(['vi', 'en'] as const)('has a message and a help in %s', (tongue) => {
    const { message, help } = say(speaker(tongue));
    for (const text of [message, help]) {
      expect(text).toMatch(/^\S.*[.?]$/u);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/undefined|\[object|NaN|\{[a-z]| {2}|\.\.|,,/);
    }
  });

  it('says in Vietnamese what is Vietnamese, and in English what is English', () => {
    const [vi, en] = [say(speaker('vi')), say(speaker('en'))];
    expect(outsideQuotes(vi)).not.toMatch(
      /\b(the|is|are|not|must|should|value|of|or|and|file|line|write|add)\b/i,
    );
    expect(outsideQuotes(en)).not.toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i);
  });

  it('speaks of keywords the language has', () => {
    const asked: string[] = [];
    const listening = createSpeaker({
      tongue: 'vi',
      fileTongue: 'vi',
      spell: (keyword, tongue) => {
        asked.push(keyword);
        return spelling(keyword, tongue);
      },
    });
    say(listening);
    const known = [...Object.keys(KEYWORDS), '}', ':'];
    expect(asked.filter((keyword) => !known.includes(keyword))).toEqual([]);
  });
});

/** What the sentence says itself, the reader's own text and what is to be typed left out. */
function outsideQuotes({ message, help }: Sentence): string {
  // `Paste Values` and `Save As` are what stands on the buttons of English programs.
  return `${message} ${help}`.replace(/`[^`]*`|“[^”]*”|\([^)]*\)/gu, '');
}

function casesOf<Args>(
  samples: Samples<Args>,
  speak: (finding: never, say: Speaker) => Sentence,
): readonly Case[] {
  return Object.entries<readonly unknown[]>(samples).flatMap(([code, many]) =>
    many.map((args): Case => {
      const finding = { code, args, severity: 'error', at: nowhere } as never;
      return [code, (say) => speak(finding, say)];
    }),
  );
}
