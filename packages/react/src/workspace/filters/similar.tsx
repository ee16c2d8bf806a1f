import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { Button } from '../ui/button';
import { Popover } from '../ui/popover';
import { useWorkspace } from '../workspace-context';

/**
 * Finds the records near the open one, by one of its vectors; while they are shown, leads back to all records, and to the one that
 * they are near to. Nothing for a record without a vector.
 */
export function SimilarRecords(): ReactElement | null {
  const { session, view, setView, send, messages } = useWorkspace('SimilarRecords');
  const words = messages.filters;
  const { record } = session;
  const { similarTo } = view;
  const vectors = Object.keys(record?.vectors ?? {});
  const [first] = vectors;
  const find = (vector: string): void => {
    if (record !== undefined) setView({ similarTo: { id: record.id, vector } });
  };
  const goBack = (id: string): void => {
    setView({ similarTo: undefined });
    send({ type: 'record.open', id });
  };
  if (similarTo === undefined && first === undefined) return null;
  return (
    <div data-lw-part="similar-records">
      {similarTo === undefined ? null : (
        <Button
          icon="previous"
          title={`${words.similarTo}: ${drawableText(similarTo.id)}`}
          onClick={() => goBack(similarTo.id)}
        >
          {words.backFromSimilar}
        </Button>
      )}
      {first === undefined ? null : vectors.length === 1 ? (
        <Button icon="similar" onClick={() => find(first)}>
          {words.findSimilar}
        </Button>
      ) : (
        <Popover
          label={words.findSimilar}
          title={words.findSimilar}
          button={{ icon: 'similar' }}
          part="similar-vectors"
        >
          {(close) =>
            vectors.map((vector) => (
              <Button
                key={vector}
                variant="quiet"
                onClick={() => {
                  find(vector);
                  close();
                }}
              >
                <bdi>{words.findSimilarBy(drawableText(vector))}</bdi>
              </Button>
            ))
          }
        </Popover>
      )}
    </div>
  );
}
