import { createTextFileTree } from '@runcompare/adapters/files/memory';
import mlruns from '../../../../../packages/adapters/src/mlflow-files/fixtures/mlruns-3.17.2.json';
import { servedFiles } from './servedFiles';

const inFixtures = '../../../../../packages/adapters/fixtures/';

/** What the Trainer left of each training: its state, its results and its event files. */
export const trainerFolders = servedFiles(
  'runs',
  import.meta.glob<string>(
    [
      '../../../../../packages/adapters/fixtures/runs/tinyllama-4l-128d/*/*.json',
      '../../../../../packages/adapters/fixtures/runs/tinyllama-4l-128d/**/*tfevents*',
    ],
    { query: '?url', import: 'default', eager: true },
  ),
  `${inFixtures}runs/`,
);

/** Logs of two starts of Lightning, of Keras and of DVCLive. */
export const tableFolders = servedFiles(
  'logs',
  import.meta.glob<string>(
    [
      '../../../../../packages/adapters/fixtures/lightning/**/*.csv',
      '../../../../../packages/adapters/fixtures/lightning/**/*.yaml',
      '../../../../../packages/adapters/src/table/fixtures/**/*.*',
    ],
    { query: '?url', import: 'default', eager: true },
  ),
  '../../../../../packages/adapters/',
);

/** An offline run of the W&B client. */
export const wandbFolder = servedFiles(
  'wandb',
  import.meta.glob<string>('../../../../../packages/adapters/src/wandb/fixtures/*.wandb', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  '../../../../../packages/adapters/src/wandb/fixtures/',
);

/** The store that MLflow wrote without a server. */
export const mlrunsFolder = createTextFileTree({ name: 'mlruns', files: mlruns.files });
