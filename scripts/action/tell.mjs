const told = [];

/** A line beside the job: `error`, `warning` or `notice`. */
export function tell(severity, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  told.push(`::${severity} title=cx-programme::${escaped}`);
}

/** All of them, for a step of its own: in the step of the problems they could be the eleventh, which GitHub drops. */
export function all() {
  return told;
}
