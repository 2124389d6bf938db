// What anybody would write first: Langium's own pipeline (parse, index, compute scopes, link, validate)
// over the files of a folder as one workspace, with the services Langium ships. Only what reads the
// words of this language is ours, because no stock lexer can: the lexer and what a word means.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  URI,
} from 'langium';
import {
  CchcGeneratedModule,
  CchcGeneratedSharedModule,
} from '../../packages/language/dist/generated/module.js';
import { CchcLexer } from '../../packages/language/dist/tokens/lexer.js';
import { CchcValueConverter } from '../../packages/language/dist/tokens/values.js';

const [folder = '.'] = process.argv.slice(2);
const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CchcGeneratedSharedModule);
const words = {
  parser: {
    Lexer: (services) => new CchcLexer(services),
    ValueConverter: () => new CchcValueConverter(),
  },
};
const services = inject(createDefaultCoreModule({ shared }), CchcGeneratedModule, words);
shared.ServiceRegistry.register(services);

const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const documents = globSync('**/*.cchc', { cwd: folder }).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return LangiumDocumentFactory.fromString(text, URI.file(join(folder, name)));
});
for (const document of documents) LangiumDocuments.addDocument(document);
await DocumentBuilder.build(documents, { validation: true });
console.log(`${documents.length} files`);
