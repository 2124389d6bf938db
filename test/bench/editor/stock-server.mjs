// The language server that Langium gives for the same grammar: its own services for everything, and no
// check of ours. Only what reads the words of this language is ours, because no stock lexer can.
import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  CchcGeneratedModule,
  CchcGeneratedSharedModule,
} from '../../../packages/language/dist/generated/module.js';
import { CchcLexer } from '../../../packages/language/dist/tokens/lexer.js';
import { CchcValueConverter } from '../../../packages/language/dist/tokens/values.js';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  CchcGeneratedSharedModule,
);
const words = {
  parser: {
    Lexer: (services) => new CchcLexer(services),
    ValueConverter: () => new CchcValueConverter(),
  },
};
shared.ServiceRegistry.register(
  inject(createDefaultModule({ shared }), CchcGeneratedModule, words),
);
startLanguageServer(shared);
