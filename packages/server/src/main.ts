import { serveProcess } from './node.js';

serveProcess(process.argv);
