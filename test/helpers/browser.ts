/** Pages in a real browser. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser’s program; `undefined` where there is none. */
const named = process.env.LANCASTER_CHROMIUM;
const program = (named === undefined ? PLACES : [named]).find((path) => existsSync(path));
const NO_BROWSER =
  'This test needs Chromium: install it (apt-get install chromium), or name its program in LANCASTER_CHROMIUM.';

/** Where everything is checked a browser must be there; elsewhere its tests are counted as skipped. */
export const WITHOUT_BROWSER = program === undefined && !process.env.LANCASTER_CI;

export const SCREEN = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Opened<T> {
  readonly seen: T;
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens a page, looks at it, and gives what was asked of the network and what went wrong. */
export type Open = <T>(
  page: string,
  size: typeof SCREEN,
  look: (page: Page) => Promise<T>,
  colorScheme?: 'light' | 'dark',
) => Promise<Opened<T>>;

/** A browser for the tests that stand beside the call. */
export function browsing(): Open {
  let folder: string | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lancaster-page-'));
    if (program === undefined) throw new Error(NO_BROWSER);
    browser = await chromium.launch({ executablePath: program, headless: true, args: QUIET });
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  return async (html, size, look, colorScheme = 'light') => {
    const file = join(folder as string, 'page.html');
    writeFileSync(file, html);
    const page = await (browser as Browser).newPage({ viewport: size, colorScheme });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    const seen = await look(page);
    await page.close();
    return { seen, requests: requests.filter((url) => url !== pathToFileURL(file).href), complaints };
  };
}
