const { reporters } = require('mocha');

/** Mocha's dots; and which tests were given a second try, and why, one line each that `mocha.mjs` reads. */
class Reporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const again = [];
    runner.on('retry', (test, error) => again.push({ title: test.fullTitle(), error }));
    runner.once('end', () => {
      for (const { title, error } of again) {
        console.log(`  second try: ${title}`);
        console.log(String(error?.stack ?? error).replace(/^/gm, '      '));
      }
    });
  }
}

module.exports = Reporter;
