/** Code that is loaded when it is first needed. */
export interface PartLoader<Part> {
  /** Undefined until it is there, and on a server. */
  readonly current: () => Part | undefined;
  /** Loads once for all who ask. A failure is not kept: asking again loads again. */
  readonly load: () => Promise<Part>;
}

/** Keeps what `load` gives for the whole page. */
export function partLoader<Part>(load: () => Promise<Part>): PartLoader<Part> {
  let part: Part | undefined;
  let underWay: Promise<Part> | undefined;
  const begin = async () => {
    try {
      part = await load();
      return part;
    } finally {
      underWay = undefined;
    }
  };
  return {
    current: () => part,
    load() {
      if (part) return Promise.resolve(part);
      underWay ??= begin();
      return underWay;
    },
  };
}
