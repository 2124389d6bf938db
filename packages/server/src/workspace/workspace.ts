import { createProofMemory, type ProofMemory } from '@cchc/analysis';
import { asConfigured } from '@cchc/check/config';
import type { Load } from '@cchc/language';
import type { InterfaceLanguage } from '../protocol.js';
import { viewOf, type View } from '../view.js';
import { Configurations, type Configuration } from './configurations.js';
import type { Host, HostRead, SourceText } from './host.js';
import { folderOf, isInside, normalUri, resolveUri } from './uris.js';

/** A text that the editor has open. */
export interface OpenText extends SourceText {
  readonly version: number;
  /** How the editor spells its URI. */
  readonly given: string;
}

/** All texts a session knows of: those that are open as the editor has them, all others as they are stored. */
export class Workspace {
  /** Folders whose rulebooks belong together, as normal URIs. */
  folders: readonly string[] = [];
  private readonly open = new Map<string, OpenText>();
  private readonly views = new Map<string, Looked>();
  private readonly memories = new Map<string, ProofMemory>();
  private readonly configurations: Configurations;
  private chosen: InterfaceLanguage = 'auto';

  constructor(private readonly host: Pick<Host, 'read'>) {
    this.configurations = new Configurations(host);
  }

  get language(): InterfaceLanguage {
    return this.chosen;
  }

  /** What is said is said anew in another language; what was found stays. */
  set language(language: InterfaceLanguage) {
    this.chosen = language;
    this.views.clear();
  }

  /** A text as the editor has it; `given` is how the editor spells its URI. */
  put(given: string, version: number, text: string): void {
    const uri = normalUri(given);
    this.open.set(uri, { uri, given, version, text });
    this.forget(uri);
  }

  close(given: string): void {
    const uri = normalUri(given);
    this.open.delete(uri);
    this.memories.delete(uri);
    this.forget(uri);
  }

  isOpen(uri: string): boolean {
    return this.open.has(normalUri(uri));
  }

  openUris(): readonly string[] {
    return [...this.open.keys()];
  }

  openTexts(): readonly OpenText[] {
    return [...this.open.values()];
  }

  /** The URI as the editor spells it. */
  given(uri: string): string {
    return this.open.get(uri)?.given ?? uri;
  }

  /** A text was changed outside: whatever was read with it is read anew. */
  forget(uri: string): void {
    const changed = normalUri(uri);
    for (const [other, { read }] of this.views)
      if (other === changed || read.has(changed)) this.views.delete(other);
  }

  forgetAll(): void {
    this.views.clear();
    this.configurations.forget();
  }

  /** What holds for a file: what `cchc` would go by, run in the folder of the workspace that holds it. */
  configurationOf(uri: string): Configuration {
    const [first = '', ...others] = this.rootsFor(uri);
    // The innermost of several.
    const folder = others.reduce((a, b) => (b.length > a.length ? b : a), first);
    return this.configurations.of(folder);
  }

  /** What is open or stored under the URI; undefined where there is nothing that can be read. */
  view(uri: string): View | undefined {
    return this.lookAt(uri)?.view;
  }

  private look(source: SourceText): Looked {
    const read = new Set<string>();
    const { chosen: language } = this;
    const load = this.loaderFor(source.uri, read);
    return {
      view: viewOf(source, {
        language,
        load,
        given: (uri) => this.given(uri),
        ...this.memoryOf(source),
        configure: (checked) => asConfigured(checked, this.configurationOf(source.uri).config),
      }),
      read,
    };
  }

  /** The same with what it was read with, which grows as the view is looked at. */
  lookAt(given: string): Looked | undefined {
    const uri = normalUri(given);
    const known = this.views.get(uri);
    if (known) return known;
    const source = this.sourceOf(uri);
    if (!source) return undefined;
    const looked = this.look(source);
    // Trees of files that are not open would pile up.
    if (this.open.has(uri)) this.views.set(uri, looked);
    return looked;
  }

  /** How a file reads the files that it uses. */
  loader(uri: string): Load {
    return this.loaderFor(uri, new Set());
  }

  /** The text of a file as it would be read now. */
  textOf(uri: string): HostRead {
    const known = this.open.get(uri);
    return known ? { ok: true, text: known.text } : this.host.read(uri, this.rootsFor(uri));
  }

  /** Only what is being written is asked again and again. */
  private memoryOf({ uri, version }: SourceText): { readonly memory?: ProofMemory } {
    if (version === null) return {};
    const memory = this.memories.get(uri) ?? createProofMemory();
    this.memories.set(uri, memory);
    return { memory };
  }

  private sourceOf(uri: string): SourceText | undefined {
    const known = this.open.get(uri);
    if (known) return known;
    const found = this.host.read(uri, this.rootsFor(uri));
    return found.ok ? { uri, version: null, text: found.text } : undefined;
  }

  /** Only relative paths are read, and only inside the workspace, or beside a file that lies outside it. */
  private loaderFor(own: string, read: Set<string>): Load {
    return (path, from) => {
      const uri = resolveUri(path, from === '' ? own : from);
      if (uri === undefined) return { ok: false, problem: 'outside' };
      if (!this.isWithin(uri, own)) return { ok: false, problem: 'outside' };
      read.add(uri);
      const known = this.open.get(uri);
      if (known) return { ok: true, name: uri, text: known.text };
      const found = this.host.read(uri, this.rootsFor(own));
      return found.ok ? { ok: true, name: uri, text: found.text } : found;
    };
  }

  /** Whether a file may read another: in the same folders, or beside it. */
  isWithin(uri: string, own: string): boolean {
    return this.rootsFor(own).some((root) => isInside(uri, root));
  }

  private rootsFor(uri: string): readonly string[] {
    const around = this.folders.filter((folder) => isInside(uri, folder));
    return around.length > 0 ? around : [folderOf(uri)];
  }
}

export interface Looked {
  readonly view: View;
  /** The URIs of the files that were read or looked for. */
  readonly read: ReadonlySet<string>;
}
