import type { CheckFinding } from '../check.js';
import type { Config } from './config.js';

/** A checked file with its findings as severe as the configuration wants them. */
export function asConfigured<File extends { readonly findings: readonly CheckFinding[] }>(
  file: File,
  { severity }: Config,
): File {
  const findings = file.findings.flatMap((finding) => {
    const wanted = severity[finding.code];
    if (wanted === undefined) return [finding];
    return wanted === 'off' ? [] : [{ ...finding, severity: wanted }];
  });
  return { ...file, findings };
}
