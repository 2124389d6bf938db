import { serveWorker } from '@cchc/server/browser';

serveWorker(globalThis);
