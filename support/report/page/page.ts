import { xml, XmlText } from '../../duis/xml-text';
import { printable } from '../printable';
import { PAGE_STYLE } from './assets';

/** What a page is made of; `script` is run where scripts are, and nothing that has to be read depends on it. */
export interface PageParts {
  readonly title: string;
  readonly body: XmlText;
  readonly script?: string;
  /** Whether its script may ask where it came from for more. */
  readonly asks?: true;
  /** Whether its script may load what lies beside the page. */
  readonly loads?: true;
}

/** A page that fetches nothing from anywhere: its style and script are inside, and its policy lets the browser refuse all else. */
export function page({ title, body, script, asks, loads }: PageParts): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(script === undefined ? [] : [`script-src ${loads ? "'self' file: " : ''}'unsafe-inline'`]),
    ...(asks ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const document = xml`<html lang="en">
<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>
<title>${title}</title><style>${new XmlText(PAGE_STYLE)}</style></head>
<body>
${body}
${script === undefined ? undefined : xml`<script>${new XmlText(script)}</script>`}
</body></html>
`;
  return `<!DOCTYPE html>\n${printable(document.value)}`;
}
