let started = 0;
let loaded: (() => readonly string[]) | undefined;

/** How often our server was started since the suite is there: as a process or as a worker. */
export function starts(): number {
  return started;
}

/** Whether a bundle of the extension has been read; undefined in a host that does not tell. */
export function hasLoaded(bundle: string): boolean | undefined {
  return loaded?.().some((path) => path.replaceAll('\\', '/').endsWith(`/dist/${bundle}`));
}

/** Each host says how a server is started there: by which function or class, and how a start of ours is known. */
export function countStarts<Name extends string>(
  owner: Record<Name, object>,
  name: Name,
  isOurs: (args: readonly unknown[]) => boolean,
): void {
  const count = (args: readonly unknown[]): void => {
    if (isOurs(args)) started += 1;
  };
  owner[name] = new Proxy(owner[name], {
    apply: (target, self, args) => {
      count(args);
      return Reflect.apply(target as () => unknown, self, args);
    },
    construct: (target, args) => {
      count(args);
      return Reflect.construct(target as new () => object, args);
    },
  });
}

export function tellLoaded(paths: () => readonly string[]): void {
  loaded = paths;
}
