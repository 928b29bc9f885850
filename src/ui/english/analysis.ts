/** What stands under the picture of an analysis. */
export const ANALYSIS = {
  signs: { nash: 'N', kalaiSmorodinsky: 'K', egalitarian: 'E', utilitarian: 'U' },
  legend: [
    '. outcome  : in the ZOPA  # frontier  | - the BATNAs',
    'N Nash  K Kalai-Smorodinsky  E egalitarian  U utilitarian',
  ],
} as const;
