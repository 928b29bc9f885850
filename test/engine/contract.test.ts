/** Every breach of the contract is committed once by an agent that otherwise keeps it, and seen. */
import { expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { promisesOf } from '../../src/agents/promises.js';
import { breachesIn, breachSentence, type Candidate, trialsOn } from '../../src/engine/contract.js';
import { provingGround, titledGround } from '../../src/engine/provingGround.js';
import { type Decision, decision, offer } from '../../src/model/move.js';
import { isForbidden } from '../../src/model/preferences.js';
import { NONE } from '../../src/model/space.js';
import type { Agent, View } from '../../src/model/view.js';
import { tabulated } from '../helpers/tabulated.js';

const rivals = ['linear', 'hardliner'].map((name) => ({ name, seat: () => hire(name).seat() }));
const sound = promisesOf(hire('linear'));

/** The breaches of a candidate, by what it did. Deals are made anew: some candidates spoil them. */
function found(candidate: Partial<Candidate>): string[] {
  const trials = trialsOn(titledGround(provingGround()), rivals);
  return breachesIn({ ...sound, ...candidate }, trials).map(({ what }) => what);
}

/** Linear, with its decisions changed. */
function changed(change: (decided: Decision, view: View) => Decision): Partial<Candidate> {
  return { seating: () => () => changedAgent(change) };
}

function changedAgent(change: (decided: Decision, view: View) => Decision): Agent {
  const agent = sound.seating()();
  return { decide: (view) => change(agent.decide(view), view) };
}

const worst = ({ preferences }: View) => tabulated(preferences).ranking.at(-1) as number;

it('finds nothing in strategies that keep it, whatever the ground', () => {
  expect(found({})).toEqual([]);
  expect(found(promisesOf(hire('logroller')))).toEqual([]);
});

it('sees moves that the referee refuses, and says why', () => {
  const below = found(changed((decided, view) => (view.mandate > 0 ? offer(worst(view), 'bid') : decided)));
  expect(below).toContain('made a move that the referee refuses: it is below the mandate of the mover');
  expect(found(changed(() => decision('accept', 'enough')))).toContain(
    'made a move that the referee refuses: there is no offer on the table',
  );
});

it('sees an agent that throws, asked or made, and one that gives no decision', () => {
  const throws = (): never => {
    throw new TypeError('no\nmore');
  };
  expect(found({ seating: () => () => ({ decide: throws }) })).toEqual(['threw TypeError: no']);
  expect(found({ seating: () => throws })).toEqual(['threw TypeError: no']);
  expect(found({ seating: throws })).toEqual(['threw TypeError: no']);
  expect(found({ seating: () => () => ({ decide: () => ({}) as Decision }) })).toEqual(['gave no decision']);
});

it('sees a rule that is not declared', () => {
  const strange = changed((decided) => (decided.type === 'accept' ? { ...decided, because: 'whim' } : decided));
  expect(found(strange)).toEqual(['moves by the rule "whim", which it does not declare']);
});

it('sees an answer that hangs on how often it was asked', () => {
  let asked = 0;
  const fickle = changed((decided) =>
    decided.type === 'offer' && asked++ % 2 ? { ...decided, because: 'goOn' } : decided,
  );
  expect(found(fickle)).toContain('answers the same view otherwise when it is asked again');
});

it('sees an answer that hangs on what no view has shown', () => {
  let seats = 0;
  const moody = {
    seating: () => () => {
      const mood = seats++ % 2 === 0 ? 'goOn' : 'hopeless';
      return changedAgent((decided) => (decided.type === 'offer' ? { ...decided, because: mood } : decided));
    },
  };
  expect(found(moody)).toContain('answers otherwise than a fresh agent that is shown the same view');
});

it('sees memory that passes from talk to talk', () => {
  const growing = {
    seating: () => {
      let talks = 0;
      return () => {
        const because = talks++ === 0 ? 'goOn' : 'hopeless';
        return changedAgent((decided) => (decided.type === 'offer' ? { ...decided, because } : decided));
      };
    },
  };
  expect(found(growing)).toEqual(['plays the same talk otherwise after other talks']);
});

it('sees a view that is changed, and goes no further on what was spoilt', () => {
  const trials = trialsOn(titledGround(provingGround()), rivals);
  const greedy = changed((decided, { preferences }) => {
    tabulated(preferences).points[0] = (tabulated(preferences).points[0] as number) + 1;
    return decided;
  });
  const breaches = breachesIn({ ...sound, ...greedy }, trials);
  expect(breaches.map(({ what }) => what)).toContain('changes what its view shows');
  expect(breaches.every(({ talks }) => talks === 1)).toBe(true);
});

it('sees what is read and not declared', () => {
  expect(found({ mayRead: (key) => key !== 'time' && key !== 'round' })).toEqual([
    'reads round and does not declare it',
  ]);
});

it('sees who signs what is worth less than no deal, and who goes on where nothing pays', () => {
  const eager = changed((decided, { table, question, preferences, mandate }) =>
    question === 'move' && table !== NONE && !isForbidden(preferences, table) && mandate === Number.NEGATIVE_INFINITY
      ? decision('accept', 'enough')
      : decided,
  );
  expect(found(eager)).toEqual([
    'signs what is worth less than no deal',
    'does not walk out where nothing it may sign is worth as much as no deal',
  ]);
});

it('tells a breach in a sentence: what, where first, and in how many talks more', () => {
  const [breach, ...more] = breachesIn(
    { ...sound, ...changed((decided) => ({ ...decided, because: 'whim' })) },
    trialsOn([['of one mind', provingGround().ofOneMind]], rivals),
  );
  expect(more).toEqual([]);
  // Of one mind: whoever moves first offers the best of both, and the other accepts; four talks, and a move of its own in each.
  expect(breachSentence('mine', breach as NonNullable<typeof breach>)).toBe(
    'mine moves by the rule "whim", which it does not declare: of one mind, as Left against linear, at its move 1, and in 3 more talks',
  );
});
