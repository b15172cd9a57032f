/** An event of Chromium's trace. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number | undefined;
  /** Of `dur` what the thread really ran, without waiting for a processor. */
  readonly tdur?: number | undefined;
}
