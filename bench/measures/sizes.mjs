// What the editor has to read from disk before it can help.
import { statSync } from 'node:fs';

export function measure(root) {
  const sizeOf = (...names) => names.reduce((sum, name) => sum + statSync(`${root}/dist/${name}`).size, 0) / 1000;
  return [
    {
      measure: 'bundles: extension, client, protocol and server',
      ours: sizeOf('extension.js', 'client.js', 'protocol.js', 'server.js'),
      unit: 'kB',
      atMost: 700,
      of: 'ours',
    },
    { measure: 'bundle: webview', ours: sizeOf('webview.js'), unit: 'kB', atMost: 150, of: 'ours' },
  ];
}
