/** Colours by meaning. None carries a meaning of its own: signs and words say the same. */
import type { PositionState } from '../machines/position.js';
import type { Pair } from '../model/party.js';

export const PARTY_COLORS: Pair<string> = ['cyan', 'yellow'];

/** Spread into a `Text`; a position without a colour has an empty entry. */
export const POSITION_STYLE: Readonly<Record<PositionState, { color?: string; dimColor?: boolean }>> = {
  unstated: { dimColor: true },
  stated: {},
  eased: { color: 'green' },
  hardened: { color: 'red' },
  met: { color: 'greenBright' },
};

export const POSITION_SIGNS: Readonly<Record<PositionState, string>> = {
  unstated: ' ',
  stated: '·',
  eased: '▼',
  hardened: '▲',
  met: '=',
};

/** What stands in the picture of the outcome space; the offers have the colours of their parties. */
export const SPACE_COLORS: Readonly<Record<string, string>> = {
  '.': 'gray',
  ':': 'green',
  '#': 'white',
  '@': 'magentaBright',
  '*': 'redBright',
  N: 'blueBright',
  K: 'blueBright',
};
