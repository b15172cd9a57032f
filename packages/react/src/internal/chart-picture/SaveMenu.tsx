'use client';

import { chartLabelsEn, type Labels } from '@runcompare/core';
import { type FocusEvent, type ReactElement, useId, useRef, useState } from 'react';
import { Icon } from '../Icon';
import { downloadIcon } from '../icons';
import { saveFile } from '../saveFile';

export interface SaveMenuProps {
  readonly labels: Labels | undefined;
}

/** Saves the picture of the chart that it stands in. */
export function SaveMenu({ labels }: SaveMenuProps): ReactElement {
  const chart = labels?.chart ?? chartLabelsEn;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState('');

  const close = () => {
    setOpen(false);
    setFailure('');
  };
  const save = async (ending: string, make: (element: HTMLElement) => Promise<Blob>) => {
    const element = opener.current?.closest<HTMLElement>('.rc-chart');
    if (!element) return;
    try {
      saveFile(await make(element), `${nameOf(element)}.${ending}`);
      close();
      opener.current?.focus();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFailure(chart.notSaved.replace('{reason}', () => reason));
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened
    <div
      className="rc-save"
      data-part="save"
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="rc-button"
        data-kind="quiet"
        data-icon=""
        aria-label={chart.save}
        title={chart.save}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <Icon drawing={downloadIcon} />
      </button>
      <div id={id} className="rc-menu" hidden={!isOpen}>
        <button type="button" onClick={() => save('svg', svgOf)}>
          {chart.saveSvg}
        </button>
        <button type="button" onClick={() => save('png', pngOf)}>
          {chart.savePng}
        </button>
        {failure && (
          <p className="rc-menu-failure" role="alert">
            {failure}
          </p>
        )}
      </div>
    </div>
  );
}

// What makes the picture is loaded with the first one.
async function svgOf(element: HTMLElement): Promise<Blob> {
  const { chartSvg } = await import('./chartSvg');
  return new Blob([chartSvg(element)], { type: 'image/svg+xml' });
}

async function pngOf(element: HTMLElement): Promise<Blob> {
  const { chartPng } = await import('./chartPng');
  return chartPng(element);
}

/** Of the title what every file system takes. */
function nameOf(root: HTMLElement): string {
  const title = root.querySelector('h2')?.textContent ?? '';
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'chart';
}
