/** A name that begins with a country or a continent, or with what belongs to it: it keeps its capital inside a sentence. */
export const NATION = new RegExp(
  `^(?:${[
    '(?:Africa|America|Asia|Australia|Austria|Bolivia|Bulgaria|Cambodia|Colombia|Estonia|Ethiopia|India|Indonesia)n?',
    '(?:Kenya|Korea|Latvia|Libya|Lithuania|Malaysia|Mongolia|Nigeria|Romania|Russia|Serbia|Syria|Tunisia)n?',
    'Arab(?:ian?|s)?|Argentin(?:a|e|ian)|Belg(?:ium|ian)|Brazil(?:ian)?|Brit(?:ain|ish)|Canad(?:a|ian)|Chile(?:an)?',
    'Chin(?:a|ese)|Cuban?|Czech|D(?:anish|enmark|utch)|Egypt(?:ian)?|Eng(?:land|lish)|Europe(?:an)?|Fin(?:land|nish)',
    'France|French|German[sy]?|Gree(?:ce|k)|Hungar(?:y|ian)|Iran(?:ian)?|Iraqi?|Ir(?:eland|ish)|Israeli?|Ital(?:y|ian)',
    'Japan(?:ese)?|Kazakh(?:stan)?|Mexic(?:o|an)|Moroc(?:co|can)|Nor(?:way|wegian)|Pakistani?|Peru(?:vian)?|Poland',
    'Portug(?:al|uese)|Saudi|Sco(?:tland|ttish)|Spa(?:in|nish)|Swed(?:en|ish)|Swiss|Switzerland|Taiwan(?:ese)?',
    'Thai(?:land)?|Turk(?:ey|ish)|Ukrain(?:e|ian)|Vietnam(?:ese)?|Welsh',
  ].join('|')})(?!\\p{L})`,
  'u',
);
