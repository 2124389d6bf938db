// What mocha can do and its types do not say.

declare module 'mocha/mocha';

interface Mocha {
  loadFilesAsync(options: {
    readonly esmDecorator: (path: string | URL) => string | URL;
  }): Promise<Mocha>;
}
