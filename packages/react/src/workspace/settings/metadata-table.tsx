import { drawableText, type MetadataProperty } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { useWorkspace } from '../workspace-context';

/** What the records' metadata holds, as the dataset says it. */
export function MetadataTable(): ReactElement {
  const { settings, messages } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const { metadata = [], extraMetadata = true } = settings;
  const titleId = useId();
  const rangeOf = (property: MetadataProperty): string => {
    if (property.type === 'terms') return (property.values ?? []).map(drawableText).join(', ');
    const [min, max] = [property.min, property.max].map((limit) => limit?.toString());
    return min === undefined && max === undefined ? '' : words.range(min, max);
  };
  return (
    <section data-lw-part="metadata-schema" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.metadata}</h3>
      <p>{metadata.length === 0 && extraMetadata ? words.noMetadata : words.metadataHint}</p>
      {metadata.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.metadataName}</th>
              <th scope="col">{words.metadataType}</th>
              <th scope="col">{words.metadataValues}</th>
            </tr>
          </thead>
          <tbody>
            {metadata.map((property) => (
              <tr key={property.name}>
                <th scope="row">
                  <bdi>{drawableText(property.title ?? property.name)}</bdi>
                  {property.title === undefined ? null : <code>{drawableText(property.name)}</code>}
                </th>
                <td>
                  {words.metadataTypes[property.type]}
                  {property.required === true ? ` (${words.required})` : null}
                </td>
                <td>
                  <bdi>{rangeOf(property)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {metadata.length === 0 && extraMetadata ? null : <p>{words.extraMetadata(extraMetadata)}</p>}
    </section>
  );
}
