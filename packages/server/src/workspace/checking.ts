import type { Host } from './host.js';
import type { Workspace } from './workspace.js';
import type { View } from '../view.js';

/** What is kept of a file that is not open: no tree, no model. */
export interface KnownFile<Kept> {
  readonly read: ReadonlySet<string>;
  readonly kept: Kept;
}

/** What was found of a file elsewhere, to be taken over unless something changed meanwhile. */
export interface FoundElsewhere<Kept> {
  readonly read: ReadonlySet<string>;
  readonly accept: () => Kept;
}

/** Files that are not open can be looked at while this thread answers. */
export interface Elsewhere<Kept> {
  /** How many files are away at once. */
  readonly places: number;
  /** Undefined where nothing came of it. Never rejects. */
  readonly look: (view: View) => Promise<FoundElsewhere<Kept> | undefined>;
  /** Nothing waits any more. */
  readonly rest: () => void;
}

/** A file that is looked at elsewhere, and the files that were changed since. */
interface Away {
  readonly uri: string;
  readonly changed: Set<string>;
  isOutdated: boolean;
}

/** Fewer files are looked at here before anybody else has begun. */
const FEWEST_ELSEWHERE = 8;

interface CheckingOptions<Kept> {
  readonly workspace: Workspace;
  readonly host: Pick<Host, 'pause'>;
  /** Called when a file was checked, and is still as it was when the check began. */
  readonly checked: (view: View, read: ReadonlySet<string>) => Kept;
  /** What is known of a file that is not open from an earlier session, which is then told. */
  readonly recall?: (view: View) => KnownFile<Kept> | undefined;
  readonly elsewhere?: Elsewhere<Kept> | undefined;
  readonly gone: (uri: string) => void;
  readonly failed: (uri: string, error: unknown) => void;
  /** Runs a piece of work, and may look at the clock. */
  readonly timed: (work: string, run: () => void) => void;
}

/**
 * What has still to be checked, the most wanted first: the text that is being written, then the open
 * texts that were read with it, then files that are not open. Between two files messages are heard, so
 * that a new edit is always checked next and an old one never.
 */
export class Checking<Kept> {
  private readonly known = new Map<string, KnownFile<Kept>>();
  private readonly edited = new Set<string>();
  private readonly dependent = new Set<string>();
  private readonly waiting = new Set<string>();
  private readonly away = new Set<Away>();
  /** What came to nothing elsewhere. */
  private readonly own = new Set<string>();
  private isShared = false;
  private edits = 0;
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly options: CheckingOptions<Kept>) {}

  /** A text that is open was opened, changed or closed: it is checked next. */
  changed(uri: string): void {
    this.edits++;
    this.edited.add(uri);
    this.affected(uri);
  }

  /** A file that is not open was made or changed: it waits its turn. */
  touched(uri: string): void {
    this.waiting.add(uri);
    this.affected(uri);
  }

  /** What was read with a file is checked again; the file itself need be no rulebook. */
  affected(uri: string): void {
    const { workspace } = this.options;
    for (const { changed } of this.away) changed.add(uri);
    for (const [other, { read }] of this.known) {
      if (other === uri || !read.has(uri)) continue;
      (workspace.isOpen(other) ? this.dependent : this.waiting).add(other);
    }
    this.start();
  }

  /** Files to be checked when there is nothing else to do. */
  later(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    this.start();
  }

  /** All that is known is said again, in another language say. */
  again(): void {
    for (const uri of this.known.keys())
      (this.options.workspace.isOpen(uri) ? this.edited : this.waiting).add(uri);
    for (const one of this.away) {
      one.isOutdated = true;
      this.waiting.add(one.uri);
    }
    this.start();
  }

  kept(): ReadonlyMap<string, KnownFile<Kept>> {
    return this.known;
  }

  get idle(): boolean {
    return this.running === undefined;
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private start(): void {
    this.wake?.();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.next() !== undefined) this.start();
    });
  }

  private async run(): Promise<void> {
    for (;;) {
      await this.quiet();
      const next = this.next();
      if (next !== undefined) {
        this.edited.delete(next);
        this.dependent.delete(next);
        this.waiting.delete(next);
        this.check(next);
      } else if (this.away.size > 0) await this.news();
      else {
        this.isShared = false;
        this.options.elsewhere?.rest();
        return;
      }
    }
  }

  /** Waits until something is to be done, or something is back. */
  private async news(): Promise<void> {
    await new Promise<void>((resolve) => (this.wake = resolve));
    this.wake = undefined;
  }

  /** Waits until no edit comes in any more: of many that are on their way only the last is checked. */
  private async quiet(): Promise<void> {
    let before: number;
    do {
      before = this.edits;
      await this.options.host.pause();
    } while (this.edits !== before);
  }

  private next(): string | undefined {
    const isFull = this.away.size >= (this.options.elsewhere?.places ?? Infinity);
    const queues = [this.edited, this.dependent, ...(isFull ? [] : [this.waiting])];
    for (const queue of queues) {
      const [first] = queue;
      if (first !== undefined) return first;
    }
    return undefined;
  }

  private check(uri: string): void {
    const { workspace, checked, gone, failed, timed, recall } = this.options;
    try {
      const looked = workspace.lookAt(uri);
      if (!looked) {
        this.known.delete(uri);
        gone(uri);
        return;
      }
      const { view, read } = looked;
      if (view.version === null) {
        const recalled = recall?.(view);
        if (recalled) {
          this.known.set(uri, recalled);
          return;
        }
        if (this.isGiven(view)) return;
      }
      timed('parse', view.parsed);
      timed('names', view.named);
      timed('check', view.checked);
      this.known.set(uri, { read, kept: checked(view, read) });
    } catch (error) {
      failed(uri, error);
    }
  }

  /** Whether the file is looked at elsewhere, which is worth its while where there are many. */
  private isGiven(view: View): boolean {
    const { elsewhere } = this.options;
    this.isShared ||= this.waiting.size >= FEWEST_ELSEWHERE;
    if (!elsewhere || !this.isShared || this.own.delete(view.uri)) return false;
    const away: Away = { uri: view.uri, changed: new Set(), isOutdated: false };
    this.away.add(away);
    void elsewhere.look(view).then((found) => {
      this.away.delete(away);
      this.back(away, found);
      this.start();
    });
    return true;
  }

  /** Who changed the file itself, or everything, has seen to it that it is looked at again. */
  private back({ uri, changed, isOutdated }: Away, found: FoundElsewhere<Kept> | undefined): void {
    if (isOutdated || changed.has(uri)) return;
    if (!found) this.own.add(uri);
    if (!found || [...changed].some((one) => found.read.has(one))) this.waiting.add(uri);
    else this.known.set(uri, { read: found.read, kept: found.accept() });
  }
}
