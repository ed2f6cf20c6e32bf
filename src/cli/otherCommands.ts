/** All of the command line but a plain check, which is what people and hooks wait for: a file of its own in `dist/`. */
export { run } from './run.ts';
export { since } from './since.ts';
