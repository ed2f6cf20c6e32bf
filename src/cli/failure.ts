/** The command cannot do its work: a message for stderr that names what is wrong and the mend, and exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** `--formt` → ` Did you mean --format?`, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
