/** A log that is known by its name and its columns. */
export interface TableFormat {
  readonly name: string;
  readonly file: RegExp;
  /** Columns that tell it from another file of that name. */
  readonly needs: readonly string[];
  /** A file of hyperparameters beside it. */
  readonly config?: string | undefined;
  /** A column of the seconds that training took so far. */
  readonly seconds?: string | undefined;
}

/** First match wins; `Table` is any other file that counts steps or epochs. */
export const tableFormats: readonly TableFormat[] = [
  {
    name: 'Lightning',
    file: /(^|\/)metrics\.csv$/,
    needs: ['epoch', 'step'],
    config: 'hparams.yaml',
  },
  {
    name: 'Ultralytics',
    file: /(^|\/)results\.csv$/,
    needs: ['epoch', 'train/box_loss'],
    config: 'args.yaml',
    seconds: 'time',
  },
  {
    name: 'Ultralytics',
    file: /(^|\/)results\.csv$/,
    needs: ['epoch', 'train/loss'],
    config: 'args.yaml',
    seconds: 'time',
  },
  { name: 'Keras', file: /\.(csv|log)$/, needs: ['epoch', 'loss'] },
  { name: 'Table', file: /\.(csv|tsv|jsonl)$/, needs: [] },
];

/** LLaMA-Factory's, which holds rows of the Hugging Face Trainer. */
export const trainerLogFile = /(^|\/)trainer_log\.jsonl$/;

/** DVCLive's: a file a metric, in folders by the parts of its name. */
export const dvcliveFile = /^(.*?)(?:^|\/)plots\/metrics\/(.+)\.tsv$/;

/** Whether a file may be a log, before it is opened: by its name alone. */
export function isTableFile(path: string): boolean {
  return /\.(csv|tsv|jsonl)$/.test(path);
}
