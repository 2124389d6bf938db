import { doJob } from '../closed/job.js';
import { lookAtFiles } from './work.js';

lookAtFiles(doJob);
