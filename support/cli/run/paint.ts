import type { Terminal } from './progress';

/** Colours that a terminal shows; no meaning is carried by one alone. */
export type Colour = 'red' | 'green' | 'yellow';

/** Text as it is shown. */
export type Paint = (text: string, colour: Colour) => string;

/** Where nobody sees colours. */
export const PLAIN: Paint = (text) => text;

const CODES: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33 };

/** Colours on a terminal, and nowhere where NO_COLOR is set to anything (https://no-color.org). */
export function paintFor({ isTTY }: Terminal, env: NodeJS.ProcessEnv = process.env): Paint {
  const wanted = isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return wanted ? (text, colour) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : PLAIN;
}
