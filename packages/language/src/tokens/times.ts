import type { Tongue } from '../findings.js';

/** A time and the word that joins it to its day: `17 giờ 00 ngày`, `17:00 on`. */
export interface ReadTime {
  /** As it is written, `7` or `07`. */
  readonly hour: string;
  readonly minute: number;
  /** Offset just behind it. */
  readonly end: number;
  /** Whether it stands as the language writes it, blanks apart. */
  readonly isUsual: boolean;
}

interface Words {
  readonly hour: ReadonlySet<string>;
  readonly minute: ReadonlySet<string>;
  /** Between the time and its day. */
  readonly on: string;
}

const WORDS: Readonly<Record<Tongue, Words>> = {
  vi: { hour: new Set(['giờ', 'h', 'g', ':']), minute: new Set(['phút', 'p', "'"]), on: 'ngày' },
  en: { hour: new Set([':', 'h']), minute: new Set(), on: 'on' },
};
const USUAL: Readonly<Record<Tongue, string>> = { vi: 'giờ', en: ':' };

/** Hours behind noon are counted on in an English `5 pm`. */
const HALF: Readonly<Record<string, number>> = { am: 0, 'a.m.': 0, pm: 12, 'p.m.': 12 };

const BLANKS = /[^\S\r\n]*/y;
const DIGITS = /\d{1,2}(?!\d)/y;
const WORD = /\p{L}[\p{L}\p{M}]*(?:\.\p{L}\.)?|[:'’]/uy;

/**
 * A time in front of a day, as people write it: `17 giờ 00 ngày 20/10`, `17h00 ngày 20/10`,
 * `17:00, ngày 20/10`. Whether a clock shows it is not asked here.
 */
export function readTimeOn(text: string, offset: number, tongue: Tongue): ReadTime | undefined {
  const reader = new Pieces(text, offset);
  const time = tongue === 'vi' ? clock(reader, tongue) : (halfDay(reader) ?? clock(reader, tongue));
  if (!time) return undefined;
  const comma = reader.sign(',');
  const on = reader.word();
  if (on?.toLowerCase() !== WORDS[tongue].on || !reader.isBeforeDigit()) return undefined;
  return {
    hour: time.hour,
    minute: time.minute,
    end: reader.end,
    isUsual: time.isUsual && !comma && on === WORDS[tongue].on,
  };
}

/** As it is written in the language: `17 giờ 00`, `17:00`. */
export function writeTime(
  { hour, minute }: Pick<ReadTime, 'hour' | 'minute'>,
  tongue: Tongue,
): string {
  const minutes = String(minute).padStart(2, '0');
  return tongue === 'vi' ? `${hour} giờ ${minutes}` : `${hour}:${minutes}`;
}

/** The same with the word that joins it to its day. */
export function writeTimeOn(time: Pick<ReadTime, 'hour' | 'minute'>, tongue: Tongue): string {
  return `${writeTime(time, tongue)} ${WORDS[tongue].on}`;
}

/** What a token of a time says, in whichever language it stands. */
export function timeOfToken(text: string): Pick<ReadTime, 'hour' | 'minute'> {
  const time = readTimeOn(`${text} 1`, 0, 'vi') ?? readTimeOn(`${text} 1`, 0, 'en');
  return time ?? { hour: '0', minute: 0 };
}

type Clock = Omit<ReadTime, 'end'>;

function clock(reader: Pieces, tongue: Tongue): Clock | undefined {
  const start = reader.end;
  const hour = reader.number();
  const sign = reader.word()?.toLowerCase();
  if (hour === undefined || sign === undefined || !WORDS[tongue].hour.has(sign)) {
    reader.end = start;
    return undefined;
  }
  const minute = reader.number();
  const behind = minute === undefined ? undefined : reader.wordOf(WORDS[tongue].minute);
  return {
    hour,
    minute: Number(minute ?? 0),
    isUsual: sign === USUAL[tongue] && minute?.length === 2 && behind === undefined,
  };
}

/** `5 pm`, `5:30 p.m.` */
function halfDay(reader: Pieces): Clock | undefined {
  const start = reader.end;
  const hour = reader.number();
  const minute = reader.sign(':') ? reader.number() : undefined;
  const half = HALF[reader.word()?.toLowerCase() ?? ''];
  if (hour === undefined || half === undefined || Number(hour) < 1 || Number(hour) > 12) {
    reader.end = start;
    return undefined;
  }
  return { hour: String((Number(hour) % 12) + half), minute: Number(minute ?? 0), isUsual: false };
}

/** Reads one piece after the other, over blanks, in any normal form. */
class Pieces {
  constructor(
    private readonly text: string,
    public end: number,
  ) {}

  number(): string | undefined {
    return this.take(DIGITS);
  }

  word(): string | undefined {
    return this.take(WORD)?.normalize('NFC');
  }

  wordOf(words: ReadonlySet<string>): string | undefined {
    const { end } = this;
    const word = this.word()?.replace('’', "'").toLowerCase();
    if (word !== undefined && words.has(word)) return word;
    this.end = end;
    return undefined;
  }

  sign(sign: string): boolean {
    const start = this.behindBlanks();
    if (!this.text.startsWith(sign, start)) return false;
    this.end = start + sign.length;
    return true;
  }

  isBeforeDigit(): boolean {
    return /\d/.test(this.text.charAt(this.behindBlanks()));
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.behindBlanks();
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.end = pattern.lastIndex;
    return found;
  }

  private behindBlanks(): number {
    BLANKS.lastIndex = this.end;
    BLANKS.exec(this.text);
    return BLANKS.lastIndex;
  }
}
