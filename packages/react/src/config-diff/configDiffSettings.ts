/** What a person changes on the table of configurations: a plain value. */
export interface ConfigDiffSettings {
  readonly onlyDifferences: boolean;
  readonly search: string;
}

export const initialSettings: ConfigDiffSettings = { onlyDifferences: true, search: '' };
