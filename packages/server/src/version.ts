/** What the server says it is; the version as in package.json, which a test compares. */
export const SERVER = { name: 'cchc', version: '0.1.0' } as const;
