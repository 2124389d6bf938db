/** A file's URI as one spelling, so that two spellings of a file are one file. */
export function normalUri(uri: string): string {
  try {
    const url = new URL(uri);
    const path = decoded(url.pathname).replace(
      /^\/([A-Z]):/,
      (_, drive: string) => `/${drive.toLowerCase()}:`,
    );
    return `${url.protocol}//${url.host}${encodePath(path)}`;
  } catch {
    return uri;
  }
}

/** The URI of a file that another names by a relative path; undefined for any other kind of path. */
export function resolveUri(path: string, from: string): string | undefined {
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path) || path.includes('\0'))
    return undefined;
  try {
    const base = new URL(from);
    // Paths of people may hold anything that a URI reads in its own way.
    const url = new URL(encodePath(path.replaceAll('\\', '/')), `file://${base.pathname}`);
    return normalUri(`${base.protocol}//${base.host}${url.pathname}`);
  } catch {
    return undefined;
  }
}

/** Whether a file lies in a folder. */
export function isInside(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder that a file lies in. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The last part of a URI, for people. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%3A/gi, ':');
}

/** How a file names another: `../thang-chung/thang-chung.cchc`. */
export function relativePath(uri: string, from: string): string {
  const [own, other] = [folderOf(from).split('/'), uri.split('/')];
  const common = own.findIndex((part, index) => part !== other[index]);
  const shared = common < 0 ? own.length : common;
  const up = own.slice(shared).map(() => '..');
  return [...up, ...other.slice(shared)].map(decoded).join('/');
}
