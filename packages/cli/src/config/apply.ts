import type { CheckedFile } from '@cchc/check';
import type { Config } from './config.js';

/** A checked file with its findings as severe as the configuration wants them. */
export function asConfigured<File extends Pick<CheckedFile, 'findings'>>(
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
