import {
  createChosenFileTree,
  createDroppedFileTree,
  type FileTree,
} from '@runcompare/adapters/files/browser';
import { createFolderSource } from '@runcompare/adapters/folder';
import { RunCompareProvider, RunComparison } from '@runcompare/react';
import { type DragEvent, type ReactElement, useId, useState } from 'react';
import { createArchive } from './createArchive';
import './yourRuns.css';

/**
 * Compares the runs of a folder that a person drops or chooses. The page reads the files itself:
 * nothing is uploaded.
 */
export function YourRuns(): ReactElement {
  const [opened, setOpened] = useState<ReturnType<typeof open>>();
  const [isOver, setIsOver] = useState(false);
  const inputId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    setOpened(open(createDroppedFileTree(event.dataTransfer)));
  };
  return (
    <>
      <section
        className="drop-zone"
        aria-label="Folder with runs"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>
          {opened ? (
            <>
              Comparing <code>{opened.name}</code>. Drop another folder, or{' '}
            </>
          ) : (
            <>Drop a folder with training runs here, or </>
          )}
          <label htmlFor={inputId}>choose a folder</label>
          <input
            id={inputId}
            type="file"
            multiple
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            onChange={({ target }) => {
              if (target.files?.length) setOpened(open(createChosenFileTree(target.files)));
            }}
          />
        </p>
        <p className="rc-note">
          Outputs of the Hugging Face Trainer, event files of TensorBoard, logs of Lightning and
          other tables, W&B's and MLflow's own files. They are read by this page and never leave
          your computer.
        </p>
      </section>
      {opened && (
        // No address leads to a folder of somebody's computer.
        <RunCompareProvider
          key={opened.key}
          source={opened.source}
          actions={opened.actions}
          url={null}
        >
          <RunComparison />
        </RunCompareProvider>
      )}
    </>
  );
}

let openedCount = 0;

function open(files: FileTree) {
  openedCount += 1;
  return {
    key: openedCount,
    name: files.name,
    ...createArchive(createFolderSource({ files })),
  };
}
