import { toldDiff, type Compared } from '@cchc/check';
import { colorsOf, type Session } from '../../session.js';
import { diffHtml } from './html.js';
import { diffJson } from './json.js';
import { diffMarkdown } from './markdown.js';
import { inServerForm } from '../problem-forms.js';
import { diffProblems } from './problems.js';
import { diffText } from './text.js';

export const DIFF_FORMS = ['text', 'markdown', 'json', 'html', 'sarif'] as const;

export type DiffForm = (typeof DIFF_FORMS)[number];

/** What two versions say otherwise, in the form asked for. */
export function diffReport(
  session: Session,
  compared: readonly Compared[],
  form: DiffForm,
): string {
  const [first] = compared;
  const tongue = session.asked ?? (first?.after ?? first?.before)?.file.tongue ?? session.own;
  const told = () => compared.map((one) => toldDiff(one, tongue));
  switch (form) {
    case 'json':
      return diffJson(compared, tongue);
    case 'html':
      return diffHtml(told(), tongue);
    case 'sarif': {
      const looked = compared.map((one) => diffProblems(session.io.cwd, one, tongue));
      return inServerForm('sarif', looked, { tongue, successful: true });
    }
    case 'markdown':
      return told().map(diffMarkdown).join('\n');
    case 'text': {
      const colors = colorsOf(session.io, session.io.stdout);
      return told()
        .map((one) => diffText(one, colors))
        .join('\n');
    }
  }
}
