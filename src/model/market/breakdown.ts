/** The chance that talks break down, as somebody outside sees it. */
import { NONE } from '../space.js';
import { isTone } from '../statement.js';
import { gapBetween } from './gap.js';
import { BREAKDOWN } from './numbers.js';
import type { PublicTalk } from './publicTalk.js';

/** What somebody outside makes of the moves so far. */
interface Impression {
  /** From 0 to 1. */
  readonly gap: number;
  /** From -1, where offers drew apart of late, to 1, where they came nearer. */
  readonly nearing: number;
  /** What is still heard of words and deeds, in log odds. */
  readonly mood: number;
}

/**
 * The chance of a breakdown before the first move and after each, from 0 to 1: the logistic function of the gap between
 * the last offers of both, weighed by the time, of whether offers came nearer of late, and of what was said.
 */
export function breakdownChances({ deal, moves, ending }: PublicTalk): readonly number[] {
  const standing: [number, number] = [NONE, NONE];
  let now: Impression = { gap: BREAKDOWN.supposedGap, nearing: 0, mood: 0 };
  const chances = [chanceOf(now, 0)];
  moves.forEach(({ type, by, round, outcome, says }, at) => {
    const mood = now.mood * BREAKDOWN.echo + BREAKDOWN.deeds[type] + heard(says);
    now = { ...now, mood };
    if (type === 'offer') {
      const seen = !standing.includes(NONE);
      standing[by] = outcome;
      if (!standing.includes(NONE)) now = approached(now, gapBetween(deal.space, ...standing), seen);
    }
    const isLast = at === moves.length - 1;
    const time = deal.schedule.times[round] as number;
    chances.push(isLast && ending !== undefined ? BREAKDOWN.ended[ending] : chanceOf(now, time));
  });
  return chances;
}

/** The impression after an offer left this gap. Until a gap was `seen` nothing came nearer. */
function approached(now: Impression, gap: number, seen: boolean): Impression {
  if (!seen) return { ...now, gap };
  const { memory } = BREAKDOWN;
  return { ...now, gap, nearing: memory * now.nearing + (1 - memory) * Math.sign(now.gap - gap) };
}

/** What is heard in a statement; whatever is no tone is a commitment. */
function heard(says: string | undefined): number {
  if (says === undefined) return 0;
  return isTone(says) ? BREAKDOWN.tones[says] : BREAKDOWN.commitment;
}

function chanceOf({ gap, nearing, mood }: Impression, time: number): number {
  const { base, gap: early, gapLate, nearing: relief, ended } = BREAKDOWN;
  const odds = base + gap * (early + gapLate * time) - relief * nearing + mood;
  return Math.min(ended.expired, Math.max(ended.agreed, 1 / (1 + Math.exp(-odds))));
}
