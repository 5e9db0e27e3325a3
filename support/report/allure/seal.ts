/** A policy under which the page may run what it brings along, or has beside it on disk, and may fetch nothing from any host. */
const POLICY = "default-src 'self' file: 'unsafe-inline' 'unsafe-eval' data: blob:";

const ANALYTICS = /<script[^>]*src="https:\/\/www\.googletagmanager\.com[^>]*><\/script>\s*<script>[^<]*gtag\('config'[^<]*<\/script>/g;

/**
 * Seals an Allure page, which is read in closed networks: takes out the analytics that allure 3 always adds (allure-commandline
 * does when not told otherwise), and has the browser refuse whatever else would leave. Throws where the analytics are not
 * as known, so that a new version of Allure does not bring them back unseen.
 */
export function seal(page: string): string {
  const quiet = page.replace(ANALYTICS, '');
  if (quiet.includes('googletagmanager'))
    throw new Error('the Allure page calls googletagmanager in a way that is not known; it was not published');
  const sealed = quiet.replace(/<head>/i, `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  if (sealed === quiet) throw new Error('the Allure page has no <head> to seal');
  return sealed;
}
