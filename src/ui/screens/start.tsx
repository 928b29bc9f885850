import { useMemo, useState } from 'react';
import type { House } from '../house.js';
import type { Size } from '../size.js';
import { type Choice, type Leads, menuOf, type StartStep } from '../start.js';
import { MenuScreen } from './menu.js';

interface StartProps {
  readonly house: House;
  readonly notice: string | undefined;
  readonly size: Size;
  readonly onChoice: (choice: Choice) => void;
  readonly onQuit: () => void;
}

/** The lists that lead to a talk: scenario or record, seat, agents. */
export function StartScreen({ house, notice, size, onChoice, onQuit }: StartProps) {
  const { scenarios, faults } = useMemo(() => house.scenarios(), [house]);
  const records = useMemo(() => house.records(), [house]);
  const [steps, setSteps] = useState<readonly StartStep[]>([{ list: 'all' }]);
  const step = steps[steps.length - 1] as StartStep;
  const menu = menuOf(step, scenarios, records);

  const take = (leads: Leads) => {
    if ('list' in leads) setSteps([...steps, leads]);
    else onChoice(leads);
  };
  const back = () => setSteps(steps.length > 1 ? steps.slice(0, -1) : steps);
  const said = steps.length === 1 ? (notice ?? faults[0]) : undefined;
  return (
    <MenuScreen key={steps.length} menu={menu} size={size} notice={said} onTake={take} onBack={back} onQuit={onQuit} />
  );
}
