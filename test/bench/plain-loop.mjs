// What anybody would write first: Langium's own pipeline (parse, index, link, validate) over the files
// of a folder, with the grammar and the lexer of this language and no check of ours.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { createCchcServices } from '../../packages/language/dist/services.js';

const [folder = '.'] = process.argv.slice(2);
const { shared } = createCchcServices();
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const documents = globSync('**/*.cchc', { cwd: folder }).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return LangiumDocumentFactory.fromString(text, URI.file(join(folder, name)));
});
for (const document of documents) LangiumDocuments.addDocument(document);
await DocumentBuilder.build(documents, { validation: true });
console.log(`${documents.length} files`);
