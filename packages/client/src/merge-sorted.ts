/** The members of sorted lists in one order, each found in O(log n) of the number of lists when it is asked for. */
export function* mergeSorted<T>(
  lists: readonly (readonly T[])[],
  compare: (a: T, b: T) => number,
): Generator<T, undefined> {
  const heap = lists.flatMap((list): Head<T>[] => {
    const [value] = list;
    return value === undefined ? [] : [{ list, at: 0, value }];
  });
  for (let i = heap.length >> 1; i >= 0; i -= 1) sink(heap, i, compare);
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    yield top.value;
    const next = top.list[top.at + 1];
    const last = next === undefined ? heap.pop() : { ...top, at: top.at + 1, value: next };
    // The list that ran out may have been the last one.
    if (heap.length === 0 || last === undefined) return undefined;
    heap[0] = last;
    sink(heap, 0, compare);
  }
  return undefined;
}

interface Head<T> {
  readonly list: readonly T[];
  readonly at: number;
  readonly value: T;
}

function sink<T>(heap: Head<T>[], from: number, compare: (a: T, b: T) => number): void {
  let place = from;
  const moved = heap[place];
  if (moved === undefined) return;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const isRight = right !== undefined && left !== undefined && compare(right.value, left.value) < 0;
    const child = isRight ? right : left;
    if (child === undefined || compare(child.value, moved.value) >= 0) break;
    heap[place] = child;
    place = 2 * place + (isRight ? 2 : 1);
  }
  heap[place] = moved;
}
