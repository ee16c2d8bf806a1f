import type { Standing } from '../predictions/standing';

/** The words of the list of entities. */
export interface EntityMessages {
  /** Name of the list. */
  readonly entities: string;
  /** How many are listed, of how many there are. */
  readonly entityCount: (listed: number, all: number) => string;
  readonly filterEntities: string;
  readonly entityKinds: string;
  readonly entityKindNames: Readonly<Record<EntityKind, string>>;
  /** In place of the list where there is nothing to list. */
  readonly noEntities: string;
  readonly noEntityMatches: string;
  /** What a label has in the list: so many of the answer, so many predicted. */
  readonly labelCount: (annotated: number, predicted: number) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** What was predicted instead; `text` where it lies over something else. */
  readonly predictedInstead: (label: string, text: string | undefined) => string;
  /** An entity's own text, as it is read out before its context. */
  readonly entityName: (text: string) => string;
  readonly entityNote: (note: string) => string;
}

/** What the list is limited to. */
export type EntityKind = 'all' | 'annotated' | 'different';

export const ENTITY_MESSAGES: EntityMessages = {
  entities: 'Entities',
  entityCount: (listed, all) => (listed === all ? `${all}` : `${listed} of ${all}`),
  filterEntities: 'Filter by text, label or note',
  entityKinds: 'Show',
  entityKindNames: { all: 'All', annotated: 'Annotated', different: 'Differences' },
  noEntities: 'Nothing is tagged yet.',
  noEntityMatches: 'Nothing matches.',
  labelCount: (annotated, predicted) => {
    if (predicted === 0) return `${annotated}`;
    return annotated === 0 ? `${predicted} predicted` : `${annotated}, ${predicted} predicted`;
  },
  standing: {
    confirmed: 'As predicted',
    different: 'Differs from the prediction',
    unpredicted: 'Not predicted',
    suggested: 'Predicted',
    dropped: 'Not in the answer',
  },
  predictedInstead: (label, text) =>
    text === undefined ? `Predicted as ${label}` : `Predicted: ${text}, ${label}`,
  entityName: (text) => `${text}: `,
  entityNote: (note) => `Note: ${note}`,
};
