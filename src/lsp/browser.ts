import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

import { VERSION } from '../protocol/version.ts';
import { today } from './clock.ts';
import { serve } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: VERSION,
  today,
  now: () => performance.now(),
  later: (work) => void setTimeout(work),
});
