#!/usr/bin/env node
import { run } from './run';

// What a run has to tidy up it does at the end of the process, which these skip unless somebody listens.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

run(process.argv.slice(2), (text) => process.stdout.write(text), {
  tell: (text) => process.stderr.write(text),
  now: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
});
