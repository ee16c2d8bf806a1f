import { drawableText, type FacetCount, timeOf } from '@labelwright/core';
import { type ReactElement, useMemo, useState } from 'react';

import { useWorkspace } from '../workspace-context';
import { ActiveCount } from './active-count';
import { Disclosure } from './disclosure';
import { isTargeted, type Range } from './filter-target';
import { type MetadataKey, metadataKeys } from './metadata-keys';
import { OptionList } from './option-list';
import { RangeField } from './range-field';
import { ALL_RECORDS, useFacets } from './use-facets';

/** The keys of the metadata, each with its own filter; several may be open. */
export function MetadataFields(): ReactElement {
  const { view, settings, messages } = useWorkspace('FilterBar');
  const { facets } = useFacets(ALL_RECORDS);
  const keys = useMemo(() => metadataKeys(settings, facets), [settings, facets]);
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({});
  if (keys.length === 0)
    return (
      <p data-lw-part="filter-note">
        {facets === undefined ? messages.filters.counting : messages.filters.noOptions}
      </p>
    );
  return (
    <>
      {keys.map((key) => {
        const isActive = isTargeted(view.filter, { field: 'metadata', key: key.key });
        // What is chosen is in sight, and so is the only one.
        const open = folded[key.key] ?? (isActive || keys.length === 1);
        return (
          <Disclosure
            key={key.key}
            name={
              <>
                <bdi>{drawableText(key.title)}</bdi>
                {isActive ? <ActiveCount count={1} /> : null}
              </>
            }
            open={open}
            onOpen={(open) => setFolded({ ...folded, [key.key]: open })}
          >
            <KeyFields name={key} counts={facets?.metadata[key.key] ?? NO_COUNTS} />
          </Disclosure>
        );
      })}
    </>
  );
}

const NO_COUNTS: readonly FacetCount[] = [];

interface KeyFieldsProps {
  readonly name: MetadataKey;
  readonly counts: readonly FacetCount[];
}

function KeyFields({
  name: { key, description, range, listed, values },
  counts,
}: KeyFieldsProps): ReactElement {
  const target = useMemo(() => ({ field: 'metadata', key }) as const, [key]);
  const extent = useMemo(() => (range === undefined ? {} : extentOf(counts, range)), [counts, range]);
  return (
    <>
      {description === undefined ? null : <p data-lw-part="filter-note">{drawableText(description)}</p>}
      {range === undefined ? null : <RangeField target={target} kind={range} extent={extent} />}
      {listed ? <OptionList target={target} always={values} fixed={values.length > 0} /> : null}
    </>
  );
}

/** The least and the greatest of the values that were counted. */
function extentOf(counts: readonly FacetCount[], kind: 'number' | 'date'): Range {
  let from: { readonly value: string; readonly place: number } | undefined;
  let to = from;
  for (const { value } of counts) {
    const place = kind === 'date' ? (timeOf(value) ?? Number.NaN) : Number(value);
    if (from === undefined || place < from.place) from = { value, place };
    if (to === undefined || place > to.place) to = { value, place };
  }
  return { from: from?.value, to: to?.value };
}
