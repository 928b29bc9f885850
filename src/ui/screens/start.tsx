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

/** The lists that lead to a talk or a campaign: what, seat, agents. */
export function StartScreen({ house, notice, size, onChoice, onQuit }: StartProps) {
  const { scenarios, faults } = useMemo(() => house.scenarios(), [house]);
  const records = useMemo(() => house.records(), [house]);
  const campaigns = useMemo(() => house.campaigns(scenarios), [house, scenarios]);
  const [steps, setSteps] = useState<readonly StartStep[]>([{ list: 'all' }]);
  const step = steps[steps.length - 1] as StartStep;
  const menu = menuOf(step, scenarios, records, campaigns);

  // Why the last choice led nowhere is said until another key; then what there is to say of the items has its place.
  const [isSaid, setIsSaid] = useState(false);

  const take = (leads: Leads) => {
    setIsSaid('list' in leads);
    if ('list' in leads) setSteps([...steps, leads]);
    else onChoice(leads);
  };
  const back = () => {
    setIsSaid(true);
    setSteps(steps.length > 1 ? steps.slice(0, -1) : steps);
  };
  return (
    <MenuScreen
      key={steps.length}
      menu={menu}
      size={size}
      notice={isSaid ? undefined : (notice ?? faults[0])}
      onLook={() => setIsSaid(true)}
      onTake={take}
      onBack={back}
      onQuit={onQuit}
    />
  );
}
