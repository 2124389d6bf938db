import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../packages/cli/src/io.js';
import { run } from '../../packages/cli/src/run.js';

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  /** Where findings are kept for later runs; nowhere unless said. */
  readonly cache?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Where below the folder the program runs. */
  readonly folder?: string;
  readonly ask?: (question: string) => Promise<string>;
  /** Whether somebody presses Ctrl-C once it runs. */
  readonly interrupted?: boolean;
}

/** A folder with files in it, gone after the test; `cchc` runs the program there, in this process. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'cchc-cli-'));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return {
    cwd,
    cchc: (args: string, around: Around = {}) => cchc(cwd, args, around),
    text: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    names: () => readdirSync(cwd).sort(),
  };
}

/** Arguments are parted by blanks; `␣` within one stands for a blank. */
async function cchc(cwd: string, args: string, around: Around): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: around.isTTY ?? false,
    columns: around.columns,
  });
  const io: Io = {
    cwd: join(cwd, around.folder ?? ''),
    env: around.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: () => Promise.resolve(new TextEncoder().encode(around.stdin ?? '')),
    ...(around.ask ? { ask: around.ask } : {}),
    ...(around.interrupted
      ? {
          onInterrupt: (interrupt: () => void) => {
            interrupt();
          },
        }
      : {}),
    ...(around.cache === undefined ? {} : { cacheFolder: around.cache }),
  };
  const list = args.split(' ').filter((arg) => arg !== '');
  const exit = await run(
    list.map((arg) => arg.replaceAll('␣', ' ')),
    io,
  );
  return { exit, ...written };
}

/** Two leaves of 5 points: a ratio, and a yes or no. */
export const VI = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số
  đối tượng: xã

  tiêu chí 1 "Hồ sơ đúng hạn" 5 điểm {
    số liệu xong: số nguyên
    số liệu giao: số nguyên
    chấm theo xong / giao {
      từ 80%: tối đa
      dưới 80%: giá trị × tối đa
      mẫu bằng 0: không đánh giá
    }
  }

  tiêu chí 2 "Niêm yết công khai" 5 điểm {
    số liệu niêm_yết: có/không
    chấm {
      khi niêm_yết: 5
      còn lại: 0
    }
  }
}
`;

export const EN = `rulebook "Try" {
  language: 1
  code: TRY
  year: 2025
  scale: 5
  round: total 2 digits

  criterion 1 "On time" 5 points {
    input done: integer
    score by done {
      under 10: 0
      from 10: max
    }
  }
}
`;

/** The same with a name that nobody declared. */
export const VI_BAD = VI.replace('khi niêm_yết: 5', 'khi niêm_yêt: 5');

/** The same with a gap between 70% and 80%. */
export const VI_GAP = VI.replace('dưới 80%', 'dưới 70%');

export const DATA = 'đơn vị;xong;giao;niêm_yết\nA;9;10;có\nB;1;3;không\nC;;3;có\n';
