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
import { ExpectationMessages } from './syntax/expectations.js';
import { useSourceLengths } from './tokens/cst.js';
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
    ValueConverter: () => new CchcValueConverter(),
    ParserErrorMessageProvider: () => new ExpectationMessages(),
  },
  references: {
    ScopeProvider: (services) => new CchcScopeProvider(services),
  },
};

/** The language's services without a file system: text in, trees out. */
export function createCchcServices(): CchcServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CchcGeneratedSharedModule);
  const cchc = inject(createDefaultCoreModule({ shared }), CchcGeneratedModule, CchcModule);
  shared.ServiceRegistry.register(cchc);
  useSourceLengths(cchc.parser.LangiumParser);
  return { shared, cchc };
}
