'use strict';
/**
 * The command. Whatever goes wrong is one line, and exit code 2 or 3: 1 is a statement about a target. An output that cannot be written
 * does not end what is under way: a run has its record to finish, and an error of the pipe is no step's.
 */
let output;
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (stream === process.stdout) output ??= error;
  });
// The limit of ulimit -f, which else ends the process by a signal, is then an error of the write.
process.on('SIGXFSZ', () => undefined);
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    // Cucumber listens while a step is under way, whose fault it then is.
    if (process.listenerCount(event) === 1) process.exit(explain(error));
  });

function explain(error) {
  try {
    return require('./main.ts').explainError(error, process.stderr);
  } catch {
    process.stderr.write(`${String(error).split('\n', 1)[0]}\n`);
    return 3;
  }
}

/** What was said may still be on its way into a pipe; after an error of the pipe nobody listens any more. */
function leave(exitCode) {
  const exit = (error) => {
    output ??= error ?? undefined;
    if (output !== undefined) {
      const { systemErrorText } = require('./run/system-error.ts');
      process.stderr.write(`not all of the output could be written: ${systemErrorText(output)}\n`);
    }
    process.exit(output === undefined || exitCode === 2 ? exitCode : 3);
  };
  if (output !== undefined) exit();
  process.stdout.once('error', exit).write('', exit);
}

require('./register.cjs');
require('./main.ts').main(process.argv.slice(2)).then(leave);
