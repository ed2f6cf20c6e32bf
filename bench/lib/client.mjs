// A language client as plain as possible, so that what is measured is the server: JSON-RPC over the server's stdio.
import { spawn } from 'node:child_process';

/** `pulls`: whether the client asks for diagnostics, rather than waiting for them. */
export function startServer(command, args, { initializationOptions, configuration = {}, pulls = false } = {}) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const pending = new Map();
  const listeners = new Set();
  let nextId = 0;
  let buffer = Buffer.alloc(0);

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const answer = ({ id, method, params }) => {
    const result =
      method === 'workspace/configuration' ? params.items.map(({ section }) => configuration[section] ?? null) : null;
    send({ id, result });
  };
  child.stdout.on('data', (chunk) => {
    buffer = buffer.length ? Buffer.concat([buffer, chunk]) : chunk;
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
      buffer = buffer.subarray(head + 4 + length);
      if (message.method && message.id !== undefined) answer(message);
      else if (message.method) for (const listener of listeners) listener(message);
      else pending.get(message.id)?.(message);
    }
  });

  const request = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++nextId;
      pending.set(id, ({ result, error }) => {
        pending.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      send({ id, method, params });
    });
  const notify = (method, params) => send({ method, params });
  /** The next notification that fits. */
  const next = (fits) =>
    new Promise((resolve) => {
      const listener = (message) => {
        if (!fits(message)) return;
        listeners.delete(listener);
        resolve(message);
      };
      listeners.add(listener);
    });

  return {
    pid: child.pid,
    pulls,
    request,
    notify,
    next,
    async initialize(rootUri = null) {
      const reply = await request('initialize', {
        processId: process.pid,
        rootUri,
        initializationOptions,
        capabilities: {
          workspace: { configuration: Object.keys(configuration).length > 0 },
          textDocument: pulls ? { diagnostic: {} } : { publishDiagnostics: {} },
        },
      });
      notify('initialized', {});
      if (Object.keys(configuration).length) notify('workspace/didChangeConfiguration', { settings: configuration });
      return reply;
    },
    async stop() {
      await Promise.race([request('shutdown'), new Promise((resolve) => setTimeout(resolve, 1000))]);
      notify('exit');
      child.kill();
    },
  };
}

/** The server of this checkout, started as the extension starts it: a test holds the two together. */
export const FLAGS = ['--max-semi-space-size=4'];

export function ours(root, { pulls = true } = {}) {
  return startServer(process.execPath, [...FLAGS, `${root}/dist/server.js`, '--stdio'], {
    initializationOptions: { settings: { today: '2026-02-18', profile: 'recommended' } },
    pulls,
  });
}

/** The best-known YAML server, with the same schema. */
export function yamlServer(root) {
  const schema = `file://${root}/schemas/programme.cx.schema.json`;
  return startServer(
    process.execPath,
    [`${root}/bench/node_modules/yaml-language-server/bin/yaml-language-server`, '--stdio'],
    {
      configuration: {
        yaml: {
          schemas: { [schema]: '*.cx.yaml' },
          validate: true,
          schemaStore: { enable: false },
          maxItemsComputed: 5000,
        },
        http: {},
        '[yaml]': {},
        editor: {},
        files: {},
      },
    },
  );
}
