import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { VERSION } from '../protocol/version.ts';
import { today } from './clock.ts';
import { serve } from './server.ts';

// The server as a process of its own, over whatever channel its arguments name: `--stdio` or `--node-ipc`.
const pages = join(__dirname, '..', 'docs', 'rules');
serve(createConnection(ProposedFeatures.all), {
  version: VERSION,
  today,
  now: () => performance.now(),
  later: (work) => void setImmediate(work),
  pages: existsSync(pages) ? pathToFileURL(pages).href : undefined,
});
