import { serveWorker, type WorkerScope } from '@cchc/server/browser';

serveWorker(globalThis);
