import type { CliTable } from './messages.js';

/** What `cchc serve` and `cchc preview` say. */
export interface ServingMessages {
  SERVING: { readonly url: string };
  SERVED: object;
  PREVIEWING: { readonly url: string };
  PREVIEW_WRITTEN: { readonly path: string };
  /** A page cannot read a database. */
  NOT_FOR_PAGES: { readonly path: string };
  SERVES_ONE: { readonly path: string };
  PORT_WRONG: { readonly port: string };
  PORT_UNUSABLE: { readonly host: string; readonly port: string; readonly why: string };
}

const WHY_VI: Readonly<Record<string, string>> = {
  EADDRINUSE: 'chương trình khác đang dùng',
  EACCES: 'không có quyền',
  EADDRNOTAVAIL: 'máy này không có địa chỉ đó',
  ENOTFOUND: 'không tìm thấy tên máy',
};
const WHY_EN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'it is not permitted',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'the name is not known',
};

export const servingMessages: CliTable<ServingMessages> = {
  SERVING: {
    vi: ({ url }) =>
      `Dịch vụ chấm điểm đang chạy ở ${url} (mô tả: ${url}/openapi.json); Ctrl-C để dừng.`,
    en: ({ url }) =>
      `The scoring service runs at ${url} (described at ${url}/openapi.json); Ctrl-C ends it.`,
  },
  SERVED: { vi: () => 'Dịch vụ đã dừng.', en: () => 'The service has ended.' },
  PREVIEWING: {
    vi: ({ url }) => `Xem trước ở ${url} (chỉ trên máy này).`,
    en: ({ url }) => `The preview is at ${url} (on this machine only).`,
  },
  PREVIEW_WRITTEN: {
    vi: ({ path }) => `Đã ghi trang xem trước vào \`${path}\`.`,
    en: ({ path }) => `The preview was written to \`${path}\`.`,
  },
  NOT_FOR_PAGES: {
    vi: ({ path }) =>
      `Trang xem trước không đọc được tệp Parquet \`${path}\`. Hãy dùng CSV, JSON hoặc XLSX.`,
    en: ({ path }) =>
      `The preview cannot read the Parquet file \`${path}\`. Use CSV, JSON or XLSX instead.`,
  },
  SERVES_ONE: {
    vi: ({ path }) =>
      `\`${path}\` có nhiều bộ tiêu chí, dịch vụ chỉ chạy một; hãy để mỗi bộ trong một tệp.`,
    en: ({ path }) =>
      `\`${path}\` has several rulebooks and a service runs one; put each into a file of its own.`,
  },
  PORT_WRONG: {
    vi: ({ port }) => `\`${port}\` không phải cổng; cổng là số từ 0 đến 65535.`,
    en: ({ port }) => `\`${port}\` is no port; ports are numbers from 0 to 65535.`,
  },
  PORT_UNUSABLE: {
    vi: ({ host, port, why }) =>
      `Không nghe được ở \`${host}\` cổng ${port}: ${WHY_VI[why] ?? `\`${why}\``}. Hãy chọn khác bằng \`--port\` hoặc \`--host\`.`,
    en: ({ host, port, why }) =>
      `Cannot listen at \`${host}\` port ${port}: ${WHY_EN[why] ?? `\`${why}\``}. Choose another with \`--port\` or \`--host\`.`,
  },
};
