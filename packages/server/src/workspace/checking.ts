import type { Host } from './host.js';
import type { Workspace } from './workspace.js';
import type { View } from '../view.js';

/** What is kept of a file that is not open: no tree, no model. */
export interface KnownFile<Kept> {
  readonly read: ReadonlySet<string>;
  readonly kept: Kept;
}

interface CheckingOptions<Kept> {
  readonly workspace: Workspace;
  readonly host: Pick<Host, 'pause'>;
  /** Called when a file was checked, and is still as it was when the check began. */
  readonly checked: (view: View, read: ReadonlySet<string>) => Kept;
  /** What is known of a file that is not open from an earlier session, which is then told. */
  readonly recall?: (view: View) => KnownFile<Kept> | undefined;
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
  private edits = 0;
  private running: Promise<void> | undefined;

  constructor(private readonly options: CheckingOptions<Kept>) {}

  /** A text that is open was opened, changed or closed: it is checked next. */
  changed(uri: string): void {
    this.edits++;
    this.edited.add(uri);
    this.affect(uri);
  }

  /** A file that is not open was made or changed: it waits its turn. */
  touched(uri: string): void {
    this.waiting.add(uri);
    this.affect(uri);
  }

  /** What was read with a file is checked again. */
  private affect(uri: string): void {
    const { workspace } = this.options;
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
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.next() !== undefined) this.start();
    });
  }

  private async run(): Promise<void> {
    for (;;) {
      await this.quiet();
      const next = this.next();
      if (next === undefined) return;
      this.edited.delete(next);
      this.dependent.delete(next);
      this.waiting.delete(next);
      this.check(next);
    }
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
    for (const queue of [this.edited, this.dependent, this.waiting]) {
      const [first] = queue;
      if (first !== undefined) return first;
    }
    return undefined;
  }

  private check(uri: string): void {
    const { workspace, checked, gone, failed, timed } = this.options;
    try {
      const looked = workspace.lookAt(uri);
      if (!looked) {
        this.known.delete(uri);
        gone(uri);
        return;
      }
      const { view } = looked;
      const recalled = view.version === null ? this.options.recall?.(view) : undefined;
      if (recalled) {
        this.known.set(uri, recalled);
        return;
      }
      timed('parse', view.parsed);
      timed('names', view.named);
      timed('check', view.checked);
      this.known.set(uri, { read: looked.read, kept: checked(view, looked.read) });
    } catch (error) {
      failed(uri, error);
    }
  }
}
