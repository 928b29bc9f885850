/** Strategies that the house does not have, from files: modules of JavaScript, and rules written as data. */
import { spawnSync } from 'node:child_process';
import { basename, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseGuest } from '../agents/guest.js';
import { parseRules } from '../agents/ruleBased/parse.js';
import type { Strategy } from '../agents/strategy.js';
import { visible } from '../model/printable.js';
import { writePath } from '../model/problem.js';
import { thrownLine } from '../model/thrown.js';
import { problemLine, problemList, readParsed } from './fileProblems.js';
import { bytesOf } from './readBytes.js';

/** A file holds no strategy; the message says where and what would be right. */
export class GuestError extends Error {
  override readonly name = 'GuestError';
}

const MODULES = ['.js', '.mjs', '.cjs'];
const RULES = ['.yaml', '.yml', '.json'];

const REMEDY = 'export one, such as: export const strategy = { name: "mine", make: () => ({ decide: (view) => … }) }';

/** The strategy in a file. Throws a `GuestError` with what is wrong with it. */
export async function openGuest(path: string): Promise<Strategy> {
  const name = visible(basename(path));
  const ending = extname(path).toLowerCase();
  if (RULES.includes(ending)) return rulesIn(path, name);
  if (MODULES.includes(ending)) return strategyOf(await moduleAt(path, name), name);
  throw new GuestError(`${name} is no strategy: its name must end in ${[...MODULES, ...RULES].join(', ')}`);
}

function rulesIn(path: string, name: string): Strategy {
  const read = readParsed(textOf(path, name), parseRules);
  if (read.ok) return read.value;
  throw new GuestError(problemList(name, read.problems.map(problemLine)));
}

function textOf(path: string, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(path, 'strategy'));
  } catch (error) {
    throw new GuestError(`${name} cannot be read: ${thrownLine(error)}`);
  }
}

type Exports = Readonly<Record<string, unknown>>;

async function moduleAt(path: string, name: string): Promise<Exports> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new GuestError(`${name} cannot be loaded: it threw ${thrownLine(error)}`);
    const line = faultyLine(path);
    throw new GuestError(`${name}${line === undefined ? '' : `, line ${line}`}: ${visible(error.message)}`);
  }
}

/** Where the syntax of a module is at fault: Node tells it to a program of its own and not to who imports. */
function faultyLine(path: string): string | undefined {
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' });
  return /^\S.*:(\d+)$/m.exec(stderr)?.[1];
}

function strategyOf(module: Exports, name: string): Strategy {
  const exported = exportedIn(module);
  if (exported === undefined) throw new GuestError(`${name} exports no strategy: ${REMEDY}`);
  const parsed = parsedOf(exported, name);
  if (parsed.ok) return parsed.value;
  const lines = parsed.problems.map(({ path, message }) => {
    const place = visible(writePath(path));
    return `${place === '' ? 'the strategy' : place}: ${visible(message)}`;
  });
  throw new GuestError(problemList(name, lines));
}

function parsedOf(exported: unknown, name: string): ReturnType<typeof parseGuest> {
  try {
    return parseGuest(exported);
  } catch (error) {
    // Whoever exports a getter may throw from it.
    throw new GuestError(`${name} exports what cannot be looked at: it threw ${thrownLine(error)}`);
  }
}

/** The export called `strategy`, else the default, else the only one that can make agents. */
function exportedIn(module: Exports): unknown {
  const { strategy, default: standard } = module;
  if (strategy !== undefined) return strategy;
  // What a module of CommonJS exports comes as its default.
  if (isBlock(standard)) return 'strategy' in standard ? standard.strategy : standard;
  if (standard !== undefined && Object.keys(module).length === 1) return standard;
  const makers = Object.values(module).filter((one) => isBlock(one) && 'make' in one);
  return makers.length === 1 ? makers[0] : undefined;
}

function isBlock(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
