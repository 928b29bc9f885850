/** Strategies that the house does not have, from files. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Strategy } from '../agents/strategy.js';

/** The strategy that a JavaScript module exports as `strategy`. Throws what the module throws. */
export async function openGuest(path: string): Promise<Strategy> {
  const module: { strategy: Strategy } = await import(pathToFileURL(resolve(path)).href);
  return module.strategy;
}
