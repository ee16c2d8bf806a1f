/**
 * Makes something when it is first asked for, and gives the same one ever after: what only a hand needs costs nothing while
 * nobody has touched the component.
 */
export function lazily<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
