// A thread of the server that looks at files which are not open, while the server answers.
import './server-worker.js';
import { lookAtFiles } from '../server/dist/node/work.js';

lookAtFiles(globalThis.cchcServer.doJob);
