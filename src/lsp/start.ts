import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Day } from '../core/time/day.ts';
import { VERSION } from '../protocol/version.ts';
import { locateOnDisk, plansOnDisk, readFolderFromDisk, readFromDisk } from './disk.ts';
import { memoryOfNode } from './memory.ts';
import { serve } from './server.ts';

/** Serves this process's client, over whatever channel the process's arguments name (`--stdio`), until it ends. */
export function startServer(today: () => Day): void {
  const pages = join(__dirname, '..', 'docs', 'rules');
  serve(createConnection(ProposedFeatures.all), {
    version: VERSION,
    today,
    now: () => performance.now(),
    later: (work) => void setImmediate(work),
    readFile: readFromDisk,
    readFolder: readFolderFromDisk,
    locate: locateOnDisk,
    listPlans: plansOnDisk,
    memory: memoryOfNode,
    pages: existsSync(pages) ? pathToFileURL(pages).href : undefined,
  });
}
