/** What is long to make and never changed: made when it is first asked for, and kept for all files of the process. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** The same of each thing that is asked about. */
export function onceFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly it: Made }>();
  return (of) => {
    const made = known.get(of) ?? { it: make(of) };
    known.set(of, made);
    return made.it;
  };
}
