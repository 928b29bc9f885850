/** Mixes of strategies as words have them. */
import { percent } from '../numbers.js';

/** A share in percent; under a billionth it is none. */
export function shareOf(share: number): string {
  return percent(Math.round(share * 1e9) / 1e9);
}

/** `boulware 60%, micro 40%`: the strategies of a mix that have a share, largest first. */
export function mixInWords(mix: readonly number[], agents: readonly string[]): string {
  return mix
    .map((share, at) => ({ share, name: agents[at] as string }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .map(({ share, name }) => (share === 1 ? name : `${name} ${shareOf(share)}`))
    .join(', ');
}
