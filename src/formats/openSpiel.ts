/**
 * The bargaining game of OpenSpiel (after DeVault, Mell & Gratch 2015 and Lewis et al. 2017): a pool of items of a few
 * kinds is shared out, and each side has its own value for a kind. A line is an instance: `1,2,3 8,1,0 4,0,2`.
 */
import { pair } from '../model/party.js';
import { type Additive, MOST_OPTIONS, tooMany } from './additive.js';
import { faultAt, type SourceFile, stemOf } from './sourceFile.js';

const INSTANCE = /^\s*\d+(?:,\d+)*\s+\d+(?:,\d+)*\s+\d+(?:,\d+)*\s*$/;

/** Whether the first line that says anything is an instance. */
export function isOpenSpiel(text: string): boolean {
  const start = text.search(/\S/);
  return start >= 0 && INSTANCE.test(text.slice(start, start + 1000).split('\n', 1)[0] as string);
}

/** One instance of a file, counted from 1: an issue for each kind of items, how many the first party keeps its options. */
export function readOpenSpiel({ name: file, text }: SourceFile, instance: number | undefined): Additive {
  const lines = text.split('\n').map((line, at) => ({ line, number: at + 1 }));
  const instances = lines.filter(({ line }) => line.trim() !== '');
  const chosen = instances[(instance ?? 1) - 1];
  if (chosen === undefined)
    throw faultAt(file, lines.length, '', `there are ${instances.length} instances in it, and no number ${instance}`);
  const fault = (message: string) => faultAt(file, chosen.number, '', message);
  if (!INSTANCE.test(chosen.line)) throw fault('an instance is three lists of whole numbers, as 1,2,3 8,1,0 4,0,2');
  const lists = chosen.line
    .trim()
    .split(/\s+/)
    .map((list) => list.split(',').map(Number));
  const [pool, ...values] = lists as [number[], number[], number[]];
  if (values.some(({ length }) => length !== pool.length)) throw fault('the three lists are not of one length');
  const why = tooMany(pool.length);
  if (why !== undefined) throw fault(why);
  const many = pool.findIndex((count) => count >= MOST_OPTIONS);
  if (many >= 0) throw fault(`kind ${many + 1} has ${pool[many]} items, and ${MOST_OPTIONS - 1} are the most`);
  const totals = values.map((own) => pool.reduce((sum, count, kind) => sum + count * (own[kind] as number), 0));
  const scale = Math.max(1, ...totals);
  if (scale > 1_000_000_000) throw fault('the items are worth more than 1,000,000,000 together');
  const ofMany = instances.length === 1 ? [] : [`this is instance ${instance ?? 1} of ${instances.length}`];
  return {
    platform: 'OpenSpiel',
    name: instances.length === 1 ? stemOf(file) : `${stemOf(file)}-${instance ?? 1}`,
    issues: pool.map((count, kind) => ({
      name: `Items of kind ${kind + 1}`,
      options: Array.from({ length: count + 1 }, (_, kept) => ({ name: `${kept}`, number: kept })),
    })),
    sides: pair((party) => ({
      name: party === 0 ? 'First' : 'Second',
      worth: pool.map((count, kind) =>
        Array.from({ length: count + 1 }, (_, kept) => {
          const items = party === 0 ? kept : count - kept;
          return (items * (values[party]?.[kind] as number)) / scale;
        }),
      ),
      reservation: 0,
      discount: 1,
    })),
    capped: false,
    scale,
    notes: [...ofMany, `an option says how many items the first party keeps; ${scale} points make a utility of 1`],
  };
}
