import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { pictures } from '../pictures/pictures.js';

// Colours are decided when the screens are loaded, and the pictures have them.
vi.hoisted(() => {
  process.env.FORCE_COLOR = '1';
});

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('the pictures in the README are what the screens show; npm run pictures draws them anew', async () => {
  const drawn = await pictures();
  expect(Object.keys(drawn)).toHaveLength(3);
  for (const [name, picture] of Object.entries(drawn)) {
    expect(text('README.md')).toContain(`](pictures/${name})`);
    expect(picture === text(`pictures/${name}`), name).toBe(true);
  }
});
