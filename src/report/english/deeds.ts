import type { ActionType } from '../../model/move.js';

/** What a move does, without the outcome it names. */
export const DEEDS: Readonly<Record<ActionType, string>> = {
  offer: 'offers',
  accept: 'accepts',
  reject: 'lets the offer lie',
  walk: 'walks out',
  extend: 'asks for more time',
  stop: 'wants no more time',
};
