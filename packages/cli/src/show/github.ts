import type { LookedAt, Problem } from './problem.js';

/** Workflow commands of GitHub Actions, one a problem, which it shows beside the line. */
export function github(files: readonly LookedAt[]): string {
  return files.flatMap(({ problems }) => problems.map(annotation)).join('');
}

function annotation(problem: Problem): string {
  const { code, severity, message, help, file, line, column, endLine, endColumn } = problem;
  const level = problem.accepted === undefined ? LEVELS[severity] : 'notice';
  // Columns mean nothing to GitHub where a problem goes over several lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const place = { file, line, endLine, ...columns, title: code };
  const about = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = help === '' ? message : `${message}\n${help}`;
  return `::${level} ${about.join(',')}::${data(text)}\n`;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** What ends a command, or begins another, may not stand in a text that others wrote. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
