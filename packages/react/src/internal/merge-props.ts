type Handler = (event: { readonly defaultPrevented?: boolean }, ...rest: unknown[]) => void;
type Props = Readonly<Record<string, unknown>>;

/**
 * The props of a part: the host's `theirs` under our `ours`. Ours win where both give one (id, role, aria-*, type); class
 * names are joined; of two event handlers the host's runs first and may `preventDefault()` ours.
 */
export function mergeProps<Theirs extends object, Ours extends object>(
  theirs: Theirs,
  ours: Ours,
): Omit<Theirs, keyof Ours> & Ours {
  const host = theirs as Props;
  const merged: Record<string, unknown> = { ...host };
  for (const [name, value] of Object.entries(ours)) {
    const given = host[name];
    if (name === 'className') merged[name] = joinClassNames(given, value);
    else if (isHandler(name, given) && isHandler(name, value)) merged[name] = chain(given, value);
    else if (value !== undefined) merged[name] = value;
  }
  return merged as Omit<Theirs, keyof Ours> & Ours;
}

function joinClassNames(...names: readonly unknown[]): string | undefined {
  const joined = names.filter((name) => typeof name === 'string' && name !== '').join(' ');
  return joined === '' ? undefined : joined;
}

function isHandler(name: string, value: unknown): value is Handler {
  return /^on[A-Z]/.test(name) && typeof value === 'function';
}

function chain(first: Handler, second: Handler): Handler {
  return (event, ...rest) => {
    first(event, ...rest);
    if (event?.defaultPrevented !== true) second(event, ...rest);
  };
}
