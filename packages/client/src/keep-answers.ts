import { isObject } from './record-change';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record that is about to replace `stored`: where its annotation or prediction is by another agent than the stored one, that one's
 * answer goes on in `annotations` or `predictions`, as on an Argilla server, and the new one's stands beside it.
 */
export function keepAnswers(stored: Fields, record: Fields): Fields {
  return keepAnswer('prediction', stored, keepAnswer('annotation', stored, record));
}

function keepAnswer(kind: 'annotation' | 'prediction', stored: Fields, record: Fields): Fields {
  const [answer, former] = [record[kind], stored[kind]];
  const [agent, by] = [record[`${kind}Agent`], stored[`${kind}Agent`]];
  const all = record[`${kind}s`];
  const others = isObject(all) ? all : {};
  if (answer === undefined || typeof agent !== 'string') return record;
  const replaced = former !== undefined && typeof by === 'string' && by !== agent;
  if (!replaced && !Object.hasOwn(others, agent)) return record;
  const kept = replaced && !Object.hasOwn(others, by) ? { [by]: former } : {};
  return { ...record, [`${kind}s`]: { ...others, ...kept, [agent]: answer } };
}
