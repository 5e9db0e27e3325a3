/** What a terminal would obey and a document cannot hold: control characters but for line ends and tabs, and marks that turn text round. */
const UNPRINTABLE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000d\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]',
  'g',
);

/** Text that a target may have said, as it can be shown: nothing of it is obeyed. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
