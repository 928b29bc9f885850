/** Draws the pictures of the README anew: `npm run pictures`. */
import { writeFileSync } from 'node:fs';

// Colours are decided when the screens are loaded.
Object.assign(process.env, { NODE_ENV: 'production', FORCE_COLOR: '1', CI: 'false', CONTINUOUS_INTEGRATION: 'false' });
const { pictures } = await import('./pictures.js');
for (const [name, picture] of Object.entries(await pictures())) writeFileSync(new URL(name, import.meta.url), picture);
process.exit(0);
