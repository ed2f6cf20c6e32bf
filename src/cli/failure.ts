/** The command cannot do its work: a message for stderr that names what is wrong and the mend, and exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** By its name: parts of the program that are loaded late have a class of their own. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure';
}

/** What stderr is told of anything that was thrown. */
export function complaintOf(error: unknown): string {
  if (isFailure(error)) return error.message;
  const [, part] = /^Cannot find module '(\.{1,2}\/[\w/.-]+)'/.exec(error instanceof Error ? error.message : '') ?? [];
  if (part)
    return `the program's own file ${part} is missing. It is all files of dist/ together: install it again, whole.`;
  return `this is a fault of cx-programme.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** `--formt` → ` Did you mean --format?`, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
