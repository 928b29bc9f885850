/**
 * A strategy of your own in one file. Play it with
 *   lancaster run two-ports --agents own-strategy,linear --agent examples/own-strategy.js
 * Only `name` and `make` are required. What an agent does may depend on nothing but the view that it is shown.
 */
export const strategy = {
  name: 'own-strategy',
  says: 'Asks for less as time goes by, ever faster, and takes what is worth as much as it would ask for next.',
  source: 'an example of Lancaster',
  // What it looks at beside its own points and the offer on the table; leave this out and it may look at everything.
  uses: ['clock'],
  parameters: {
    patience: { says: 'the higher, the later it gives way', standard: 2, least: 1, most: 10, whole: true },
  },
  // The reason for each kind of move, as people read it.
  rules: {
    ask: '{self} asks for what it can still hope for after {time} of the time{gave}.',
    enough: '{other} offers {table}, no less than {self} would ask for next.',
    tooLittle: '{other} offers {table}, less than {self} would ask for.',
    goOn: '{self} sees room for a deal.',
    hopeless: 'Nothing that {self} may sign beats no deal.',
  },
  make:
    ({ patience }) =>
    // Called for each talk: what an agent remembers goes here.
    () => ({
      decide: (view) => {
        if (view.question === 'extension') return { type: 'extend', because: 'goOn' };

        // Outcomes are numbers. `ranking` has all that cross no red line, best first; `points` says what each is worth.
        const { points, ranking, forbidden, reservation } = view.preferences;
        const best = points[ranking[0]];
        // Under its mandate it may not sign, and under its reservation no deal is better.
        const floor = Math.max(view.mandate, reservation);
        if (best < floor) return { type: 'walk', because: 'hopeless' };

        // Whole points, so that the last bit of a power never decides.
        const target = Math.ceil(best - (best - floor) * view.time ** patience - 0.001);
        const bid = ranking.findLast((outcome) => points[outcome] >= target);

        const isOffered = view.table !== -1 && forbidden[view.table] === 0;
        if (isOffered && points[view.table] >= points[bid]) return { type: 'accept', because: 'enough' };
        // At the last word nothing more can be offered.
        if (view.question === 'answer') return { type: 'reject', because: 'tooLittle' };
        return { type: 'offer', outcome: bid, because: 'ask' };
      },
    }),
};
