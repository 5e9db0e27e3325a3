import { parentPort, workerData } from 'node:worker_threads';
import { judgeEntries, type EntryShare } from './judge-entries';

void judgeEntries(workerData as EntryShare).then((faults) => parentPort?.postMessage(faults));
