import { VERSION } from '../protocol/version.ts';
import { COMMANDS, type Command, commandNamed } from './commands.ts';
import type { Options } from './options.ts';

/** The help as a whole, or on one command. */
export function helpOn(name: string | undefined): string {
  return name === undefined ? overview() : commandHelp(commandNamed(name));
}

function overview(): string {
  const rows = COMMANDS.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does] as const);
  return `cx-programme ${VERSION}: programme plans as code

Usage: cx-programme <command> [options]

${columns(rows)}

  --help, --version

cx-programme <command> --help says more about a command.
`;
}

function commandHelp({ name, takes, does, more, module: { OPTIONS } }: Command): string {
  const parts = [
    `cx-programme ${name} ${takes}`.trim(),
    does[0]?.toUpperCase() + does.slice(1),
    more,
    optionsPart(OPTIONS),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function optionsPart(options: Options): string {
  const rows = Object.entries(options).map(
    ([name, { value, help }]) => [value === undefined ? `--${name}` : `--${name} ${value}`, help] as const,
  );
  return columns(rows);
}

const WIDEST_FIRST = 34;

/** Two columns; what is too wide for the first has a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([first]) => first.length).filter((length) => length <= WIDEST_FIRST));
  return rows
    .map(
      ([first, second]) =>
        `  ${first.length > width ? `${first}\n  ${' '.repeat(width)}` : first.padEnd(width)}  ${second}`,
    )
    .join('\n');
}
