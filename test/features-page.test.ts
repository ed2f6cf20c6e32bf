import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSession } from './support/lsp.ts';

const ROOT = resolve(__dirname, '..');
const IMAGES = 'images/features';
/** A picture is there to be seen at once. */
const MOST_BYTES = 60_000;

interface Row {
  readonly name: string;
  readonly offered: string;
  readonly looks: string;
}

const page = readFileSync(join(ROOT, 'docs/features.md'), 'utf8');
const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:feature|---)/.test(line))
  .map((line) => {
    const [name = '', , offered = '', looks = ''] = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1);
    return { name, offered, looks };
  });
/** The capabilities that rows name, and the rest: a kind of contribution and its name. */
const named = rows.flatMap(({ offered }) => [...offered.matchAll(/(?:(\w+) )?`([\w.-]+)`/g)]);
const capabilities = new Set(named.filter(([, kind]) => !kind).map(([, , name = '']) => name));
const pictures = rows.flatMap(({ looks }) => [...looks.matchAll(/\((\S+?)\)/g)].map(([, path = '']) => path));

type Data = Readonly<Record<string, unknown>>;

async function offered(): Promise<Data> {
  const session = await startSession({}, undefined, { textDocument: { diagnostic: {} } });
  await session.end();
  return session.reply.capabilities as unknown as Data;
}

const at = (data: Data, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Data | undefined)?.[key], data);

describe('the page of features', () => {
  it('has a row for every capability that the server offers', async () => {
    const { workspace, ...rest } = await offered();
    const all = [...Object.keys(rest), ...Object.keys(workspace as object).map((key) => `workspace.${key}`)];
    assert.ok(all.length > 20);
    assert.deepEqual(
      all.filter((name) => !capabilities.has(name)),
      [],
    );
  });

  it('names no capability that the server does not offer', async () => {
    const reply = await offered();
    assert.deepEqual(
      [...capabilities].filter((name) => !at(reply, name)),
      [],
    );
  });

  it('names what the extension contributes, and all views, walkthroughs, tasks and settings that change what is seen', () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly contributes: {
        readonly [kind: string]: readonly Data[];
      } & {
        readonly views: Readonly<Record<string, readonly Data[]>>;
        readonly configuration: { readonly properties: Data };
      };
    };
    const { views, walkthroughs = [], taskDefinitions = [], problemMatchers = [], commands = [] } = contributes;
    const settings = Object.keys(contributes.configuration.properties);
    const names = (items: readonly Data[], key: string, kind: string): readonly string[] =>
      items.map((item) => `${kind} ${String(item[key])}`);
    const shown = [
      ...names(Object.values(views).flat(), 'id', 'view'),
      ...names(walkthroughs, 'id', 'walkthrough'),
      ...names(taskDefinitions, 'type', 'task'),
      ...names(problemMatchers, 'name', 'matcher'),
      ...settings
        .filter((name) => /\.(?:inlayHints|codeLenses|timeline)\./.test(name))
        .map((name) => `setting ${name}`),
    ];
    const said = named.filter(([, kind]) => kind).map(([, kind, name]) => `${kind} ${name}`);
    assert.deepEqual(
      shown.filter((one) => !said.includes(one)),
      [],
    );
    const known = [...shown, ...names(commands, 'command', 'command'), ...settings.map((name) => `setting ${name}`)];
    assert.deepEqual(
      said.filter((one) => !known.includes(one)),
      [],
    );
  });

  it('shows small pictures that are there, and all of them', () => {
    assert.deepEqual(
      pictures.filter((path) => !existsSync(join(ROOT, 'docs', path))),
      [],
    );
    const large = pictures.map((path) => [path, statSync(join(ROOT, 'docs', path)).size] as const);
    assert.deepEqual(
      large.filter(([, size]) => size > MOST_BYTES),
      [],
    );
    const unused = readdirSync(join(ROOT, 'docs', IMAGES)).filter((name) => !pictures.includes(`${IMAGES}/${name}`));
    assert.deepEqual(unused, []);
  });
});
