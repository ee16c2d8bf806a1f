#!/usr/bin/env node
import { run } from './run';

run(process.argv.slice(2), (text) => process.stdout.write(text), {
  tell: (text) => process.stderr.write(text),
  now: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
});
