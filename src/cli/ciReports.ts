/** Reports for continuous integration: a bundle of its own, so that a plain `check` does not read it. */
export { gitlabReport } from './reporters/ci/gitlab.ts';
export { junitReport } from './reporters/ci/junit.ts';
export { rdjsonReport } from './reporters/ci/rdjson.ts';
export { sarifReport } from './reporters/ci/sarif.ts';
