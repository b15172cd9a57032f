/** How one language writes units. The numbers beside them follow the locale. */
export interface UnitWords {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** `{value}` is the number: some languages put the sign before it. */
  readonly percent: string;
  /** 1e6, 1e9 and 1e12, behind the number. */
  readonly million: string;
  readonly billion: string;
  readonly trillion: string;
  /** In powers of 1,000, bytes first. */
  readonly bytes: readonly string[];
}

/** A language and its units, as every `Wording` has them. */
export interface UnitWording {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly labels: { readonly units: UnitWords };
}
