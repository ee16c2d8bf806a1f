import { CODECS, FOLDER_CODECS } from '../codecs';
import { readCommand, USAGE } from './arguments';
import { convert, type Surroundings } from './convert';

/**
 * Runs the command with the words behind its name.
 * @param say writes to standard output
 * @returns the exit code
 */
export async function run(
  words: readonly string[],
  say: (text: string) => unknown,
  surroundings: Surroundings,
): Promise<number> {
  const command = readCommand(words);
  switch (command.name) {
    case 'help':
      say(USAGE);
      return 0;
    case 'formats':
      say(listFormats());
      return 0;
    case 'usage':
      surroundings.tell(`${command.problem}\n\n${USAGE}`);
      return 2;
    case 'convert':
      try {
        return await convert(command.options, surroundings);
      } catch (error) {
        surroundings.tell(`${error instanceof Error ? error.message : String(error)}\n`);
        return 2;
      }
  }
}

function listFormats(): string {
  const rows = [...CODECS, ...FOLDER_CODECS].map(({ name, title, extensions, tasks }) => {
    return `${name.padEnd(16)}${title.padEnd(24)}${extensions
      .map((extension) => `.${extension}`)
      .join(' ')
      .padEnd(30)}${tasks.join(', ')}\n`;
  });
  return rows.join('');
}
