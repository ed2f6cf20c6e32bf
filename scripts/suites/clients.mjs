/** Other editors than VS Code, for real: each that is installed drives the language server over stdio. */
import { spawnSync } from 'node:child_process';
import { runMocha } from './mocha.mjs';

const EGLOT = `(princ (or (locate-library "eglot") (car (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/eglot-*"))))`;
const CLIENTS = [
  { name: 'Neovim', program: 'nvim', args: ['--version'], has: /NVIM/, wanted: 'neovim' },
  {
    name: 'Emacs',
    program: 'emacs',
    args: ['--batch', '-Q', '--eval', EGLOT],
    has: /eglot/,
    wanted: 'emacs with eglot',
  },
];

export async function runClients() {
  const here = CLIENTS.filter(({ program, args, has }) =>
    has.test(spawnSync(program, args, { encoding: 'utf8' }).stdout),
  );
  const absent = CLIENTS.filter((client) => !here.includes(client));
  const notes = absent.map(({ name, wanted }) => `not run: ${name} (${wanted} is not installed)`);
  if (here.length === 0) return { passed: 0, failed: 0, skipped: absent.length, notes };
  const env = { CX_CLIENTS: here.map(({ program }) => program).join() };
  const counts = await runMocha(['test/clients/*.test.ts'], { env, timeout: 300_000, label: 'clients' });
  return { ...counts, skipped: counts.skipped + absent.length, notes: [...counts.notes, ...notes] };
}
