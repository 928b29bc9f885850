/** How long a run is, and how many there are. */
export interface Timing {
  readonly seconds: number;
  readonly runs: number;
}

/** Calls per second: the median of several runs of about the given length, after a warm-up. A run is one call at the least. */
export function perSecond(call: () => void, { seconds, runs }: Timing = { seconds: 0.7, runs: 5 }): number {
  const timed = (calls: number): number => {
    const start = performance.now();
    for (let number = 0; number < calls; number++) call();
    return (performance.now() - start) / 1000;
  };
  let calls = 1;
  while (timed(calls) < seconds / 10) calls *= 2;
  calls = Math.max(1, Math.round((calls * seconds) / timed(calls)));
  timed(calls);
  const rates = Array.from({ length: runs }, () => calls / timed(calls)).sort((a, b) => a - b);
  return rates[Math.floor(runs / 2)] as number;
}
