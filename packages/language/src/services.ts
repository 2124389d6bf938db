import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { CchcGeneratedModule, CchcGeneratedSharedModule } from './generated/module.js';
import { CchcScopeProvider } from './names/scope.js';
import { CchcParser } from './parser/parser.js';
import { CchcLinker } from './parser/references.js';
import { ExpectationMessages } from './syntax/expectations.js';
import { CchcLexer } from './tokens/lexer.js';
import { CchcValueConverter } from './tokens/values.js';

export interface CchcServices {
  readonly shared: LangiumSharedCoreServices;
  readonly cchc: LangiumCoreServices;
}

/** What this language does in its own way; a language server adds its own on top. */
export const CchcModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new CchcLexer(services),
    LangiumParser: (services) => new CchcParser(services),
    ValueConverter: () => new CchcValueConverter(),
    ParserErrorMessageProvider: () => new ExpectationMessages(),
  },
  references: {
    Linker: (services) => new CchcLinker(services),
    ScopeProvider: (services) => new CchcScopeProvider(services),
  },
};

/** The language's services without a file system: text in, trees out. */
export function createCchcServices(): CchcServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CchcGeneratedSharedModule);
  const cchc = inject(createDefaultCoreModule({ shared }), CchcGeneratedModule, CchcModule);
  shared.ServiceRegistry.register(cchc);
  return { shared, cchc };
}
