import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import mlflowRecording from '../../../../packages/adapters/src/mlflow/fixtures/mlflow-3.17.2.json';
import mlruns from '../../../../packages/adapters/src/mlflow-files/fixtures/mlruns-3.17.2.json';
import tensorBoardRecording from '../../../../packages/adapters/src/tensorboard-http/fixtures/tensorboard-2.20.0.json';
import trackioRecording from '../../../../packages/adapters/src/trackio/fixtures/trackio-0.43.0.json';
import * as folder from './lines/folder';
import folderLines from './lines/folder?raw';
import * as huggingFace from './lines/huggingFace';
import huggingFaceLines from './lines/huggingFace?raw';
import * as mlflow from './lines/mlflow';
import mlflowLines from './lines/mlflow?raw';
import * as mlflowFiles from './lines/mlflowFiles';
import mlflowFilesLines from './lines/mlflowFiles?raw';
import * as rest from './lines/rest';
import restLines from './lines/rest?raw';
import * as supabase from './lines/supabase';
import supabaseLines from './lines/supabase?raw';
import * as tables from './lines/tables';
import tablesLines from './lines/tables?raw';
import * as tensorBoard from './lines/tensorBoard';
import tensorBoardLines from './lines/tensorBoard?raw';
import * as tensorBoardServer from './lines/tensorBoardServer';
import tensorBoardServerLines from './lines/tensorBoardServer?raw';
import * as trackio from './lines/trackio';
import trackioLines from './lines/trackio?raw';
import * as trackioFiles from './lines/trackioFiles';
import trackioFilesLines from './lines/trackioFiles?raw';
import * as wandb from './lines/wandb';
import wandbLines from './lines/wandb?raw';
import * as wandbFiles from './lines/wandbFiles';
import wandbFilesLines from './lines/wandbFiles?raw';
import { SourcePage } from './SourcePage';
import { mlrunsFolder, tableFolders, trainerFolders, wandbFolder } from './world/folders';
import { recordedAnswers } from './world/recordedAnswers';
import { postgrest, trainingApi } from './world/servers';
import { trackioAnswers, trackioFolder } from './world/trackio';
import wandbRecording from './world/wandb.json';

/**
 * The lines that each source takes. Files come from a folder that was dropped or chosen, from a disk
 * or from a web server; of a page of yours a server's `fetch` is the browser's own.
 */
const meta: Meta<typeof SourcePage> = {
  title: 'Sources',
  tags: ['!autodocs'],
  component: SourcePage,
  play: async ({ canvasElement, args: { selected } }) => {
    const page = within(canvasElement);
    const rows = await page.findAllByRole('treeitem', { checked: true }, { timeout: 10_000 });
    await expect(rows).toHaveLength(selected.length);
    // Under 560 px the comparison waits in its sheet.
    if (selected.length < 2 || innerWidth < 560) return;
    await waitFor(() => page.getByRole('heading', { name: /best run|No clear winner/ }), {
      timeout: 10_000,
    });
  },
};

export default meta;
type Story = StoryObj<typeof SourcePage>;

const wandbTrainings = ['lr3e-3-bs16-seed0', 'lr1e-3-bs16-seed0'];
const trainings = wandbTrainings.map((name) => `tinyllama-4l-128d/${name}`);
const trackioRuns = [trackioRecording.ids.plain, trackioRecording.ids.trainer].map(
  (id) => `Byteslab/${id}`,
);

export const AnyFolder: Story = {
  args: {
    title: 'Any folder',
    given: 'What the Trainer left of six trainings: their states and their event files.',
    lines: folderLines,
    open: () => folder.open(trainerFolders),
    selected: trainings,
  },
};

export const HuggingFace: Story = {
  args: {
    title: 'Hugging Face Trainer',
    given: 'Output folders of the Trainer.',
    lines: huggingFaceLines,
    open: () => huggingFace.open(trainerFolders),
    selected: trainings,
  },
};

export const TensorBoard: Story = {
  args: {
    title: 'TensorBoard event files',
    given: 'The event files of the same trainings, and nothing else.',
    lines: tensorBoardLines,
    open: () => tensorBoard.open(trainerFolders),
    selected: trainings,
  },
};

export const TensorBoardServer: Story = {
  args: {
    title: 'TensorBoard server',
    given: 'What TensorBoard 2.20.0 answered.',
    lines: tensorBoardServerLines,
    open: () => tensorBoardServer.open(recordedAnswers(tensorBoardRecording.answers)),
    selected: ['lightning', 'plain'],
  },
};

export const Tables: Story = {
  args: {
    title: 'Tables',
    given: 'Logs of Lightning, of Keras and of DVCLive.',
    lines: tablesLines,
    open: () => tables.open(tableFolders),
    selected: [0, 1].map((i) => `fixtures/lightning/chargru-lightning/csv/version_${i}`),
  },
};

export const WandbFiles: Story = {
  args: {
    title: 'W&B files',
    given: 'An offline run of wandb 0.31.0.',
    lines: wandbFilesLines,
    open: () => wandbFiles.open(wandbFolder),
    selected: ['recorded'],
  },
};

export const WandbApi: Story = {
  args: {
    title: 'W&B API',
    given: 'What the W&B server of our tests answered about six trainings.',
    lines: wandbLines,
    open: () => wandb.open(recordedAnswers(wandbRecording.answers)),
    selected: wandbTrainings,
  },
};

export const Mlflow: Story = {
  args: {
    title: 'MLflow',
    given: 'What MLflow 3.17.2 answered.',
    lines: mlflowLines,
    open: () => mlflow.open(recordedAnswers(mlflowRecording.answers)),
    selected: [mlflowRecording.ids.trainer, mlflowRecording.ids.nonfinite],
  },
};

export const MlflowFiles: Story = {
  args: {
    title: 'MLflow files',
    given: 'The folder mlruns that MLflow 3.17.2 wrote without a server.',
    lines: mlflowFilesLines,
    open: () => mlflowFiles.open(mlrunsFolder),
    selected: [mlruns.ids.trainer, mlruns.ids.nonfinite],
  },
};

export const Trackio: Story = {
  args: {
    title: 'Trackio',
    given: 'What Trackio 0.43.0 answered.',
    lines: trackioLines,
    open: () => trackio.open(recordedAnswers(trackioAnswers)),
    selected: trackioRuns,
  },
};

export const TrackioFiles: Story = {
  args: {
    title: 'Trackio files',
    given: 'The databases that Trackio 0.43.0 wrote, read in the page.',
    lines: trackioFilesLines,
    open: () => trackioFiles.open(trackioFolder),
    selected: trackioRuns,
  },
};

export const Rest: Story = {
  args: {
    title: 'An API of your own',
    given: 'Six trainings behind an API in the documented shape.',
    lines: restLines,
    open: () => rest.open(trainingApi),
    selected: trainings,
  },
};

export const Supabase: Story = {
  args: {
    title: 'Supabase',
    given: 'Six trainings in two tables.',
    lines: supabaseLines,
    open: () => supabase.open(postgrest),
    selected: trainings,
  },
};
