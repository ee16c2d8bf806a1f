/**
 * Makes something when it is first asked for, and gives the same one ever after: what only a hand needs costs nothing while
 * nobody has touched the component.
 */
export function lazily<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
