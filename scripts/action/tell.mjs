/** A line beside the job: `error`, `warning` or `notice`. */
export function warn(severity, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${severity} title=cx-programme::${escaped}`);
}
