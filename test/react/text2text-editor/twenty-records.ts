import type { Text2TextInit } from '@labelwright/core';

const NUMBERS: readonly (readonly [string, string])[] = [
  ['one', 'uno'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
];
const THINGS: readonly (readonly [string, string])[] = [
  ['houses', 'casas'],
  ['keys', 'llaves'],
  ['songs', 'canciones'],
  ['letters', 'cartas'],
];

/** What is to be done with a record, and what must come of it. */
export interface Exercise {
  readonly init: Text2TextInit & { readonly id: string };
  readonly act: 'validate' | 'second' | 'edit' | 'discard';
  /** What is typed behind the text, where it is edited. */
  readonly typed: string;
  readonly annotation: string | undefined;
}

/** Twenty records, each to be taken as predicted, by its second candidate, edited, or discarded, in turn. */
export const EXERCISES: readonly Exercise[] = NUMBERS.flatMap(([english, spanish]) =>
  THINGS.map(([thing, cosa], at): Exercise => {
    const act = (['validate', 'second', 'edit', 'discard'] as const)[at] ?? 'validate';
    const [first, second] = [`${spanish} ${cosa}`, `las ${spanish} ${cosa}`];
    const annotation = { validate: first, second, edit: `${first} azules`, discard: undefined }[act];
    return {
      init: {
        id: `${english}-${thing}`,
        text: `${english} ${thing}`,
        prediction: [
          [second, 0.4],
          [first, 0.8],
        ],
        predictionAgent: 'mt',
      },
      act,
      typed: ' azules',
      annotation,
    };
  }),
);
