import { type Agreement, createAgreementCounter, type Disagreement, reviewedBy } from '@labelwright/core';

import type { RecordCounter } from '../metrics/scan';

/** A record with answers of several agents; all agree where the distance is 0. */
export type ReviewEntry = Disagreement;

export interface ReviewData {
  readonly agreement: Agreement;
  /** Those that differ most first, then those on which all agree, by id. */
  readonly entries: readonly ReviewEntry[];
  /** How many records differ about each label. */
  readonly disputes: ReadonlyMap<string, number>;
  /** Who had reviewed a record when it was read, by id. */
  readonly reviewers: ReadonlyMap<string, string>;
}

export function createReviewCounter(): RecordCounter<ReviewData> {
  const counter = createAgreementCounter();
  const reviewers = new Map<string, string>();
  const agreeing: ReviewEntry[] = [];
  return {
    add: (record) => {
      const distance = counter.add(record);
      if (distance === undefined) return;
      if (distance === 0) agreeing.push({ id: record.id, distance, labels: [] });
      const reviewer = reviewedBy(record);
      if (reviewer !== undefined) reviewers.set(record.id, reviewer);
    },
    result: () => {
      const agreement = counter.agreement();
      const { differing } = agreement;
      return {
        agreement,
        entries: [...differing, ...agreeing],
        disputes: disputesByLabel(differing),
        reviewers,
      };
    },
  };
}

/** Which records are listed: those that differ and nobody has reviewed, those that differ, or all. */
export type ReviewScope = 'open' | 'differing' | 'all';

export interface ReviewChoice {
  readonly scope: ReviewScope;
  /** Only where the answers differ about this label. */
  readonly label: string | undefined;
}

/**
 * The entries that are listed.
 * @param isReviewed by now
 * @param kept an id that stays in any case: what was just decided must not go away under the reviewer's eyes
 */
export function listedEntries(
  entries: readonly ReviewEntry[],
  { scope, label }: ReviewChoice,
  isReviewed: (entry: ReviewEntry) => boolean,
  kept: ReadonlySet<string>,
): readonly ReviewEntry[] {
  return entries.filter((entry) => {
    if (label !== undefined && !entry.labels.includes(label)) return false;
    if (scope === 'all') return true;
    if (entry.distance === 0) return false;
    return scope === 'differing' || kept.has(entry.id) || !isReviewed(entry);
  });
}

function disputesByLabel(entries: readonly ReviewEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of entries)
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
