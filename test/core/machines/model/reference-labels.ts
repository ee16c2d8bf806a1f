import type { Rules } from './reference-task';

export interface LabelData {
  labels: string[] | undefined;
  rejected: string[];
  created: string[];
}

/** The rules where labels may be created. `known`: those that the settings of the tests offer. */
export function labelRules(known: readonly string[], multi: boolean): Rules<LabelData, null> {
  const top = (record: { readonly prediction?: unknown }): string[] => {
    const entries = [...((record.prediction ?? []) as { label: string; score: number }[])];
    if (multi) return entries.filter(({ score }) => score > 0.5).map(({ label }) => label);
    entries.sort((a, b) => b.score - a.score);
    return entries.slice(0, 1).map(({ label }) => label);
  };
  const isPredicted = (label: unknown, record: { readonly prediction?: unknown }): boolean =>
    ((record.prediction ?? []) as { label: string }[]).some((entry) => entry.label === label);
  const wanted = (data: LabelData, record: { readonly prediction?: unknown }): string[] =>
    top(record).filter((label) => !data.rejected.includes(label) && known.includes(label));

  const forget = (data: LabelData) => {
    data.created = data.created.filter((one) => data.labels?.includes(one));
  };
  const choose = (data: LabelData, label: string) => {
    if (data.labels?.includes(label)) {
      data.labels = data.labels.filter((one) => one !== label);
      if (!multi) data.labels = undefined;
    } else {
      data.labels = multi ? [...(data.labels ?? []), label] : [label];
      data.rejected = data.rejected.filter((one) => one !== label);
    }
  };
  const outcome = (data: LabelData) => {
    if (multi) return 'edit';
    return data.labels === undefined ? 'default' : 'validate';
  };

  return {
    read: ({ annotation }) => ({
      labels: annotation === undefined ? undefined : [annotation].flat().map(String),
      rejected: [],
      created: [],
    }),
    initialView: () => null,
    follow(data, _view, event, record) {
      const { type, label } = event;
      if (type === 'label.none') {
        if (!multi) return 'nothing';
        data.labels = data.labels?.length === 0 ? undefined : [];
        forget(data);
        return 'edit';
      }
      if (type === 'suggestion.accept' && label === undefined) {
        const taken = wanted(data, record).filter((one) => !data.labels?.includes(one));
        if (taken.length === 0) return 'nothing';
        data.labels = multi ? [...(data.labels ?? []), ...taken] : taken.slice(0, 1);
        forget(data);
        return outcome(data);
      }
      if (typeof label !== 'string') return 'refuse';
      if (type === 'label.create') {
        const name = label.trim();
        if (data.labels?.includes(name)) return 'nothing';
        if (known.some((one) => one.toLowerCase() === name.toLowerCase())) return 'refuse';
        data.created.push(name);
        choose(data, name);
        forget(data);
        return outcome(data);
      }
      if (type === 'suggestion.reject') {
        if (!isPredicted(label, record) || data.rejected.includes(label)) return 'nothing';
        data.rejected.push(label);
        if (data.labels?.includes(label)) data.labels = data.labels.filter((one) => one !== label);
        if (!multi && data.labels?.length === 0) data.labels = undefined;
        forget(data);
        return 'edit';
      }
      if (type === 'suggestion.accept' && (data.labels?.includes(label) || !isPredicted(label, record)))
        return 'nothing';
      if (!data.labels?.includes(label) && !known.includes(label)) return 'refuse';
      choose(data, label);
      forget(data);
      return outcome(data);
    },
    own: ({ created }) => (created.length === 0 ? undefined : { newLabels: created }),
    clear(data) {
      if (multi ? data.labels?.length === 0 : data.labels === undefined) return false;
      data.labels = multi ? [] : undefined;
      forget(data);
      return true;
    },
    decide(data, record) {
      if (data.labels !== undefined) return true;
      const taken = wanted(data, record);
      if (!multi && taken.length === 0) return false;
      data.labels = taken;
      return true;
    },
    offer: () => undefined,
    answer: ({ labels }) => (multi ? labels : labels?.[0]),
    settle: () => undefined,
  };
}
