/** Whether two objects have the same members, each compared by identity. */
export function isShallowEqual(one: object, other: object): boolean {
  const members = Object.entries(one);
  // What both have under a name is compared as it is, whatever its type.
  const others: Readonly<Record<string, unknown>> = { ...other };
  return (
    members.length === Object.keys(others).length &&
    members.every(([name, value]) => Object.is(value, others[name]))
  );
}
